import { Link } from "wouter";
import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Panel } from "@/components/Panel";
import { Placeholder } from "@/components/Placeholder";
import { NeedsAccount } from "@/features/accounts/NeedsAccount";
import { ACTIONS } from "@/features/functions/actions";
import { useRecentRunsQuery } from "@/features/functions/functions.generated";
import { failureOf } from "@/graphql/failure";
import classes from "@/pages/create/create.module.css";
import { RunList } from "@/pages/create/RunList";
import { t } from "@/texts/texts";

/** What can be created, and what was created last. */
export function CreateView() {
  return (
    <PageFrame title={t("create.title")} intro={t("create.intro")}>
      <ul className={classes.actions}>
        {Object.values(ACTIONS).map(({ path, title, intro }) => (
          <li key={path}>
            <Link href={`/create/${path}`}>
              <strong>{t(title)}</strong>
              <span className="muted">{t(intro)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <NeedsAccount>{(account) => <RecentRuns account={account.id} />}</NeedsAccount>
    </PageFrame>
  );
}

function RecentRuns({ account }: { account: string }) {
  const [{ data, error, fetching }, ask] = useRecentRunsQuery({ variables: { account } });
  return (
    <Panel title={t("create.recent")}>
      {data && <RunList runs={data.functionRuns.nodes} />}
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!data && !error && <Placeholder height={80} />}
    </Panel>
  );
}
