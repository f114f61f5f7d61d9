import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import {
  type ChargeLineFragment,
  ChargesDocument,
  type ChargesQueryVariables,
} from "@/features/usage/usage.generated";
import { type Failure, failureOf } from "@/graphql/failure";

export type ChargeFilter = ChargesQueryVariables["filter"];
export type Charges = {
  charges: readonly ChargeLineFragment[] | null;
  hasMore: boolean;
  isFetching: boolean;
  failure: Failure | null;
  more: () => void;
};
type Page = { charges: readonly ChargeLineFragment[]; after: string | null };

const A_PAGE = 25;
const MOST_ROWS = 100;

/** The charges that a filter has, a page at a time, the newest first. */
export function useCharges(account: string, filter: ChargeFilter): Charges & { all: AllCharges } {
  const fetchPage = usePage(account, filter);
  const [page, setPage] = useState<Page | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isFetching, setFetching] = useState(false);
  const wanted = useRef(fetchPage);

  const add = useCallback(
    async (before: Page | null) => {
      setFetching(true);
      const next = await fetchPage(A_PAGE, before?.after ?? null);
      // Another filter was chosen meanwhile.
      if (wanted.current !== fetchPage) return;
      setFetching(false);
      if ("failure" in next) return setFailure(next.failure);
      setFailure(null);
      setPage({ charges: [...(before?.charges ?? []), ...next.charges], after: next.after });
    },
    [fetchPage],
  );

  useEffect(() => {
    wanted.current = fetchPage;
    setPage(null);
    add(null);
  }, [fetchPage, add]);

  return {
    charges: page?.charges ?? null,
    hasMore: page?.after != null,
    isFetching,
    failure,
    more: () => add(page),
    all: useCallback(() => allOf(fetchPage), [fetchPage]),
  };
}

type Fetched = Page | { failure: Failure };
type FetchPage = (first: number, after: string | null) => Promise<Fetched>;
export type AllCharges = () => Promise<readonly ChargeLineFragment[] | { failure: Failure }>;

function usePage(account: string, filter: ChargeFilter): FetchPage {
  const client = useClient();
  return useCallback(
    async (first, after) => {
      const variables = { account, filter, first, after };
      const { data, error } = await client.query(ChargesDocument, variables).toPromise();
      if (error) return { failure: failureOf(error) };
      const usage = data?.account?.usage;
      const { hasNextPage, endCursor } = usage?.pageInfo ?? {};
      return { charges: usage?.nodes ?? [], after: (hasNextPage && endCursor) || null };
    },
    [client, account, filter],
  );
}

/** All that the filter has, a hundred rows at a time. */
async function allOf(fetchPage: FetchPage): ReturnType<AllCharges> {
  const charges: ChargeLineFragment[] = [];
  let after: string | null = null;
  do {
    const page = await fetchPage(MOST_ROWS, after);
    if ("failure" in page) return page;
    charges.push(...page.charges);
    after = page.after;
  } while (after);
  return charges;
}
