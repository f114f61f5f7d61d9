import { Link } from "wouter";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { PageFrame } from "@/components/PageFrame";
import { Panel } from "@/components/Panel";
import classes from "@/features/automations/lines.module.css";
import { isOpen, runText } from "@/features/automations/runText";
import { StepPanel } from "@/features/automations/StepPanel";
import type { AutomationRun, ShownAutomationRun } from "@/features/automations/useAutomationRun";
import { AutomationRunActs } from "@/pages/automations/AutomationRunActs";
import { creditText, numberText } from "@/texts/numbers";
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
      <Pause run={run} />
      <Panel title={runText(run)}>
        {isOpen(run) && <Progress run={run} />}
        <Credits run={run} />
        <AutomationRunActs run={run} onChanged={shown.refetch} />
      </Panel>
      {steps.length > 0 && (
        <Panel title={t("automation.steps")}>
          {steps.map((step) => (
            <StepPanel key={step.id} step={step} />
          ))}
        </Panel>
      )}
    </PageFrame>
  );
}

function Pause({ run }: { run: AutomationRun }) {
  const { pauseReason, neededCredits, pausedBy, pausedAt } = run;
  if (!pauseReason) return null;
  const needed = creditText(neededCredits ?? 0);
  const values = { name: pausedBy ?? "", time: pausedAt ? momentText(pausedAt) : "" };
  return (
    <Notice>
      <p>
        {pauseReason === "BALANCE"
          ? t("automationRun.pausedForBalance", { needed })
          : t("automationRun.pausedBy", values)}
      </p>
    </Notice>
  );
}

const ENDED: readonly AutomationRun["steps"][number]["status"][] = ["DONE", "FAILED", "SKIPPED"];

function Progress({ run }: { run: AutomationRun }) {
  const count = run.steps.length;
  const ended = run.steps.filter(({ status }) => ENDED.includes(status)).length;
  const values = { ended: numberText(ended), count: numberText(count) };
  return (
    <div role="status">
      <label>
        {t(run.cancelRequestedAt ? "job.cancelling" : "automationRun.progress", values)}
        <progress className={classes.progress} value={ended} max={count} />
      </label>
    </div>
  );
}

function Credits({ run }: { run: AutomationRun }) {
  const { creditsCharged, maxCredits, reserve, status } = run;
  if (status === "MISSED") return <p>{t("automationRun.missed.hint")}</p>;
  const held = reserve?.status === "OPEN" ? reserve.credits - (reserve.taken ?? 0) : 0;
  return (
    <>
      <p>
        {t("job.charged")} <strong>{creditText(creditsCharged)}</strong>
        {maxCredits !== null && ` ${t("automationRun.ofMost", { most: creditText(maxCredits) })}`}
      </p>
      {held > 0 && <p className="muted">{t("run.held", { credits: creditText(held) })}</p>}
    </>
  );
}
