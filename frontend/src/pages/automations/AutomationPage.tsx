import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { PageFrame } from "@/components/PageFrame";
import { Panel } from "@/components/Panel";
import { AutomationFacts } from "@/features/automations/AutomationFacts";
import { pauseText, stateText } from "@/features/automations/AutomationState";
import type { Automation } from "@/features/automations/automationDraft";
import { RunLines } from "@/features/automations/RunLines";
import type { ShownAutomation } from "@/features/automations/useShownAutomation";
import { AutomationActs } from "@/pages/automations/AutomationActs";
import { t } from "@/texts/texts";
import { dayText } from "@/texts/times";

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
        <AutomationFacts automation={automation} />
      </Panel>
      <Panel title={t("automation.runs")}>
        <RunLines runs={automation.runs.nodes} />
      </Panel>
    </PageFrame>
  );
}
