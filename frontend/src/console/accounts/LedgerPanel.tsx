import { useMemo } from "react";
import { may } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { Panel } from "@/components/Panel";
import type { Account } from "@/console/accounts/AccountPage";
import {
  AccountLedgerDocument,
  type AccountLedgerQuery,
} from "@/console/accounts/accounts.generated";
import { ENTRY_KINDS } from "@/console/accounts/labels";
import { t } from "@/console/accounts/texts";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { usePages } from "@/graphql/usePages";
import { numberText } from "@/texts/numbers";
import { momentText } from "@/texts/times";

type Entry = NonNullable<AccountLedgerQuery["account"]>["ledger"]["nodes"][number];

const connection = (data: AccountLedgerQuery) => data.account?.ledger;
const COLUMNS = (): Column<Entry>[] => [
  { name: t("accounts.time"), cell: ({ createdAt }) => momentText(createdAt) },
  { name: t("accounts.movement"), cell: ({ kind }) => t(ENTRY_KINDS[kind]) },
  {
    name: t("accounts.credits"),
    isNumber: true,
    cell: ({ credits }) => `${credits > 0 ? "+" : ""}${numberText(credits)}`,
  },
  {
    name: t("accounts.balanceAfter"),
    isNumber: true,
    cell: ({ balanceAfter }) => numberText(balanceAfter),
  },
  {
    name: t("accounts.why"),
    cell: ({ attribution }) =>
      [attribution?.author, attribution?.reason].filter(Boolean).join(": "),
  },
];

export function LedgerPanel({ account }: { account: Account }) {
  const variables = useMemo(
    () => ({ id: account.id, mayWrite: may("accounts:write") }),
    [account.id],
  );
  const pages = usePages({ document: AccountLedgerDocument, variables, connection, pageSize: 10 });
  return (
    <Panel title={t("accounts.ledger")}>
      {pages.failure && (
        <FailureNotice
          failure={pages.failure}
          isRetrying={pages.isFetching}
          onRetry={pages.rows ? pages.more : pages.refetch}
        />
      )}
      {(pages.rows || !pages.failure) && (
        <DataTable
          label={t("accounts.ledger")}
          columns={COLUMNS()}
          rows={pages.rows}
          keyOf={({ id }) => id}
          empty={<p className="muted">{t("accounts.noLedger")}</p>}
          hasMore={pages.hasMore}
          isFetching={pages.isFetching}
          onMore={pages.more}
        />
      )}
    </Panel>
  );
}
