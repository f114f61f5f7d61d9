import { SelectField, TextAreaField, TextField } from "@/components/fields";
import { type CatalogField, declared, helpOf, labelOf } from "@/console/fields/fields";
import { problemOf } from "@/console/fields/fieldValues";
import { RowsControl } from "@/console/fields/RowsControl";
import { t } from "@/console/fields/texts";

type FieldControlProps = {
  field: CatalogField;
  value: string;
  onChange: (value: string) => void;
  /** What the server finds wrong with it. */
  problem?: string | null;
  /** Rows that a reference may name. */
  names?: readonly string[] | undefined;
};

/** The control that a declared field needs, with its label, its help and its range. */
export function FieldControl(props: FieldControlProps) {
  const { field, value, onChange, names } = props;
  const problem = (value === "" ? null : problemOf(field, value)) ?? props.problem ?? null;
  const shared = { label: labelOf(field), hint: helpOf(field), value, onChange, problem };
  const { kind, longest, minimum, maximum } = field;
  if (kind === "FLAG" || kind === "CHOICE") return <ChoiceControl {...props} problem={problem} />;
  if (kind === "ROWS") return <RowsControl {...{ field, value, onChange, problem }} />;
  if (kind === "SIZES" || kind === "REFERENCES")
    return <TextAreaField {...shared} hint={`${shared.hint} ${t("fields.oneALine")}`} rows={3} />;
  if (kind === "OBJECT") return <TextAreaField {...shared} rows={6} />;
  if (kind === "TEXT" && (longest ?? 0) > 1000) return <TextAreaField {...shared} rows={12} />;
  if (kind === "DAY") return <TextField {...shared} type="date" />;
  if (kind === "WHOLE")
    return (
      <TextField {...shared} type="number" step={1} {...bounds({ min: minimum, max: maximum })} />
    );
  return <TextField {...shared} suggestions={kind === "REFERENCE" ? names : undefined} />;
}

function bounds(ends: { min: number | undefined; max: number | undefined }) {
  return Object.fromEntries(Object.entries(ends).filter(([, end]) => end !== undefined));
}

function ChoiceControl({ field, value, onChange, problem }: FieldControlProps) {
  const flags = [
    { value: "true", label: t("fields.yes") },
    { value: "false", label: t("fields.no") },
  ];
  const choices = field.choices?.map((choice) => ({ ...choice, label: declared(choice.label) }));
  return (
    <SelectField label={labelOf(field)} hint={helpOf(field)} {...{ value, onChange, problem }}>
      {(field.isNullable || value === "") && <option value="">{t("fields.nothing")}</option>}
      {(choices ?? flags).map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </SelectField>
  );
}
