import type { ChangedFieldFragment } from "@/console/changes/changes.generated";
import classes from "@/console/changes/changes.module.css";
import { LineDiff } from "@/console/changes/LineDiff";
import { t } from "@/console/changes/texts";
import { fieldOf } from "@/console/fields/fields";
import { columnText, entityNameOf, rowText, valueText } from "@/console/fields/valueText";
import { Badge } from "@/console/parts/Badge";

type ChangeListProps = {
  changes: readonly ChangedFieldFragment[];
  /** Changes to be marked where they are of the same fields. */
  own?: readonly ChangedFieldFragment[];
  /** Of the names of rows, below the heading that stands above the list. */
  heading?: "h3" | "h4";
};

/** A difference in words: row by row, field by field. */
export function ChangeList({ changes, own = [], heading = "h4" }: ChangeListProps) {
  const marked = new Set(own.map(placeOf));
  return (
    <div className={classes.rows}>
      {rowsOf(changes).map(([row, fields]) => (
        <section key={row} className={classes.row}>
          <RowTitle change={fields[0]} heading={heading} />
          <ul>
            {fields.map((change) => (
              <FieldChange
                key={change.field}
                change={change}
                isMarked={marked.has(placeOf(change))}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type OfRow = [ChangedFieldFragment, ...ChangedFieldFragment[]];

function rowsOf(changes: readonly ChangedFieldFragment[]): [string, OfRow][] {
  const rows = new Map<string, OfRow>();
  for (const change of changes) {
    const row = `${change.entity} ${change.key}`;
    const known = rows.get(row);
    if (known) known.push(change);
    else rows.set(row, [change]);
  }
  return [...rows];
}

function placeOf({ entity, key, field }: ChangedFieldFragment): string {
  return `${entity} ${key} ${field}`;
}

type RowTitleProps = { change: ChangedFieldFragment; heading: "h3" | "h4" };

function RowTitle({ change, heading: Heading }: RowTitleProps) {
  const entity = entityNameOf(change.entity);
  return (
    <Heading className={classes.rowTitle}>
      {entity ? rowText(entity, change.key) : change.key}{" "}
      <Badge tone={change.action === "DELETE" ? "bad" : "plain"}>
        {t(`changes.action.${change.action}`)}
      </Badge>
    </Heading>
  );
}

function FieldChange({ change, isMarked }: { change: ChangedFieldFragment; isMarked: boolean }) {
  const { before, after } = change;
  if (isLong(before) || isLong(after)) return <TextChange change={change} isMarked={isMarked} />;
  return (
    <li>
      {sentence(change)} {isMarked && <Mark />}
    </li>
  );
}

function TextChange({ change, isMarked }: { change: ChangedFieldFragment; isMarked: boolean }) {
  return (
    <li>
      {labelOf(change)} {isMarked && <Mark />}
      <LineDiff before={String(change.before ?? "")} after={String(change.after ?? "")} />
    </li>
  );
}

function Mark() {
  return <Badge tone="notice">{t("changes.alsoYours")}</Badge>;
}

function isLong(value: unknown): boolean {
  return typeof value === "string" && (value.includes("\n") || value.length > 120);
}

function labelOf({ entity, field }: ChangedFieldFragment): string {
  const name = entityNameOf(entity);
  return name ? columnText(name, field) : field;
}

function sentence(change: ChangedFieldFragment): string {
  const entity = entityNameOf(change.entity);
  const field = entity ? fieldOf(entity, change.field) : undefined;
  const words = {
    label: labelOf(change),
    before: valueText(change.before, field),
    after: valueText(change.after, field),
  };
  return t(change.action === "CREATE" ? "changes.field.new" : "changes.field", words);
}
