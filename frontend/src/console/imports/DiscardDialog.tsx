import type { Review } from "@/console/imports/imports";
import {
  ImportDiscardDocument,
  type ImportDiscardMutation,
  type ImportDiscardMutationVariables,
} from "@/console/imports/imports.generated";
import { t } from "@/console/imports/texts";
import { ConfirmDialog } from "@/console/parts/ConfirmDialog";
import { Refused } from "@/console/parts/Refused";
import { useCommand } from "@/graphql/useCommand";

type DiscardDialogProps = { review: Review; onDiscarded: () => void; onClose: () => void };

export function DiscardDialog({ review, onDiscarded, onClose }: DiscardDialogProps) {
  const discard = useCommand<ImportDiscardMutation, ImportDiscardMutationVariables>(
    ImportDiscardDocument,
  );
  const onConfirm = async () => {
    const outcome = await discard.run({ input: { review: review.id } });
    if (!("failure" in outcome)) onDiscarded();
    if ("done" in outcome) onClose();
  };
  return (
    <ConfirmDialog
      title={t("imports.discardTitle", { number: review.number })}
      action={t("imports.discard")}
      isRunning={discard.isRunning}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{t("imports.discardHint")}</p>
      <p>{t("imports.discardUndo")}</p>
      <Refused command={discard} onRetry={onConfirm} />
    </ConfirmDialog>
  );
}
