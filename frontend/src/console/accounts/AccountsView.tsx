import { useMemo } from "react";
import { useSearch } from "wouter";
import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { AccountFilters } from "@/console/accounts/AccountFilters";
import { AccountTable } from "@/console/accounts/AccountTable";
import {
  AccountLinesDocument,
  type AccountLinesQuery,
} from "@/console/accounts/accounts.generated";
import { t } from "@/console/accounts/texts";
import { usePages } from "@/graphql/usePages";

const connection = (data: AccountLinesQuery) => data.accounts;

/** All accounts; what is looked for is in the address, so that it can be sent to others. */
export function AccountsView() {
  const params = new URLSearchParams(useSearch());
  const search = params.get("search") ?? "";
  const state = params.get("state") ?? "";
  const variables = useMemo(() => {
    const isSuspended = state ? state === "suspended" : null;
    return { filter: { search: search || null, isSuspended } };
  }, [search, state]);
  const pages = usePages({ document: AccountLinesDocument, variables, connection });
  return (
    <PageFrame title={t("accounts.title")} intro={t("accounts.intro")}>
      <AccountFilters key={search} search={search} state={state} />
      {pages.failure && (
        <FailureNotice
          failure={pages.failure}
          isRetrying={pages.isFetching}
          onRetry={pages.rows ? pages.more : pages.refetch}
        />
      )}
      {(pages.rows || !pages.failure) && <AccountTable pages={pages} />}
    </PageFrame>
  );
}
