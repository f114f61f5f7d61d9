import { FailureNotice } from "@/components/FailureNotice";
import { Skeletons } from "@/components/Skeletons";
import { HistoryFrame } from "@/console/history/HistoryFrame";
import { useRevisionDetailQuery } from "@/console/history/history.generated";
import { RevisionPage } from "@/console/history/RevisionPage";
import { t } from "@/console/history/texts";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { NotFoundPage } from "@/pages/NotFoundPage";

export function RevisionView({ number }: { number: number }) {
  const [{ data, error, fetching }, ask] = useRevisionDetailQuery({ variables: { number } });
  const shown = useLast(data);
  if (shown && !shown.catalogRevision) return <NotFoundPage />;
  return (
    <HistoryFrame title={t("history.revision", { number })}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!shown && !error && <Skeletons label={t("history.loading")} />}
      {shown?.catalogRevision && (
        <RevisionPage
          revision={shown.catalogRevision}
          current={shown.currentRevisionNumber}
          onChanged={ask}
        />
      )}
    </HistoryFrame>
  );
}
