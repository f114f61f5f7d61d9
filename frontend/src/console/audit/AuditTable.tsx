import { actionText, actorText, changeText, type Entry } from "@/console/audit/labels";
import { t } from "@/console/audit/texts";
import { type Column, DataTable } from "@/console/parts/DataTable";
import type { Pages } from "@/graphql/usePages";
import { momentText } from "@/texts/times";

const COLUMNS = (): Column<Entry>[] => [
  { name: t("audit.time"), cell: ({ at }) => momentText(at) },
  { name: t("audit.action"), cell: ({ action }) => actionText(action) },
  { name: t("audit.actor"), cell: (entry) => actorText(entry) || "–" },
  { name: t("audit.about"), cell: ({ person }) => person ?? "–" },
  { name: t("audit.change"), cell: (entry) => changeText(entry) || "–" },
  {
    name: t("audit.channel"),
    cell: ({ channel, address }) =>
      [t(`audit.channel.${channel}`), address].filter(Boolean).join(", "),
  },
];

export function AuditTable({ pages }: { pages: Pages<Entry> }) {
  return (
    <DataTable
      label={t("audit.log")}
      columns={COLUMNS()}
      rows={pages.rows}
      keyOf={({ id }) => id}
      empty={<p className="muted">{t("audit.none")}</p>}
      hasMore={pages.hasMore}
      isFetching={pages.isFetching}
      onMore={pages.more}
    />
  );
}
