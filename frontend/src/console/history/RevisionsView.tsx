import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Panel } from "@/components/Panel";
import { HistoryFrame } from "@/console/history/HistoryFrame";
import { RevisionListDocument, type RevisionListQuery } from "@/console/history/history.generated";
import { RevisionFilters } from "@/console/history/RevisionFilters";
import { RevisionTimeline } from "@/console/history/RevisionTimeline";
import { NO_FILTER, type RevisionFilter, variablesOf } from "@/console/history/revisionFilter";
import { t } from "@/console/history/texts";
import { usePages } from "@/graphql/usePages";

const WAIT_MS = 300;
const revisionsOf = (data: RevisionListQuery) => data.catalogRevisions;

/** Who changed what and why, the newest first. */
export function RevisionsView() {
  const [filter, setFilter] = useState<RevisionFilter>(NO_FILTER);
  const [wanted] = useDebouncedValue(filter, WAIT_MS);
  const variables = useMemo(() => variablesOf(wanted), [wanted]);
  const pages = usePages({
    document: RevisionListDocument,
    variables,
    connection: revisionsOf,
  });
  return (
    <HistoryFrame title={t("history.title")} intro={t("history.intro")}>
      <RevisionFilters filter={filter} onChange={setFilter} />
      <Panel title={t("history.revisions")}>
        {pages.failure && (
          <FailureNotice
            failure={pages.failure}
            isRetrying={pages.isFetching}
            onRetry={pages.rows ? pages.more : pages.refetch}
          />
        )}
        {(pages.rows || !pages.failure) && (
          <RevisionTimeline
            pages={pages}
            onAuthor={(author) => setFilter({ ...filter, author })}
            onReset={filter === NO_FILTER ? null : () => setFilter(NO_FILTER)}
          />
        )}
      </Panel>
    </HistoryFrame>
  );
}
