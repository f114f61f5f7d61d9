import { Panel } from "@/components/Panel";
import classes from "@/console/overview/IssueList.module.css";
import type { NeedsDecisionQuery } from "@/console/overview/overview.generated";
import { t } from "@/console/overview/texts";

type Issue = NonNullable<NeedsDecisionQuery["configurationIssues"]>[number];

/** What is wrong with the configuration, each with what to do about it. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  return (
    <Panel title={t("overview.decide")}>
      {issues.length === 0 && <p className="muted">{t("overview.noIssues")}</p>}
      <ul className={classes.issues}>
        {issues.map(({ code, message, suggestedFix }) => (
          <li key={`${code} ${message}`}>
            <strong>{message}</strong>
            <span className="muted">{suggestedFix}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
