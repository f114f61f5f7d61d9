import { Button } from "@mantine/core";
import type { Row, Status } from "@/console/imports/imports";
import classes from "@/console/imports/imports.module.css";
import { t } from "@/console/imports/texts";
import type { useDecisions } from "@/console/imports/useDecisions";
import { Refused } from "@/console/parts/Refused";

type BulkBarProps = {
  rows: readonly Row[];
  selected: ReadonlySet<number>;
  command: ReturnType<typeof useDecisions>["command"];
  onChoose: (places: readonly number[]) => void;
  onDecide: (places: readonly number[], status: Status) => Promise<boolean>;
  onAdopt: (places: readonly number[]) => void;
};

const DECISIONS = ["ACCEPTED", "REJECTED", "HELD"] as const satisfies readonly Status[];

/** Decides about all rows that are chosen. */
export function BulkBar({ rows, selected, command, onChoose, onDecide, onAdopt }: BulkBarProps) {
  const places = [...selected];
  const isEmpty = places.length === 0;
  const decide = async (status: Status) => {
    if (await onDecide(places, status)) onChoose([]);
  };
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t("imports.bulk")}>
      <span aria-live="polite">{t("imports.selected", { count: places.length })}</span>
      <Button
        variant="default"
        onClick={() => onChoose(isEmpty ? rows.map(({ place }) => place) : [])}
      >
        {isEmpty ? t("imports.selectAll", { count: rows.length }) : t("imports.selectNone")}
      </Button>
      {DECISIONS.map((status) => (
        <Button
          key={status}
          variant="default"
          disabled={isEmpty}
          loading={command.isRunning}
          onClick={() => decide(status)}
        >
          {t(`imports.decide.${status}`)}
        </Button>
      ))}
      <Button disabled={isEmpty} onClick={() => onAdopt(places)}>
        {t("imports.adoptMany")}
      </Button>
      <Refused command={command} onRetry={command.forget} />
    </div>
  );
}
