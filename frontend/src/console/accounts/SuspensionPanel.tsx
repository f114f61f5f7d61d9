import { Button } from "@mantine/core";
import { useState } from "react";
import { useDraft } from "@/browser/useDraft";
import { TextField } from "@/components/fields";
import { Panel } from "@/components/Panel";
import type { AccountPanel } from "@/console/accounts/AccountPage";
import {
  AccountResumptionDocument,
  type AccountResumptionMutation,
  type AccountResumptionMutationVariables,
  AccountSuspensionDocument,
  type AccountSuspensionMutation,
  type AccountSuspensionMutationVariables,
} from "@/console/accounts/accounts.generated";
import { t } from "@/console/accounts/texts";
import { ConfirmDialog } from "@/console/parts/ConfirmDialog";
import { fieldProblem } from "@/console/parts/fieldProblem";
import { Refused } from "@/console/parts/Refused";
import { useCommand } from "@/graphql/useCommand";
import { creditText } from "@/texts/numbers";
import { momentText } from "@/texts/times";

/** Lets an account start nothing more that costs, or start again. */
export function SuspensionPanel({ account, onChange }: AccountPanel) {
  const { suspendedAt, suspensionReason } = account;
  return (
    <Panel title={t("accounts.suspension")}>
      {suspendedAt ? (
        <p>
          {t("accounts.suspendedSince", {
            time: momentText(suspendedAt),
            reason: suspensionReason ?? "",
          })}
        </p>
      ) : (
        <p className="muted">{t("accounts.notSuspended")}</p>
      )}
      {suspendedAt ? (
        <Resume account={account} onChange={onChange} />
      ) : (
        <Suspend account={account} onChange={onChange} />
      )}
    </Panel>
  );
}

function Suspend({ account, onChange }: AccountPanel) {
  const [isAsked, setAsked] = useState(false);
  const [draft, change, clear] = useDraft(`suspend:${account.id}`);
  const suspend = useCommand<AccountSuspensionMutation, AccountSuspensionMutationVariables>(
    AccountSuspensionDocument,
  );
  const confirm = async () => {
    const outcome = await suspend.run({
      input: { account: account.id, reason: draft.reason ?? "" },
    });
    if (!("done" in outcome)) return;
    clear();
    setAsked(false);
    onChange();
  };
  return (
    <div>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t("accounts.suspend")}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={t("accounts.suspend.title")}
          action={t("accounts.suspend")}
          isRunning={suspend.isRunning}
          onConfirm={confirm}
          onClose={() => setAsked(false)}
        >
          <p>{t("accounts.suspend.what", { held: creditText(account.credits.held) })}</p>
          <TextField
            label={t("accounts.reason")}
            value={draft.reason ?? ""}
            onChange={(reason) => change({ reason })}
            hint={t("accounts.suspend.hint")}
            problem={fieldProblem(suspend.refusal, "reason")}
            maxLength={300}
            isRequired
          />
          <Refused command={suspend} at={["reason"]} onRetry={confirm} />
        </ConfirmDialog>
      )}
    </div>
  );
}

function Resume({ account, onChange }: AccountPanel) {
  const [isAsked, setAsked] = useState(false);
  const resume = useCommand<AccountResumptionMutation, AccountResumptionMutationVariables>(
    AccountResumptionDocument,
  );
  const confirm = async () => {
    const outcome = await resume.run({ input: { account: account.id } });
    if (!("done" in outcome)) return;
    setAsked(false);
    onChange();
  };
  return (
    <div>
      <Button onClick={() => setAsked(true)}>{t("accounts.resume")}</Button>
      {isAsked && (
        <ConfirmDialog
          title={t("accounts.resume.title")}
          action={t("accounts.resume")}
          isRunning={resume.isRunning}
          onConfirm={confirm}
          onClose={() => setAsked(false)}
        >
          <p>{t("accounts.resume.what")}</p>
          <Refused command={resume} onRetry={confirm} />
        </ConfirmDialog>
      )}
    </div>
  );
}
