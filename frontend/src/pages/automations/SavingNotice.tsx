import { Button } from "@mantine/core";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { type Automation, draftOf } from "@/features/automations/automationDraft";
import { differences } from "@/features/automations/differences";
import type { AutomationForm } from "@/features/automations/useAutomationForm";
import { t } from "@/texts/texts";
import { momentText } from "@/texts/times";

/** Why it was not saved; what was typed stays above. */
export function SavingNotice({ form }: { form: AutomationForm }) {
  const { saving } = form;
  if (saving.status === "conflict") return <Conflict form={form} theirs={saving.theirs} />;
  if (saving.status === "failed") {
    return (
      <FailureNotice
        failure={saving.failure}
        isRetrying={false}
        onRetry={form.save}
        failed="automation.unanswered"
        signIn="failure.signInKept"
      />
    );
  }
  if (saving.status !== "refused") return null;
  return (
    <Notice role="alert">
      <p>{saving.problem.message}</p>
    </Notice>
  );
}

/** Mine beside what somebody else saved meanwhile. */
function Conflict({ form, theirs }: { form: AutomationForm; theirs: Automation }) {
  return (
    <Notice role="alert">
      <div>
        <p>{t("automation.conflict", { time: momentText(theirs.updatedAt) })}</p>
        <ul>
          {differences(draftOf(theirs), form.draft).map(({ name, now, mine }) => (
            <li key={name}>{t("settings.conflictLine", { name, theirs: now, mine })}</li>
          ))}
        </ul>
      </div>
      <Button variant="default" onClick={form.discard}>
        {t("settings.takeTheirs")}
      </Button>
      <Button onClick={form.saveMine}>{t("settings.saveMine")}</Button>
    </Notice>
  );
}
