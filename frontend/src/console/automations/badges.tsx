import { PAUSE_TONES, runTone } from "@/console/automations/standing";
import { Badge } from "@/console/parts/Badge";
import { stateText } from "@/features/automations/AutomationState";
import type {
  AutomationLineFragment,
  AutomationRunLineFragment,
} from "@/features/automations/automations.generated";
import { runText } from "@/features/automations/runText";

/** Whether it runs by itself, or what it waits for. */
export function StateBadge({ automation }: { automation: AutomationLineFragment }) {
  const { pauseReason, schedule } = automation;
  const running = schedule ? "good" : "plain";
  return (
    <Badge tone={pauseReason ? PAUSE_TONES[pauseReason] : running}>{stateText(automation)}</Badge>
  );
}

export function RunBadge({ run }: { run: AutomationRunLineFragment }) {
  return <Badge tone={runTone(run)}>{runText(run)}</Badge>;
}
