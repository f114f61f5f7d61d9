import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure } from "@/graphql/failure";

export type Page<Node> = { nodes: readonly Node[]; after: string | null };
export type FetchPage<Node> = (after: string | null) => Promise<Page<Node> | { failure: Failure }>;
export type Pages<Node> = {
  /** Null until the first page came. */
  nodes: readonly Node[] | null;
  hasMore: boolean;
  isFetching: boolean;
  failure: Failure | null;
  more: () => void;
  /** The first page again, in the place of all. */
  again: () => void;
};

/** A list that grows by the page. Another `fetchPage`, as `useCallback` makes it, is another list. */
export function usePages<Node>(fetchPage: FetchPage<Node>): Pages<Node> {
  const [page, setPage] = useState<Page<Node> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isFetching, setFetching] = useState(false);
  const wanted = useRef(fetchPage);

  const add = useCallback(
    async (before: Page<Node> | null) => {
      setFetching(true);
      const next = await fetchPage(before?.after ?? null);
      // Another list is shown meanwhile.
      if (wanted.current !== fetchPage) return;
      setFetching(false);
      if ("failure" in next) return setFailure(next.failure);
      setFailure(null);
      setPage({ nodes: [...(before?.nodes ?? []), ...next.nodes], after: next.after });
    },
    [fetchPage],
  );
  const again = useCallback(() => void add(null), [add]);

  useEffect(() => {
    wanted.current = fetchPage;
    setPage(null);
    add(null);
  }, [fetchPage, add]);

  return {
    nodes: page?.nodes ?? null,
    hasMore: page?.after != null,
    isFetching,
    failure,
    more: () => void add(page),
    again,
  };
}
