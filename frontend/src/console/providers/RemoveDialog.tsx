import { useState } from "react";
import { TextField } from "@/components/fields";
import { ConfirmDialog } from "@/console/parts/ConfirmDialog";
import { fieldProblem } from "@/console/parts/fieldProblem";
import { Refused } from "@/console/parts/Refused";
import type { ProviderPageProps } from "@/console/providers/ProviderPage";
import { SECRET_INPUTS, type Secret, secretText } from "@/console/providers/provider";
import {
  ProviderKeyRotateDocument,
  type ProviderKeyRotateMutation,
  type ProviderKeyRotateMutationVariables,
} from "@/console/providers/providers.generated";
import { t } from "@/console/providers/texts";
import { useCommand } from "@/graphql/useCommand";

type RemoveDialogProps = ProviderPageProps & { secret: Secret; onClose: () => void };

/** Says what goes wrong without the secret before it is taken away. */
export function RemoveDialog({ provider, secret, onChanged, onClose }: RemoveDialogProps) {
  const { providerId, displayName } = provider;
  const [reason, setReason] = useState("");
  const removal = useCommand<ProviderKeyRotateMutation, ProviderKeyRotateMutationVariables>(
    ProviderKeyRotateDocument,
  );
  const onConfirm = async () => {
    const input = { providerId, reason, [SECRET_INPUTS[secret.name]]: null };
    if (!("done" in (await removal.run({ input })))) return;
    onClose();
    onChanged();
  };
  const words = { secret: secretText(secret.name), provider: displayName };
  return (
    <ConfirmDialog
      title={t("providers.removeOf", words)}
      action={t("providers.remove")}
      isRunning={removal.isRunning}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{t(`providers.removeHint.${secret.name}`, words)}</p>
      <p>{t("providers.removeUndo", words)}</p>
      <TextField
        label={t("providers.reason")}
        hint={t("providers.reasonHint")}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(removal.refusal, "reason")}
      />
      <Refused command={removal} at={["reason"]} onRetry={onConfirm} />
    </ConfirmDialog>
  );
}
