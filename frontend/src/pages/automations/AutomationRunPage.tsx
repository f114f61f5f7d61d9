import { Link } from "wouter";
import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Panel } from "@/components/Panel";
import classes from "@/features/automations/lines.module.css";
import { RunCredits, RunPause, RunProgress } from "@/features/automations/RunStanding";
import { isOpen, runText } from "@/features/automations/runText";
import { type ItemPartProps, StepPanel } from "@/features/automations/StepPanel";
import type { AutomationRun, ShownAutomationRun } from "@/features/automations/useAutomationRun";
import { AutomationRunActs } from "@/pages/automations/AutomationRunActs";
import { t } from "@/texts/texts";
import { momentText } from "@/texts/times";

type AutomationRunPageProps = { run: AutomationRun; shown: ShownAutomationRun };

export function AutomationRunPage({ run, shown }: AutomationRunPageProps) {
  const { automation, createdAt, author, steps } = run;
  return (
    <PageFrame
      title={automation.name}
      intro={t(
        run.startedBy === "SCHEDULE" ? "automationRun.bySchedule" : "automationRun.byPerson",
        {
          time: momentText(createdAt),
          name: author,
        },
      )}
    >
      {!automation.deletedAt && (
        <p className={classes.runs}>
          <Link href={`/automations/${automation.id}`}>{t("automationRun.toAutomation")}</Link>
        </p>
      )}
      {shown.failure && (
        <FailureNotice
          failure={shown.failure}
          isRetrying={shown.isFetching}
          onRetry={shown.refetch}
        />
      )}
      <RunPause run={run} />
      <Panel title={runText(run)}>
        {isOpen(run) && <RunProgress run={run} />}
        <RunCredits run={run} />
        <AutomationRunActs run={run} onChanged={shown.refetch} />
      </Panel>
      {steps.length > 0 && (
        <Panel title={t("automation.steps")}>
          {steps.map((step) => (
            <StepPanel key={step.id} step={step} item={ItemLink} canSave />
          ))}
        </Panel>
      )}
    </PageFrame>
  );
}

function ItemLink({ name, run, children }: ItemPartProps) {
  return (
    <>
      {run ? <Link href={`/create/runs/${run.id}`}>{name}</Link> : name}
      {children}
    </>
  );
}
