import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Skeletons } from "@/components/Skeletons";
import { IssueList } from "@/console/overview/IssueList";
import { useNeedsDecisionQuery } from "@/console/overview/overview.generated";
import { t } from "@/console/overview/texts";
import { failureOf } from "@/graphql/failure";

export function OverviewView() {
  const [{ data, error, fetching }, ask] = useNeedsDecisionQuery();
  return (
    <PageFrame title={t("overview.title")} intro={t("overview.intro")}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!data && !error && <Skeletons label={t("overview.loading")} />}
      {data && <IssueList issues={data.configurationIssues ?? []} />}
    </PageFrame>
  );
}
