import { Panel } from "@/components/Panel";
import classes from "@/console/overview/Business.module.css";
import { amountOf, type Line, MEASURES, type Measure, textOf } from "@/console/overview/earnings";
import { t } from "@/console/overview/texts";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { shareText } from "@/texts/numbers";

type EarningsTableProps<Row extends Line> = {
  title: string;
  lines: readonly Row[];
  measure: Measure;
  nameOf: (line: Row) => string | null;
};

/** What each earned, the most first, with a bar of the measure that one looks at. */
export function EarningsTable<Row extends Line>(props: EarningsTableProps<Row>) {
  const { title, lines, measure, nameOf } = props;
  const rows = [...lines].sort((one, other) => amountOf(other, measure) - amountOf(one, measure));
  const longest = Math.max(...rows.map((line) => Math.abs(amountOf(line, measure))));
  const named: Column<Row> = {
    name: title,
    cell: (line) => (
      <span className={classes.name}>
        {nameOf(line)}
        <Bar value={amountOf(line, measure)} longest={longest} />
      </span>
    ),
  };
  return (
    <Panel title={title}>
      <DataTable label={title} columns={[named, ...numberColumns()]} rows={rows} keyOf={keyOf} />
    </Panel>
  );
}

const keyOf = ({ key }: Line) => key ?? "";

/** Made when it is shown: its names are of the language that is chosen. */
function numberColumns(): Column<Line>[] {
  const measures = MEASURES.map((measure) => ({
    name: t(`overview.${measure}`),
    isNumber: true,
    cell: (line: Line) => textOf(amountOf(line, measure), measure),
  }));
  return [...measures, { name: t("overview.share"), isNumber: true, cell: ratioOf }];
}

function ratioOf({ earnings: { ratio } }: Line): string {
  return ratio === null ? "–" : shareText(Number(ratio));
}

function Bar({ value, longest }: { value: number; longest: number }) {
  return (
    <svg className={classes.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect
        className={value < 0 ? classes.below : undefined}
        width={longest === 0 ? 0 : (Math.abs(value) / longest) * 100}
        height={1}
      />
    </svg>
  );
}
