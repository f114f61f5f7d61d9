import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { SelectField, TextField } from "@/components/fields";
import { Notice } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import type { AccountPanel } from "@/console/accounts/AccountPage";
import {
  AccountAdjustDocument,
  type AccountAdjustMutation,
  type AccountAdjustMutationVariables,
  AccountGrantDocument,
  type AccountGrantMutation,
  type AccountGrantMutationVariables,
} from "@/console/accounts/accounts.generated";
import classes from "@/console/accounts/accounts.module.css";
import { BeforeAndAfter } from "@/console/accounts/BeforeAndAfter";
import { t } from "@/console/accounts/texts";
import { useMovement } from "@/console/accounts/useMovement";
import { fieldProblem } from "@/console/parts/fieldProblem";
import { Refused } from "@/console/parts/Refused";
import { useCommand } from "@/graphql/useCommand";
import { numberText } from "@/texts/numbers";
import { t as common } from "@/texts/texts";

type Category = AccountGrantMutationVariables["input"]["category"];

const CATEGORIES: Record<Category, "lot.PLAN" | "lot.BONUS" | "lot.PURCHASE" | "lot.ADJUSTMENT"> = {
  PLAN: "lot.PLAN",
  BONUS: "lot.BONUS",
  PURCHASE: "lot.PURCHASE",
  ADJUSTMENT: "lot.ADJUSTMENT",
};
const START = { kind: "grant", category: "BONUS", credits: "", expires: "", reason: "" };
const FIELDS = ["credits", "expiresAt", "reason", "idempotencyKey"];

/** Gives an account credits, or corrects what it has. */
export function CreditsPanel({ account, onChange }: AccountPanel) {
  const { draft, edit, done } = useMovement(`credits:${account.id}`, START);
  const [made, setMade] = useState<string | null>(null);
  const grant = useCommand<AccountGrantMutation, AccountGrantMutationVariables>(
    AccountGrantDocument,
  );
  const adjust = useCommand<AccountAdjustMutation, AccountAdjustMutationVariables>(
    AccountAdjustDocument,
  );
  const isGrant = draft.kind === "grant";
  const command = isGrant ? grant : adjust;
  const problem = (field: string) => fieldProblem(command.refusal, field);
  const field = (name: string) => ({
    value: draft[name] ?? "",
    onChange: (value: string) => {
      command.forget();
      setMade(null);
      edit({ [name]: value });
    },
  });
  const send = () => {
    const { credits, reason = "", idempotencyKey = "", expires } = draft;
    const movement = { account: account.id, credits: Number(credits), reason, idempotencyKey };
    if (!isGrant) return adjust.run({ input: movement });
    const category = draft.category as Category;
    const expiresAt = expires ? `${expires}T00:00:00Z` : null;
    return grant.run({ input: { ...movement, category, expiresAt } });
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const outcome = await send();
    if (!("done" in outcome)) return;
    setMade(numberText(outcome.done.credits.available));
    done();
    onChange();
  };
  return (
    <Panel title={t("accounts.move")}>
      <form className={classes.form} onSubmit={submit}>
        <SelectField label={t("accounts.movement")} {...field("kind")}>
          <option value="grant">{t("accounts.grant")}</option>
          <option value="adjust">{t("accounts.adjust")}</option>
        </SelectField>
        <TextField
          label={t("accounts.credits")}
          type="number"
          step={1}
          isRequired
          hint={isGrant ? undefined : t("accounts.adjust.hint")}
          problem={problem("credits")}
          {...field("credits")}
        />
        {isGrant && (
          <SelectField label={t("accounts.category")} {...field("category")}>
            {Object.entries(CATEGORIES).map(([category, name]) => (
              <option key={category} value={category}>
                {common(name)}
              </option>
            ))}
          </SelectField>
        )}
        {isGrant && (
          <TextField
            label={t("accounts.expires")}
            type="date"
            hint={t("accounts.expires.hint")}
            problem={problem("expiresAt")}
            {...field("expires")}
          />
        )}
        <div className={classes.wide}>
          <TextField
            label={t("accounts.reason")}
            isRequired
            maxLength={500}
            hint={t("accounts.reason.hint")}
            problem={problem("reason")}
            {...field("reason")}
          />
        </div>
        <div className={classes.wide}>
          <TextField
            label={t("accounts.key")}
            isRequired
            maxLength={255}
            hint={t("accounts.key.hint")}
            problem={problem("idempotencyKey")}
            {...field("idempotencyKey")}
          />
        </div>
        <div className={classes.wide}>
          <BeforeAndAfter available={account.credits.available} change={Number(draft.credits)} />
        </div>
        <div className={classes.wide}>
          <Refused command={command} at={FIELDS} onRetry={submit} />
          {made !== null && (
            <Notice>
              <p>{t("accounts.moved", { available: made })}</p>
            </Notice>
          )}
        </div>
        <div className={classes.wide}>
          <Button type="submit" loading={command.isRunning}>
            {isGrant ? t("accounts.grant") : t("accounts.adjust")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
