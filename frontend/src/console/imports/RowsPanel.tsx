import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { may } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { Panel } from "@/components/Panel";
import { Placeholder } from "@/components/Placeholder";
import { AdoptPanel } from "@/console/imports/AdoptPanel";
import { BulkBar } from "@/console/imports/BulkBar";
import type { Review } from "@/console/imports/imports";
import { ImportRowsDocument, type ImportRowsQuery } from "@/console/imports/imports.generated";
import { RowFilters } from "@/console/imports/RowFilters";
import { RowList } from "@/console/imports/RowList";
import { type RowFilter, variablesOf } from "@/console/imports/rowFilter";
import { t } from "@/console/imports/texts";
import { useDecisions, withDecision } from "@/console/imports/useDecisions";
import { useSelection } from "@/console/imports/useSelection";
import { SidePanel } from "@/console/parts/SidePanel";
import { usePages } from "@/graphql/usePages";

const WAIT_MS = 300;
const PAGE = 100;
const rowsOf = (data: ImportRowsQuery) => data.importReview?.rows;

type RowsPanelProps = { review: Review; onChanged: () => void };

/** The rows of an import, a hundred at a time: what each proposes, what speaks against it, and what becomes of it. */
export function RowsPanel({ review, onChanged }: RowsPanelProps) {
  const [filter, setFilter] = useState<RowFilter>({
    status: review.counts.held > 0 ? "HELD" : "",
    search: "",
    isInCatalog: false,
  });
  const [wanted] = useDebouncedValue(filter, WAIT_MS);
  const variables = useMemo(() => variablesOf(review.id, wanted), [review.id, wanted]);
  const pages = usePages({
    document: ImportRowsDocument,
    variables,
    connection: rowsOf,
    pageSize: PAGE,
  });
  const { command, decided, decide, forget } = useDecisions(review.id, onChanged);
  const { selected, toggle, choose } = useSelection();
  const [adopted, setAdopted] = useState<readonly number[] | null>(null);
  const rows = useMemo(
    () => pages.rows?.map((row) => withDecision(row, decided)) ?? null,
    [pages.rows, decided],
  );
  const canDecide = review.state === "OPEN" && may("configuration:write");
  const again = () => {
    choose([]);
    forget();
    pages.refetch();
    onChanged();
  };
  const change = (next: RowFilter) => {
    choose([]);
    forget();
    setFilter(next);
  };
  return (
    <Panel title={t("imports.rows")}>
      <RowFilters filter={filter} onChange={change} />
      {canDecide && rows && rows.length > 0 && (
        <BulkBar
          rows={rows}
          selected={selected}
          command={command}
          onChoose={choose}
          onDecide={decide}
          onAdopt={setAdopted}
        />
      )}
      {pages.failure && (
        <FailureNotice
          failure={pages.failure}
          isRetrying={pages.isFetching}
          onRetry={rows ? pages.more : pages.refetch}
        />
      )}
      {!rows && !pages.failure && <Placeholder height={320} />}
      {rows?.length === 0 && <p className="muted">{t("imports.noRows")}</p>}
      {rows && (
        <RowList
          rows={rows}
          selected={selected}
          canDecide={canDecide}
          onToggle={toggle}
          onDecide={decide}
          onAdopt={setAdopted}
        />
      )}
      {pages.hasMore && (
        <Button variant="default" loading={pages.isFetching} onClick={pages.more}>
          {t("imports.more")}
        </Button>
      )}
      {adopted && (
        <SidePanel title={t("imports.adoptTitle")} onClose={() => setAdopted(null)}>
          <AdoptPanel
            review={review.id}
            places={adopted}
            onAdopted={again}
            onClose={() => setAdopted(null)}
          />
        </SidePanel>
      )}
    </Panel>
  );
}
