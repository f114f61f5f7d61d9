import { Link } from "wouter";
import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Skeletons } from "@/components/Skeletons";
import { useImportDetailQuery } from "@/console/imports/imports.generated";
import { ReviewPanel } from "@/console/imports/ReviewPanel";
import { RowsPanel } from "@/console/imports/RowsPanel";
import { t } from "@/console/imports/texts";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { NotFoundPage } from "@/pages/NotFoundPage";

/** One import, row by row. */
export function ReviewView({ id }: { id: string }) {
  const [{ data, error, fetching }, ask] = useImportDetailQuery({ variables: { id } });
  const shown = useLast(data);
  const review = shown?.importReview;
  if (shown && !review) return <NotFoundPage />;
  return (
    <PageFrame title={review?.fileName ?? t("imports.number", { number: review?.number ?? "" })}>
      <p>
        <Link href="/console/imports">{t("imports.back")}</Link>
      </p>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!shown && !error && <Skeletons label={t("imports.loading")} />}
      {review && (
        <>
          <ReviewPanel review={review} current={shown.currentRevisionNumber} onChanged={ask} />
          <RowsPanel review={review} onChanged={ask} />
        </>
      )}
    </PageFrame>
  );
}
