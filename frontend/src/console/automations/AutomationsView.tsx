import { useMemo } from "react";
import { SelectField } from "@/components/fields";
import { Panel } from "@/components/Panel";
import { automationColumns } from "@/console/automations/automationColumns";
import {
  ConsoleAutomationsDocument,
  type ConsoleAutomationsQuery,
} from "@/console/automations/automations.generated";
import classes from "@/console/automations/automations.module.css";
import { Listed } from "@/console/automations/Listed";
import { ListFrame } from "@/console/automations/ListFrame";
import { type AutomationFilter, PAUSE_REASONS, PAUSES } from "@/console/automations/standing";
import { t } from "@/console/automations/texts";
import { AccountFilter } from "@/console/parts/AccountFilter";
import { useAddress } from "@/console/parts/useAddress";
import { usePages } from "@/graphql/usePages";

const connection = (data: ConsoleAutomationsQuery) => data.automations;
const ON = "on";
const PAUSED = "paused";

/** The automations of all accounts; which ones is in the address. */
export function AutomationsView() {
  const [params, go] = useAddress();
  const account = params.get("account");
  const state = params.get("state") ?? "";
  const variables = useMemo(() => ({ filter: filterOf(account, state) }), [account, state]);
  const pages = usePages({ document: ConsoleAutomationsDocument, variables, connection });
  return (
    <ListFrame title={t("automations.title")} intro={t("automations.intro")}>
      <Panel title={t("automations.all")}>
        <div className={classes.filters}>
          <SelectField
            label={t("automations.state")}
            value={state}
            onChange={(next) => go({ state: next })}
          >
            <option value="">{t("automations.any")}</option>
            <option value={ON}>{t("automations.on")}</option>
            <option value={PAUSED}>{t("automations.paused")}</option>
            {PAUSE_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {t(PAUSES[reason])}
              </option>
            ))}
          </SelectField>
          <AccountFilter account={account} onAccount={(next) => go({ account: next })} />
        </div>
        <Listed
          label={t("automations.all")}
          columns={automationColumns()}
          pages={pages}
          empty={t("automations.none")}
        />
      </Panel>
    </ListFrame>
  );
}

function filterOf(account: string | null, state: string): AutomationFilter {
  const pauseReason = PAUSE_REASONS.find((reason) => reason === state) ?? null;
  const isPaused = state === ON || state === PAUSED ? state === PAUSED : null;
  return { account, isPaused, pauseReason };
}
