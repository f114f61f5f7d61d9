import type { Alias } from "@/console/imports/imports";
import {
  ImportAliasForgetDocument,
  type ImportAliasForgetMutation,
  type ImportAliasForgetMutationVariables,
} from "@/console/imports/imports.generated";
import { t } from "@/console/imports/texts";
import { ConfirmDialog } from "@/console/parts/ConfirmDialog";
import { Refused } from "@/console/parts/Refused";
import { useCommand } from "@/graphql/useCommand";

type ForgetDialogProps = { alias: Alias; onForgotten: () => void; onClose: () => void };

export function ForgetDialog({ alias, onForgotten, onClose }: ForgetDialogProps) {
  const { kind, name, means } = alias;
  const forget = useCommand<ImportAliasForgetMutation, ImportAliasForgetMutationVariables>(
    ImportAliasForgetDocument,
  );
  const onConfirm = async () => {
    if (!("done" in (await forget.run({ input: { kind, name } })))) return;
    onForgotten();
    onClose();
  };
  return (
    <ConfirmDialog
      title={t("imports.forgetOf", { name })}
      action={t("imports.forget")}
      isRunning={forget.isRunning}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{t("imports.forgetHint", { name, means })}</p>
      <Refused command={forget} onRetry={onConfirm} />
    </ConfirmDialog>
  );
}
