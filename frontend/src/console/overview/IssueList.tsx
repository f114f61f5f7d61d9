import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { Panel } from "@/components/Panel";
import classes from "@/console/overview/IssueList.module.css";
import { type Issue, placeOf } from "@/console/overview/issuePlaces";
import { t } from "@/console/overview/texts";
import { t as ofConsole } from "@/console/texts";

const SHOWN_AT_FIRST = 8;

/** What is wrong with the configuration, each with what to do about it and where. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? issues : issues.slice(0, SHOWN_AT_FIRST);
  return (
    <Panel title={t("overview.decide")}>
      {issues.length === 0 && <p className="muted">{t("overview.noIssues")}</p>}
      <ul className={classes.issues}>
        {shown.map((issue) => (
          <li key={`${issue.code} ${issue.message}`}>
            <div>
              <strong>{issue.message}</strong>
              <span className="muted">{issue.suggestedFix}</span>
            </div>
            <IssueLink issue={issue} />
          </li>
        ))}
      </ul>
      {shown.length < issues.length && (
        <Button variant="default" onClick={() => setShowsAll(true)}>
          {t("overview.allIssues", { count: issues.length })}
        </Button>
      )}
    </Panel>
  );
}

function IssueLink({ issue }: { issue: Issue }) {
  const page = placeOf(issue);
  if (!page) return null;
  const text = t("overview.open", { page: ofConsole(page.name) });
  if (page.path.startsWith("/admin/")) return <a href={page.path}>{text}</a>;
  return <Link href={page.path}>{text}</Link>;
}
