import type { ReactNode } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Placeholder } from "@/components/Placeholder";
import { DataTable } from "@/console/parts/DataTable";
import { accountColumns, measureColumns, measuresOf } from "@/console/whatif/outcomeColumns";
import { t } from "@/console/whatif/texts";
import type { Simulation, useWhatIf } from "@/console/whatif/useWhatIf";
import classes from "@/console/whatif/WhatIf.module.css";
import { numberText } from "@/texts/numbers";

type OutcomeProps = {
  replay: ReturnType<typeof useWhatIf>;
  /** What can be done with it. */
  children: ReactNode;
};

/** What was earned, what would have been, and whom it would have met most. */
export function Outcome({ replay, children }: OutcomeProps) {
  const { simulation, problems, failure, isFetching, again } = replay;
  return (
    <Panel title={t("whatIf.outcome")}>
      {failure && <FailureNotice failure={failure} isRetrying={isFetching} onRetry={again} />}
      {problems.length > 0 && (
        <Notice role="alert">
          <ul>
            {problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!simulation && !failure && problems.length === 0 && <Placeholder height={200} />}
      {simulation && (
        <div className={classes.outcome} aria-busy={isFetching}>
          <Replayed simulation={simulation} />
        </div>
      )}
      {simulation && <div>{children}</div>}
    </Panel>
  );
}

function Replayed({ simulation }: { simulation: Simulation }) {
  const { records, unpriced, accounts } = simulation;
  if (records === 0) return <p className="muted">{t("whatIf.noRecords")}</p>;
  return (
    <>
      <p className="muted">{t("whatIf.records", { count: numberText(records) })}</p>
      {unpriced > 0 && <p>{t("whatIf.unpriced", { count: numberText(unpriced) })}</p>}
      <DataTable
        label={t("whatIf.outcome")}
        columns={measureColumns()}
        rows={measuresOf(simulation)}
        keyOf={({ name }) => name}
      />
      <h3>{t("whatIf.accounts")}</h3>
      <DataTable
        label={t("whatIf.accounts")}
        columns={accountColumns()}
        rows={accounts}
        keyOf={({ account }) => account.id}
        empty={<p className="muted">{t("whatIf.noAccounts")}</p>}
      />
    </>
  );
}
