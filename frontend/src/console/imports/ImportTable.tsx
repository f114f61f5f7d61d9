import { Link } from "wouter";
import { addressOf, type Line, STATE_TONES } from "@/console/imports/imports";
import { t } from "@/console/imports/texts";
import { Badge } from "@/console/parts/Badge";
import { type Column, DataTable } from "@/console/parts/DataTable";
import type { Pages } from "@/graphql/usePages";
import { numberText } from "@/texts/numbers";
import { momentText } from "@/texts/times";

export function ImportTable({ pages }: { pages: Pages<Line> }) {
  return (
    <DataTable
      label={t("imports.title")}
      columns={columns()}
      rows={pages.rows}
      keyOf={({ id }) => id}
      empty={<p className="muted">{t("imports.none")}</p>}
      hasMore={pages.hasMore}
      isFetching={pages.isFetching}
      onMore={pages.more}
    />
  );
}

function columns(): Column<Line>[] {
  return [
    {
      name: t("imports.file"),
      cell: (review) => (
        <Link href={addressOf(review)}>
          {review.fileName ?? t("imports.number", { number: review.number })}
        </Link>
      ),
    },
    { name: t("imports.format"), cell: ({ format }) => t(`imports.format.${format}`) },
    {
      name: t("imports.state"),
      cell: ({ state }) => <Badge tone={STATE_TONES[state]}>{t(`imports.state.${state}`)}</Badge>,
    },
    {
      name: t("imports.status.HELD"),
      isNumber: true,
      cell: ({ counts }) => numberText(counts.held),
    },
    {
      name: t("imports.status.ACCEPTED"),
      isNumber: true,
      cell: ({ counts }) => numberText(counts.accepted),
    },
    {
      name: t("imports.status.REJECTED"),
      isNumber: true,
      cell: ({ counts }) => numberText(counts.rejected),
    },
    { name: t("imports.author"), cell: ({ author }) => author },
    { name: t("imports.createdAt"), cell: ({ createdAt }) => momentText(createdAt) },
  ];
}
