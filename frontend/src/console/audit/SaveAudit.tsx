import { Button } from "@mantine/core";
import { useState } from "react";
import { type Client, type OperationResult, useClient } from "urql";
import { csv } from "@/browser/csv";
import { saveFile } from "@/browser/saveFile";
import { FailureNotice } from "@/components/FailureNotice";
import {
  AuditEntriesDocument,
  type AuditEntriesQuery,
  type AuditEntriesQueryVariables,
} from "@/console/audit/audit.generated";
import type { Entry } from "@/console/audit/labels";
import { t } from "@/console/audit/texts";
import { type Failure, failureOf } from "@/graphql/failure";

type Filter = AuditEntriesQueryVariables["filter"];

const MOST_ROWS = 100;
const NAMES = [
  "at",
  "action",
  "actor",
  "tokenPrefix",
  "person",
  "detail",
  "before",
  "after",
  "channel",
  "address",
] as const;

/** Saves all that the filter has, not only what is on the page. */
export function SaveAudit({ filter }: { filter: Filter }) {
  const client = useClient();
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    setSaving(true);
    const entries = await allOf(client, filter);
    setSaving(false);
    setFailure("failure" in entries ? entries.failure : null);
    if ("failure" in entries) return;
    const rows = entries.map((entry) => NAMES.map((name) => entry[name]));
    saveFile({ name: "audit.csv", type: "text/csv", text: csv([NAMES, ...rows]) });
  };
  return (
    <div>
      {failure && <FailureNotice failure={failure} isRetrying={isSaving} onRetry={save} />}
      <Button variant="default" loading={isSaving} onClick={save}>
        {t("audit.save")}
      </Button>
    </div>
  );
}

async function allOf(client: Client, filter: Filter): Promise<Entry[] | { failure: Failure }> {
  const entries: Entry[] = [];
  let after: string | null = null;
  do {
    const variables: AuditEntriesQueryVariables = { filter, first: MOST_ROWS, after };
    const answer: OperationResult<AuditEntriesQuery> = await client
      .query<AuditEntriesQuery>(AuditEntriesDocument, variables)
      .toPromise();
    if (answer.error) return { failure: failureOf(answer.error) };
    const page = answer.data?.auditLog;
    entries.push(...(page?.nodes ?? []));
    after = (page?.pageInfo.hasNextPage && page.pageInfo.endCursor) || null;
  } while (after);
  return entries;
}
