import {
  ScheduledChangeCancelDocument,
  type ScheduledChangeCancelMutation,
  type ScheduledChangeCancelMutationVariables,
} from "@/console/history/history.generated";
import type { Schedule } from "@/console/history/schedule";
import { t } from "@/console/history/texts";
import { ConfirmDialog } from "@/console/parts/ConfirmDialog";
import { Refused } from "@/console/parts/Refused";
import { useCommand } from "@/graphql/useCommand";
import { momentText } from "@/texts/times";

type CancelDialogProps = { schedule: Schedule; onCancelled: () => void; onClose: () => void };

/** Takes back a change that is to come, or puts one aside that failed. */
export function CancelDialog({ schedule, onCancelled, onClose }: CancelDialogProps) {
  const cancel = useCommand<ScheduledChangeCancelMutation, ScheduledChangeCancelMutationVariables>(
    ScheduledChangeCancelDocument,
  );
  const onConfirm = async () => {
    const outcome = await cancel.run({ input: { schedule: schedule.id } });
    // Where it ended meanwhile, the list says what became of it.
    if (!("failure" in outcome)) onCancelled();
    if ("done" in outcome) onClose();
  };
  const words = { reason: schedule.reason, moment: momentText(schedule.dueAt) };
  return (
    <ConfirmDialog
      title={t("history.cancelOf", words)}
      action={t("history.cancel")}
      isRunning={cancel.isRunning}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{t(schedule.state === "FAILED" ? "history.cancelFailed" : "history.cancelPending")}</p>
      <p>{t(schedule.isPlannedRetirement ? "history.undoRetirement" : "history.undoCancel")}</p>
      <Refused command={cancel} onRetry={onConfirm} />
    </ConfirmDialog>
  );
}
