import {
  type AutomationRunDetailsFragment,
  useAutomationRunCancelMutation,
  useAutomationRunPauseMutation,
  useAutomationRunResumeMutation,
  useAutomationRunRetryMutation,
  useAutomationRunSeeMutation,
} from "@/features/automations/automationRuns.generated";
import { failedItems, isOpen } from "@/features/automations/runText";
import { useAct } from "@/graphql/useAct";

type Run = AutomationRunDetailsFragment;

const ACTS = ["pause", "resume", "cancel", "retry", "see"] as const;
export type RunAct = (typeof ACTS)[number];

/** What can be done with a run as it stands, and does it. */
export function useRunActs(run: Run, onChanged: () => void) {
  const { id } = run;
  const sends = {
    pause: useAutomationRunPauseMutation()[1],
    resume: useAutomationRunResumeMutation()[1],
    cancel: useAutomationRunCancelMutation()[1],
    retry: useAutomationRunRetryMutation()[1],
    see: useAutomationRunSeeMutation()[1],
  };
  const { acting, act } = useAct(onChanged);
  return {
    offered: ACTS.filter((name) => can(run)[name]),
    acting,
    act: (name: RunAct) => act(name, () => sends[name]({ id })),
    isSending: (name: RunAct) => acting.status === "sending" && acting.name === name,
  };
}

function can(run: Run): Record<RunAct, boolean> {
  const { status, cancelRequestedAt, seenAt } = run;
  const isKept = !cancelRequestedAt;
  return {
    pause: status === "RUNNING" && isKept,
    resume: status === "PAUSED" && isKept,
    cancel: isOpen(run) && isKept,
    retry: !isOpen(run) && failedItems(run) > 0,
    see: status === "MISSED" && !seenAt,
  };
}
