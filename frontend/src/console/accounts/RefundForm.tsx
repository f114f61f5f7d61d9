import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { TextField } from "@/components/fields";
import type { AccountPanel } from "@/console/accounts/AccountPage";
import {
  AccountRefundDocument,
  type AccountRefundMutation,
  type AccountRefundMutationVariables,
} from "@/console/accounts/accounts.generated";
import classes from "@/console/accounts/accounts.module.css";
import { BeforeAndAfter } from "@/console/accounts/BeforeAndAfter";
import { t } from "@/console/accounts/texts";
import { useMovement } from "@/console/accounts/useMovement";
import { fieldProblem } from "@/console/parts/fieldProblem";
import { Refused } from "@/console/parts/Refused";
import { SidePanel } from "@/console/parts/SidePanel";
import { operationText } from "@/features/usage/chargeText";
import type { ChargeLineFragment } from "@/features/usage/usage.generated";
import { useCommand } from "@/graphql/useCommand";
import { creditText } from "@/texts/numbers";
import { momentText } from "@/texts/times";

type RefundFormProps = AccountPanel & { charge: ChargeLineFragment; onClose: () => void };

const FIELDS = ["credits", "reason", "idempotencyKey"];

/** Gives a charge back, in whole or in part. */
export function RefundForm({ account, charge, onChange, onClose }: RefundFormProps) {
  const start = { credits: String(charge.credits), reason: "" };
  const { draft, edit, done } = useMovement(`refund:${charge.id}`, start);
  const command = useCommand<AccountRefundMutation, AccountRefundMutationVariables>(
    AccountRefundDocument,
  );
  const field = (name: string) => ({
    value: draft[name] ?? "",
    problem: fieldProblem(command.refusal, name),
    isRequired: true,
    onChange: (value: string) => {
      command.forget();
      edit({ [name]: value });
    },
  });
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const { credits, reason = "", idempotencyKey = "" } = draft;
    const input = { usageRecord: charge.id, credits: Number(credits), reason, idempotencyKey };
    const outcome = await command.run({ input });
    if (!("done" in outcome)) return;
    done();
    onClose();
    onChange();
  };
  return (
    <SidePanel title={t("accounts.refund.title")} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.wide}>
          {t("accounts.refund.of", {
            what: operationText(charge),
            time: momentText(charge.createdAt),
            credits: creditText(charge.credits),
          })}
        </p>
        <TextField label={t("accounts.credits")} type="number" min={1} {...field("credits")} />
        <TextField label={t("accounts.reason")} maxLength={500} {...field("reason")} />
        <div className={classes.wide}>
          <TextField
            label={t("accounts.key")}
            hint={t("accounts.key.hint")}
            maxLength={255}
            {...field("idempotencyKey")}
          />
        </div>
        <div className={classes.wide}>
          <BeforeAndAfter available={account.credits.available} change={Number(draft.credits)} />
        </div>
        <div className={classes.wide}>
          <Refused command={command} at={FIELDS} onRetry={submit} />
        </div>
        <div className={classes.wide}>
          <Button type="submit" loading={command.isRunning}>
            {t("accounts.refund")}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
