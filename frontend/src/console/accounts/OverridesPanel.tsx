import { Button } from "@mantine/core";
import { useState } from "react";
import { may } from "@/browser/person";
import { Panel } from "@/components/Panel";
import type { Account, AccountPanel } from "@/console/accounts/AccountPage";
import {
  AccountOverrideChangeDocument,
  type AccountOverrideChangeMutation,
  type AccountOverrideChangeMutationVariables,
} from "@/console/accounts/accounts.generated";
import classes from "@/console/accounts/accounts.module.css";
import { OVERRIDE_FIELDS, OVERRIDES } from "@/console/accounts/labels";
import { OverrideForm } from "@/console/accounts/OverrideForm";
import { t } from "@/console/accounts/texts";
import { ConfirmDialog } from "@/console/parts/ConfirmDialog";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { Refused } from "@/console/parts/Refused";
import { ACTIONS } from "@/features/functions/actions";
import { useCommand } from "@/graphql/useCommand";
import { t as common } from "@/texts/texts";
import { dayText } from "@/texts/times";

type Override = Account["overrides"][number];

function columnsOf(onRemove: (override: Override) => void): Column<Override>[] {
  return [
    { name: t("accounts.override"), cell: ({ name }) => t(OVERRIDES[name]) },
    {
      name: t("accounts.function"),
      cell: (one) =>
        one.function ? common(ACTIONS[one.function].title) : t("accounts.everything"),
    },
    { name: t("accounts.value"), cell: ({ value }) => value },
    {
      name: t("accounts.until"),
      cell: ({ endsAt }) => (endsAt ? dayText(endsAt) : t("accounts.stays")),
    },
    {
      name: t("accounts.action"),
      cell: (one) =>
        may("accounts:write") && (
          <Button variant="default" size="xs" onClick={() => onRemove(one)}>
            {t("accounts.override.remove")}
          </Button>
        ),
    },
  ];
}

/** What the account has otherwise than the settings say. */
export function OverridesPanel({ account, onChange }: AccountPanel) {
  const [leaving, setLeaving] = useState<Override | null>(null);
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel title={t("accounts.overrides")}>
      <DataTable
        label={t("accounts.overrides")}
        columns={columnsOf(setLeaving)}
        rows={account.overrides}
        keyOf={({ id }) => id}
        empty={<p className="muted">{t("accounts.noOverrides")}</p>}
      />
      {may("accounts:write") && (
        <div className={classes.row}>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t("accounts.override.set")}
          </Button>
        </div>
      )}
      {isAdding && (
        <OverrideForm account={account} onChange={onChange} onClose={() => setAdding(false)} />
      )}
      {leaving && (
        <RemoveOverride
          account={account}
          override={leaving}
          onChange={onChange}
          onClose={() => setLeaving(null)}
        />
      )}
    </Panel>
  );
}

type RemoveProps = AccountPanel & { override: Override; onClose: () => void };

function RemoveOverride({ account, override, onChange, onClose }: RemoveProps) {
  const remove = useCommand<AccountOverrideChangeMutation, AccountOverrideChangeMutationVariables>(
    AccountOverrideChangeDocument,
  );
  const confirm = async () => {
    const input = {
      account: account.id,
      function: override.function,
      reason: t("accounts.override.removed"),
      [OVERRIDE_FIELDS[override.name]]: null,
    };
    const outcome = await remove.run({ input });
    if (!("done" in outcome)) return;
    onClose();
    onChange();
  };
  return (
    <ConfirmDialog
      title={t("accounts.override.title")}
      action={t("accounts.override.remove")}
      isRunning={remove.isRunning}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        {t("accounts.override.what", { name: t(OVERRIDES[override.name]), value: override.value })}
      </p>
      <Refused command={remove} onRetry={confirm} />
    </ConfirmDialog>
  );
}
