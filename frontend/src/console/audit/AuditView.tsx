import { useMemo } from "react";
import { useSearch } from "wouter";
import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Panel } from "@/components/Panel";
import { AuditFilters } from "@/console/audit/AuditFilters";
import { AuditTable } from "@/console/audit/AuditTable";
import { ACTIONS } from "@/console/audit/actions";
import {
  AuditEntriesDocument,
  type AuditEntriesQuery,
  type AuditEntriesQueryVariables,
} from "@/console/audit/audit.generated";
import { SaveAudit } from "@/console/audit/SaveAudit";
import { t } from "@/console/audit/texts";
import { usePages } from "@/graphql/usePages";

type Filter = AuditEntriesQueryVariables["filter"];

const connection = (data: AuditEntriesQuery) => data.auditLog;

/** Who did what about people, accounts, tokens and secrets; the filter is in the address. */
export function AuditView() {
  const search = useSearch();
  const given = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
  const variables = useMemo(() => ({ filter: filterOf(given) }), [given]);
  const pages = usePages({ document: AuditEntriesDocument, variables, connection });
  return (
    <PageFrame title={t("audit.title")} intro={t("audit.intro")}>
      <Panel title={t("audit.log")}>
        <AuditFilters key={search} given={given} />
        {pages.failure && (
          <FailureNotice
            failure={pages.failure}
            isRetrying={pages.isFetching}
            onRetry={pages.rows ? pages.more : pages.refetch}
          />
        )}
        {(pages.rows || !pages.failure) && <AuditTable pages={pages} />}
        {pages.rows && pages.rows.length > 0 && <SaveAudit filter={variables.filter} />}
      </Panel>
    </PageFrame>
  );
}

function filterOf({ person, action, since, until }: Record<string, string>): Filter {
  return {
    person: person || null,
    action: ACTIONS.find((known) => known === action) ?? null,
    since: since ? `${since}T00:00:00Z` : null,
    until: until ? `${until}T00:00:00Z` : null,
  };
}
