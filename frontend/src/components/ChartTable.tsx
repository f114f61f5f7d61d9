import classes from "@/components/ChartTable.module.css";
import { t } from "@/texts/texts";

type Row = { name: string; cells: readonly string[] };

/** What a chart shows, folded below it. The first of the columns says what the rows are. */
export function ChartTable({
  columns,
  rows,
}: {
  columns: readonly string[];
  rows: readonly Row[];
}) {
  return (
    <details className={classes.table}>
      <summary>{t("chart.asTable")}</summary>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
