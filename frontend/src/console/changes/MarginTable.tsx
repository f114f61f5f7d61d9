import type {
  ChangedMarginFragment,
  ChangeImpactFragment,
} from "@/console/changes/changes.generated";
import classes from "@/console/changes/changes.module.css";
import { t } from "@/console/changes/texts";
import { Badge } from "@/console/parts/Badge";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { shareText } from "@/texts/numbers";

type Row = {
  name: string;
  what: string;
  before: string | null;
  after: string | null;
  isLow: boolean;
};

type MarginTableProps = {
  margins: readonly ChangedMarginFragment[];
  typical?: ChangeImpactFragment["typicalMargins"];
};

/** Margins before and after: in the worst case and, where there was use, of that. */
export function MarginTable({ margins, typical = [] }: MarginTableProps) {
  const rows = [...margins.map(worst), ...typical.map(usual)];
  if (rows.length === 0) return null;
  return (
    <section className={classes.row}>
      <h4>{t("changes.margins")}</h4>
      <DataTable
        label={t("changes.margins")}
        columns={COLUMNS()}
        rows={rows}
        keyOf={({ name, what }) => `${name} ${what}`}
      />
    </section>
  );
}

function worst({
  modelName,
  size,
  imageQuality,
  before,
  after,
  isLow,
}: ChangedMarginFragment): Row {
  const what = [t("changes.margin.worst"), size, imageQuality].filter(Boolean).join(", ");
  return { name: modelName, what, before, after, isLow };
}

function usual(margin: ChangeImpactFragment["typicalMargins"][number]): Row {
  const { modelName: name, records: count, before, after } = margin;
  return { name, what: t("changes.margin.typical", { count }), before, after, isLow: false };
}

const share = (value: string | null) => (value === null ? "–" : shareText(Number(value)));

const COLUMNS = (): Column<Row>[] => [
  { name: t("changes.model"), cell: ({ name }) => name },
  { name: t("changes.margin"), cell: ({ what }) => what },
  { name: t("changes.margin.before"), isNumber: true, cell: ({ before }) => share(before) },
  {
    name: t("changes.margin.after"),
    isNumber: true,
    cell: ({ after, isLow }) => (
      <>
        {share(after)} {isLow && <Badge tone="bad">{t("changes.margin.isLow")}</Badge>}
      </>
    ),
  },
];
