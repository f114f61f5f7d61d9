import { may } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Panel } from "@/components/Panel";
import { AliasesPanel } from "@/console/imports/AliasesPanel";
import { ImportTable } from "@/console/imports/ImportTable";
import { ImportInboxDocument, type ImportInboxQuery } from "@/console/imports/imports.generated";
import { t } from "@/console/imports/texts";
import { UploadForm } from "@/console/imports/UploadForm";
import { usePages } from "@/graphql/usePages";

const EVERYTHING = {};
const reviewsOf = (data: ImportInboxQuery) => data.importReviews;

/** The import inbox: files that came in, and another one. */
export function ImportsView() {
  const pages = usePages({
    document: ImportInboxDocument,
    variables: EVERYTHING,
    connection: reviewsOf,
  });
  return (
    <PageFrame title={t("imports.title")} intro={t("imports.intro")}>
      {may("configuration:write") && (
        <Panel title={t("imports.upload")}>
          <UploadForm />
        </Panel>
      )}
      <Panel title={t("imports.all")}>
        {pages.failure && (
          <FailureNotice
            failure={pages.failure}
            isRetrying={pages.isFetching}
            onRetry={pages.rows ? pages.more : pages.refetch}
          />
        )}
        {(pages.rows || !pages.failure) && <ImportTable pages={pages} />}
      </Panel>
      <AliasesPanel />
    </PageFrame>
  );
}
