import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { PageFrame } from "@/components/PageFrame";
import type { Payer } from "@/features/accounts/payerText";
import { AutomationFields } from "@/features/automations/AutomationFields";
import { valuesOf } from "@/features/automations/automationDraft";
import classes from "@/features/automations/form.module.css";
import lines from "@/features/automations/lines.module.css";
import { PreviewPanels } from "@/features/automations/PreviewPanels";
import type { AutomationForm } from "@/features/automations/useAutomationForm";
import { usePreview } from "@/features/automations/usePreview";
import { SavingNotice } from "@/pages/automations/SavingNotice";
import { t } from "@/texts/texts";

type FormPageProps = {
  title: string;
  account: Payer;
  timeZone: string;
  form: AutomationForm;
  onLeave: () => void;
};

/** The form of an automation, with its price and its next times as one types. */
export function FormPage({ title, account, timeZone, form, onLeave }: FormPageProps) {
  const { draft, saving } = form;
  const { preview, again } = usePreview(account.id, draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  const refused = saving.status === "refused" ? saving : preview;
  return (
    <PageFrame title={title} intro={t("automation.formIntro", { timeZone })}>
      <div className={classes.columns}>
        <form className={classes.form} onSubmit={submit}>
          <AutomationFields
            draft={draft}
            onChange={form.change}
            problem={refused.status === "refused" ? refused.problem : null}
          />
          <SavingNotice form={form} />
          <div className={lines.buttons}>
            <Button
              type="submit"
              size="md"
              loading={saving.status === "sending"}
              disabled={!draft.name?.trim() || !valuesOf(draft)}
            >
              {t("automation.save")}
            </Button>
            <Button variant="default" size="md" onClick={onLeave}>
              {t("automation.leave")}
            </Button>
            {form.hasChanged && (
              <Button variant="default" size="md" onClick={form.discard}>
                {t("settings.undo")}
              </Button>
            )}
          </div>
        </form>
        <div className={classes.beside}>
          <PreviewPanels account={account} timeZone={timeZone} preview={preview} onRetry={again} />
        </div>
      </div>
    </PageFrame>
  );
}
