import { useMemo } from "react";
import { SelectField } from "@/components/fields";
import { Panel } from "@/components/Panel";
import classes from "@/console/automations/automations.module.css";
import { ListFrame } from "@/console/automations/ListFrame";
import { RunTable } from "@/console/automations/RunTable";
import { RUN_STATUSES } from "@/console/automations/standing";
import { t } from "@/console/automations/texts";
import { AccountFilter } from "@/console/parts/AccountFilter";
import { useAddress } from "@/console/parts/useAddress";
import { t as ofFeature } from "@/texts/texts";

/** The runs of all automations; which ones is in the address. */
export function RunsView() {
  const [params, go] = useAddress();
  const account = params.get("account");
  const status = RUN_STATUSES.find((name) => name === params.get("status")) ?? null;
  const filter = useMemo(() => ({ account, status }), [account, status]);
  return (
    <ListFrame title={t("automations.runs")} intro={t("automations.runsIntro")}>
      <Panel title={t("automations.allRuns")}>
        <div className={classes.filters}>
          <SelectField
            label={t("automations.status")}
            value={status ?? ""}
            onChange={(next) => go({ status: next })}
          >
            <option value="">{t("automations.any")}</option>
            {RUN_STATUSES.map((name) => (
              <option key={name} value={name}>
                {ofFeature(`automationRun.status.${name}`)}
              </option>
            ))}
          </SelectField>
          <AccountFilter account={account} onAccount={(next) => go({ account: next })} />
        </div>
        <RunTable filter={filter} empty={t("automations.noRuns")} />
      </Panel>
    </ListFrame>
  );
}
