import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import type { ChangedFieldFragment } from "@/console/changes/changes.generated";
import { RevisionDifferenceDocument } from "@/console/history/history.generated";
import { type Failure, failureOf } from "@/graphql/failure";

const PART = 100;

/** What lies between two revisions, a part of it at a time. */
export function useDifference(from: number, to: number) {
  const client = useClient();
  const [changes, setChanges] = useState<readonly ChangedFieldFragment[] | null>(null);
  const [hasMore, setMore] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isFetching, setFetching] = useState(false);
  const wanted = useRef("");
  const fetchPart = useCallback(
    async (known: readonly ChangedFieldFragment[]) => {
      setFetching(true);
      const variables = { from, to, first: PART, skip: known.length };
      const { data, error } = await client.query(RevisionDifferenceDocument, variables).toPromise();
      if (wanted.current !== `${from} ${to}`) return;
      setFetching(false);
      setFailure(error ? failureOf(error) : null);
      if (error) return;
      const part = data?.catalogDiff ?? [];
      setMore(part.length === PART);
      setChanges([...known, ...part]);
    },
    [client, from, to],
  );
  useEffect(() => {
    wanted.current = `${from} ${to}`;
    setChanges(null);
    fetchPart([]);
  }, [fetchPart, from, to]);
  return { changes, hasMore, failure, isFetching, more: () => fetchPart(changes ?? []) };
}
