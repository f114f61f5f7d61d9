import { Button } from "@mantine/core";
import { ActNotice } from "@/components/ActNotice";
import {
  useAutomationRunCancelMutation,
  useAutomationRunPauseMutation,
  useAutomationRunResumeMutation,
  useAutomationRunRetryMutation,
  useAutomationRunSeeMutation,
} from "@/features/automations/automationRuns.generated";
import classes from "@/features/automations/lines.module.css";
import { failedItems, isOpen } from "@/features/automations/runText";
import type { AutomationRun } from "@/features/automations/useAutomationRun";
import { useAct } from "@/graphql/useAct";
import { t } from "@/texts/texts";

type AutomationRunActsProps = { run: AutomationRun; onChanged: () => void };

const ACTS = ["pause", "resume", "cancel", "retry", "see"] as const;

/** What can be done with a run as it stands. */
export function AutomationRunActs({ run, onChanged }: AutomationRunActsProps) {
  const { id } = run;
  const sends = {
    pause: useAutomationRunPauseMutation()[1],
    resume: useAutomationRunResumeMutation()[1],
    cancel: useAutomationRunCancelMutation()[1],
    retry: useAutomationRunRetryMutation()[1],
    see: useAutomationRunSeeMutation()[1],
  };
  const { acting, act } = useAct(onChanged);
  const isSending = (name: string) => acting.status === "sending" && acting.name === name;
  const offered = ACTS.filter((name) => can(run)[name]);
  if (offered.length === 0) return null;
  return (
    <>
      <div className={classes.buttons}>
        {offered.map((name) => (
          <Button
            key={name}
            variant="default"
            loading={isSending(name)}
            onClick={() => act(name, () => sends[name]({ id }))}
          >
            {t(`automationRun.${name}`)}
          </Button>
        ))}
      </div>
      <ActNotice acting={acting} />
    </>
  );
}

function can(run: AutomationRun): Record<(typeof ACTS)[number], boolean> {
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
