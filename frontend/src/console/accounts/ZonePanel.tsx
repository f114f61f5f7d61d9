import { Button } from "@mantine/core";
import { type FormEvent, useMemo } from "react";
import { may } from "@/browser/person";
import { useDraft } from "@/browser/useDraft";
import { SelectField } from "@/components/fields";
import { Panel } from "@/components/Panel";
import type { AccountPanel } from "@/console/accounts/AccountPage";
import {
  AccountZoneDocument,
  type AccountZoneMutation,
  type AccountZoneMutationVariables,
} from "@/console/accounts/accounts.generated";
import classes from "@/console/accounts/accounts.module.css";
import { t } from "@/console/accounts/texts";
import { Refused } from "@/console/parts/Refused";
import { useCommand } from "@/graphql/useCommand";

function zonesWith(current: string): string[] {
  return [...new Set(["UTC", current, ...Intl.supportedValuesOf("timeZone")])].sort();
}

/** The time zone that its automations are due in. */
export function ZonePanel({ account, onChange }: AccountPanel) {
  const [draft, change, clear] = useDraft(`zone:${account.id}`);
  const zones = useMemo(() => zonesWith(account.timeZone), [account.timeZone]);
  const command = useCommand<AccountZoneMutation, AccountZoneMutationVariables>(
    AccountZoneDocument,
  );
  const timeZone = draft.timeZone ?? account.timeZone;
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const outcome = await command.run({ input: { account: account.id, timeZone } });
    if (!("done" in outcome)) return;
    clear();
    onChange();
  };
  if (!may("accounts:write")) {
    return (
      <Panel title={t("accounts.zone")}>
        <p>{account.timeZone}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t("accounts.zone")}>
      <form className={classes.row} onSubmit={submit}>
        <SelectField
          label={t("accounts.zone.label")}
          hint={t("accounts.zone.hint")}
          value={timeZone}
          onChange={(next) => change({ timeZone: next })}
        >
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </SelectField>
        <Button
          type="submit"
          variant="default"
          loading={command.isRunning}
          disabled={timeZone === account.timeZone}
        >
          {t("accounts.save")}
        </Button>
      </form>
      <Refused command={command} onRetry={submit} />
    </Panel>
  );
}
