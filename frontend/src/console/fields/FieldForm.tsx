import type { Draft } from "@/browser/useDraft";
import { FieldControl } from "@/console/fields/FieldControl";
import { type CatalogField, declared } from "@/console/fields/fields";
import classes from "@/console/fields/fields.module.css";
import { type RowValues, textOf } from "@/console/fields/fieldValues";

type FieldFormProps = {
  fields: readonly CatalogField[];
  /** What it was; the draft has what was typed instead. */
  before: RowValues;
  draft: Draft;
  onChange: (change: Draft) => void;
  problemOf: (name: string) => string | null;
  /** What a reference may name, by the kind of row that it refers to. */
  names?: Record<string, readonly string[]>;
};

/** Controls of declared fields, group by group. */
export function FieldForm(props: FieldFormProps) {
  const groups = [...new Set(props.fields.map(({ group = "" }) => group))];
  return groups.map((group) => <Group key={group} group={group} {...props} />);
}

function Group({ group, ...props }: FieldFormProps & { group: string }) {
  const { fields, before, draft, onChange, problemOf, names = {} } = props;
  return (
    <fieldset className={classes.group}>
      {group && <legend>{declared(group)}</legend>}
      {fields
        .filter((field) => (field.group ?? "") === group)
        .map((field) => (
          <FieldControl
            key={field.name}
            field={field}
            value={draft[field.name] ?? textOf(field, before[field.name])}
            onChange={(value) => onChange({ [field.name]: value })}
            problem={problemOf(field.name)}
            names={names[field.refersTo ?? ""]}
          />
        ))}
    </fieldset>
  );
}
