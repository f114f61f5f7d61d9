import { FailureNotice } from "@/components/FailureNotice";
import { type Column, DataTable } from "@/console/parts/DataTable";
import type { Pages } from "@/graphql/usePages";

type ListedProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  pages: Pages<Row>;
  empty: string;
};

/** The rows that came, and why no more did. */
export function Listed<Row extends { id: string }>(props: ListedProps<Row>) {
  const { label, columns, pages, empty } = props;
  const { rows, failure, isFetching, hasMore, more, refetch } = pages;
  return (
    <>
      {(rows || !failure) && (
        <DataTable
          label={label}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          empty={<p className="muted">{empty}</p>}
          hasMore={hasMore && !failure}
          isFetching={isFetching}
          onMore={more}
        />
      )}
      {failure && (
        <FailureNotice failure={failure} isRetrying={isFetching} onRetry={rows ? more : refetch} />
      )}
    </>
  );
}
