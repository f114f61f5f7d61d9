import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { PageFrame } from "@/components/PageFrame";
import { Panel } from "@/components/Panel";
import { NextDue, stateText } from "@/features/automations/AutomationState";
import type { Automation } from "@/features/automations/automationDraft";
import classes from "@/features/automations/lines.module.css";
import { RunLines } from "@/features/automations/RunLines";
import { scheduleText } from "@/features/automations/schedule";
import { functionOf } from "@/features/automations/steps";
import type { ShownAutomation } from "@/features/automations/useShownAutomation";
import { ACTIONS } from "@/features/functions/actions";
import { AutomationActs } from "@/pages/automations/AutomationActs";
import { type MessageId, t } from "@/texts/texts";
import { dayText, momentText } from "@/texts/times";

type AutomationPageProps = { automation: Automation; shown: ShownAutomation };

export function AutomationPage({ automation, shown }: AutomationPageProps) {
  const { name, pauseReason, createdAt, createdBy } = automation;
  return (
    <PageFrame
      title={name}
      intro={t("automation.madeBy", { name: createdBy, day: dayText(createdAt) })}
    >
      {shown.failure && (
        <FailureNotice
          failure={shown.failure}
          isRetrying={shown.isFetching}
          onRetry={shown.refetch}
        />
      )}
      {pauseReason && (
        <Notice>
          <p>{pauseText(automation)}</p>
        </Notice>
      )}
      <AutomationActs automation={automation} onChanged={shown.refetch} />
      <Panel title={stateText(automation)}>
        <Facts automation={automation} />
      </Panel>
      <Panel title={t("automation.runs")}>
        <RunLines runs={automation.runs.nodes} />
      </Panel>
    </PageFrame>
  );
}

function pauseText({ pauseReason, pausedBy, pausedAt }: Automation): string {
  const values = { name: pausedBy ?? "", time: pausedAt ? momentText(pausedAt) : "" };
  return t(pauseReason === "BALANCE" ? "automation.noCredits" : "automation.pausedBy", values);
}

function Facts({ automation }: { automation: Automation }) {
  const { steps, schedule, missedRuns, holdsWholeRun } = automation;
  const facts: [name: MessageId, value: React.ReactNode][] = [
    ["automation.steps", steps.map((step) => t(ACTIONS[functionOf(step)].title)).join(" → ")],
    ["automation.when", scheduleText(schedule)],
    ["automation.next", <NextDue key="next" automation={automation} />],
    ["automation.missedRuns", t(`automation.missedRuns.${missedRuns}`)],
    ["automation.holds", t(holdsWholeRun ? "automation.holds.yes" : "automation.holds.no")],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
