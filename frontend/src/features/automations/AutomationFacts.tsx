import { NextDue } from "@/features/automations/AutomationState";
import type {
  AutomationLineFragment,
  AutomationPlanFragment,
} from "@/features/automations/automations.generated";
import { FactList } from "@/features/automations/FactList";
import { scheduleText } from "@/features/automations/schedule";
import { stepsText } from "@/features/automations/steps";
import { t } from "@/texts/texts";

type Planned = AutomationLineFragment & AutomationPlanFragment;

/** What an automation does and when. */
export function AutomationFacts({ automation }: { automation: Planned }) {
  const { steps, schedule, missedRuns, holdsWholeRun } = automation;
  return (
    <FactList
      facts={[
        [t("automation.steps"), stepsText(steps)],
        [t("automation.when"), scheduleText(schedule)],
        [t("automation.next"), <NextDue key="next" automation={automation} />],
        [t("automation.missedRuns"), t(`automation.missedRuns.${missedRuns}`)],
        [t("automation.holds"), t(holdsWholeRun ? "automation.holds.yes" : "automation.holds.no")],
      ]}
    />
  );
}
