import { Button } from "@mantine/core";
import { memo, type ReactNode, useDeferredValue } from "react";
import { Placeholder } from "@/components/Placeholder";
import classes from "@/console/parts/DataTable.module.css";
import { t } from "@/console/texts";

export type Column<Row> = {
  name: string;
  /** Numbers stand at the right, so that their digits can be compared. */
  isNumber?: boolean;
  cell: (row: Row) => ReactNode;
};

type DataTableProps<Row> = {
  /** What the rows are, for who can't see the heading above them. */
  label: string;
  /** The first says which row it is. */
  columns: readonly Column<Row>[];
  /** Null while the first are fetched. */
  rows: readonly Row[] | null;
  keyOf: (row: Row) => string;
  /** What to say, and to do, where there is no row. */
  empty?: ReactNode;
  hasMore?: boolean;
  isFetching?: boolean;
  onMore?: () => void;
};

/** Rows with the page of next ones below; on a phone each row is a card that names its values. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, keyOf, empty, hasMore, isFetching, onMore } = props;
  const rows = useDeferredValue(props.rows); // what was clicked is painted before rows that came
  if (!rows) return <Placeholder height={200} />;
  if (rows.length === 0) return empty ?? <p className="muted">{t("table.none")}</p>;
  return (
    <>
      <div className={classes.frame}>
        <table className={classes.table} aria-label={label}>
          <thead>
            <tr>
              {columns.map(({ name, isNumber }) => (
                <th key={name} scope="col" className={isNumber ? classes.number : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MemoRow key={keyOf(row)} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      {hasMore && (
        <Button variant="default" loading={isFetching ?? false} onClick={onMore}>
          {t("table.more")}
        </Button>
      )}
    </>
  );
}

type DataRowProps<Row> = { row: Row; columns: readonly Column<Row>[] };

/** Drawn again for another row or other columns only: with columns that stay, a new page draws its own rows alone. */
const MemoRow = memo(DataRow) as typeof DataRow;

function DataRow<Row>({ row, columns: [first, ...others] }: DataRowProps<Row>) {
  return (
    <tr>
      {first && <th scope="row">{first.cell(row)}</th>}
      {others.map(({ name, isNumber, cell }) => (
        <td key={name} data-name={name} className={isNumber ? classes.number : undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}
