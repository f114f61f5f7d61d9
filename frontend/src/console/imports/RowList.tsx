import { memo } from "react";
import type { Row, Status } from "@/console/imports/imports";
import classes from "@/console/imports/imports.module.css";
import { RowFacts } from "@/console/imports/RowFacts";
import { t } from "@/console/imports/texts";

type Actions = {
  canDecide: boolean;
  onToggle: (place: number) => void;
  onDecide: (places: readonly number[], status: Status) => void;
  onAdopt: (places: readonly number[]) => void;
};
type RowListProps = Actions & { rows: readonly Row[]; selected: ReadonlySet<number> };

export function RowList({ rows, selected, ...actions }: RowListProps) {
  return (
    <ul className={classes.rows}>
      {rows.map((row) => (
        <Line key={row.id} row={row} isSelected={selected.has(row.place)} {...actions} />
      ))}
    </ul>
  );
}

/** Rendered again only where the row or its choice is another: there are hundreds. */
const Line = memo(function Line(props: Actions & { row: Row; isSelected: boolean }) {
  const { row, isSelected, canDecide, onToggle } = props;
  return (
    <li>
      {canDecide ? (
        <input
          type="checkbox"
          aria-label={t("imports.choose", { name: row.name })}
          checked={isSelected}
          onChange={() => onToggle(row.place)}
        />
      ) : (
        <span />
      )}
      <RowFacts row={row} />
      {canDecide && <RowActions {...props} />}
    </li>
  );
});

function RowActions({ row, onDecide, onAdopt }: Actions & { row: Row }) {
  const { place, name, status, key } = row;
  const decide = (next: Status) => onDecide([place], next);
  return (
    <div className={classes.actions}>
      {key === null ? (
        <RowButton action="adopt" name={name} onClick={() => onAdopt([place])} />
      ) : (
        status !== "ACCEPTED" && (
          <RowButton action="decide.ACCEPTED" name={name} onClick={() => decide("ACCEPTED")} />
        )
      )}
      {status !== "REJECTED" && (
        <RowButton action="decide.REJECTED" name={name} onClick={() => decide("REJECTED")} />
      )}
      {status !== "HELD" && (
        <RowButton action="decide.HELD" name={name} onClick={() => decide("HELD")} />
      )}
    </div>
  );
}

type RowButtonProps = {
  action: "adopt" | `decide.${Status}`;
  name: string;
  onClick: () => void;
};

function RowButton({ action, name, onClick }: RowButtonProps) {
  const text = t(`imports.${action}`);
  return (
    <button
      type="button"
      className={classes.small}
      aria-label={t("imports.ofRow", { action: text, name })}
      onClick={onClick}
    >
      {text}
    </button>
  );
}
