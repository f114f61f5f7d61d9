import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Skeletons } from "@/components/Skeletons";
import { BusinessView } from "@/console/overview/BusinessView";
import { IssueList } from "@/console/overview/IssueList";
import { useNeedsDecisionQuery } from "@/console/overview/overview.generated";
import { t } from "@/console/overview/texts";
import { failureOf } from "@/graphql/failure";

export function OverviewView() {
  return (
    <PageFrame title={t("overview.title")} intro={t("overview.intro")}>
      <Issues />
      <BusinessView />
    </PageFrame>
  );
}

function Issues() {
  const [{ data, error, fetching }, ask] = useNeedsDecisionQuery();
  if (error) {
    const again = () => ask({ requestPolicy: "network-only" });
    return <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={again} />;
  }
  if (!data) return <Skeletons label={t("overview.loading")} />;
  return <IssueList issues={data.configurationIssues ?? []} />;
}
