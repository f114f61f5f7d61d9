import { Button } from "@mantine/core";
import { FieldControl } from "@/console/fields/FieldControl";
import { type CatalogField, helpOf, labelOf } from "@/console/fields/fields";
import classes from "@/console/fields/fields.module.css";
import { inputOf, type RowValues, textOf } from "@/console/fields/fieldValues";
import { t } from "@/console/fields/texts";

type RowsControlProps = {
  field: CatalogField;
  /** The rows as JSON. */
  value: string;
  onChange: (value: string) => void;
  problem: string | null;
};

/** Rows of one field, such as rates: each column has a control of its own. */
export function RowsControl({ field, value, onChange, problem }: RowsControlProps) {
  const rows: RowValues[] = JSON.parse(value || "[]");
  const { columns = [] } = field;
  const set = (next: RowValues[]) => onChange(JSON.stringify(next));
  return (
    <fieldset className={classes.rows}>
      <legend>{labelOf(field)}</legend>
      <p className="muted">{helpOf(field)}</p>
      {problem && <p className={classes.problem}>{problem}</p>}
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place.
        <div key={place} className={classes.rowOf}>
          <RowControl
            columns={columns}
            row={row}
            onChange={(changed) => set(rows.with(place, changed))}
          />
          <Button variant="default" size="xs" onClick={() => set(rows.toSpliced(place, 1))}>
            {t("fields.removeRow", { number: place + 1 })}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => set([...rows, {}])}>
          {t("fields.addRow")}
        </Button>
      </div>
    </fieldset>
  );
}

type RowControlProps = {
  columns: readonly CatalogField[];
  row: RowValues;
  onChange: (row: RowValues) => void;
};

function RowControl({ columns, row, onChange }: RowControlProps) {
  const set = (column: CatalogField, text: string) => {
    const { [column.name]: _, ...others } = row;
    onChange(text === "" ? others : { ...others, [column.name]: inputOf(column, text) });
  };
  return columns.map((column) => (
    <FieldControl
      key={column.name}
      field={column}
      value={textOf(column, row[column.name])}
      onChange={(text) => set(column, text)}
    />
  ));
}
