import { useCallback, useEffect, useRef, useState } from "react";
import { type TypedDocumentNode, useClient } from "urql";
import { type Failure, failureOf } from "@/graphql/failure";

type Connection<Row> = {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};
type Part = { first: number; after: string | null };
type Fetched<Row> = { rows: readonly Row[]; after: string | null };

export type Pages<Row> = {
  /** Null before the first page has come. */
  rows: readonly Row[] | null;
  hasMore: boolean;
  isFetching: boolean;
  failure: Failure | null;
  more: () => void;
  /** Fetches from the first page again, as after a change. */
  refetch: () => void;
};

type PagesOptions<Data, Variables, Row> = {
  document: TypedDocumentNode<Data, Variables & Part>;
  /** Other values begin at the first page; keep them with `useMemo`. */
  variables: Variables;
  /** Keep it out of the component, or with `useCallback`. */
  connection: (data: Data) => Connection<Row> | null | undefined;
  pageSize?: number;
};

/** The rows of a connection, a page at a time. */
export function usePages<Data, Variables extends object, Row>(
  options: PagesOptions<Data, Variables, Row>,
): Pages<Row> {
  const fetchPage = useFetchPage(options);
  const [page, setPage] = useState<Fetched<Row> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isFetching, setFetching] = useState(false);
  const wanted = useRef(fetchPage);

  const add = useCallback(
    async (before: Fetched<Row> | null) => {
      setFetching(true);
      const next = await fetchPage(before?.after ?? null);
      // Another filter was chosen meanwhile.
      if (wanted.current !== fetchPage) return;
      setFetching(false);
      if ("failure" in next) return setFailure(next.failure);
      setFailure(null);
      setPage({ rows: [...(before?.rows ?? []), ...next.rows], after: next.after });
    },
    [fetchPage],
  );
  useEffect(() => {
    wanted.current = fetchPage;
    setPage(null);
    add(null);
  }, [fetchPage, add]);

  return {
    rows: page?.rows ?? null,
    hasMore: page?.after != null,
    isFetching,
    failure,
    more: () => add(page),
    refetch: useCallback(() => add(null), [add]),
  };
}

function useFetchPage<Data, Variables extends object, Row>(
  options: PagesOptions<Data, Variables, Row>,
) {
  const { document, variables, connection, pageSize = 50 } = options;
  const client = useClient();
  return useCallback(
    async (after: string | null): Promise<Fetched<Row> | { failure: Failure }> => {
      const part = { ...variables, first: pageSize, after };
      const { data, error } = await client.query(document, part).toPromise();
      if (error) return { failure: failureOf(error) };
      const page = data && connection(data);
      const { hasNextPage, endCursor } = page?.pageInfo ?? {};
      return { rows: page?.nodes ?? [], after: (hasNextPage && endCursor) || null };
    },
    [client, document, variables, connection, pageSize],
  );
}
