import { Link } from "wouter";
import type { AccountLineFragment } from "@/console/accounts/accounts.generated";
import { SuspendedBadge } from "@/console/accounts/SuspendedBadge";
import { t } from "@/console/accounts/texts";
import { type Column, DataTable } from "@/console/parts/DataTable";
import type { Pages } from "@/graphql/usePages";
import { numberText } from "@/texts/numbers";

const COLUMNS = (): Column<AccountLineFragment>[] => [
  {
    name: t("accounts.account"),
    cell: ({ id, name, externalId }) => (
      <Link href={`/console/accounts/${encodeURIComponent(id)}`}>{name || externalId}</Link>
    ),
  },
  { name: t("accounts.externalId"), cell: ({ externalId }) => externalId },
  { name: t("accounts.integration"), cell: ({ integration }) => integration.name },
  { name: t("accounts.state"), cell: (account) => <SuspendedBadge account={account} /> },
  {
    name: t("accounts.available"),
    isNumber: true,
    cell: ({ credits }) => numberText(credits.available),
  },
  { name: t("accounts.held"), isNumber: true, cell: ({ credits }) => numberText(credits.held) },
];

export function AccountTable({ pages }: { pages: Pages<AccountLineFragment> }) {
  return (
    <DataTable
      label={t("accounts.title")}
      columns={COLUMNS()}
      rows={pages.rows}
      keyOf={({ id }) => id}
      empty={<p className="muted">{t("accounts.none")}</p>}
      hasMore={pages.hasMore}
      isFetching={pages.isFetching}
      onMore={pages.more}
    />
  );
}
