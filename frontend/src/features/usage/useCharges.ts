import { useCallback } from "react";
import { useClient } from "urql";
import {
  type ChargeLineFragment,
  ChargesDocument,
  type ChargesQueryVariables,
} from "@/features/usage/usage.generated";
import { type Failure, failureOf } from "@/graphql/failure";
import { type FetchPage, type Pages, usePages } from "@/graphql/usePages";

export type ChargeFilter = ChargesQueryVariables["filter"];
export type AllCharges = () => Promise<readonly ChargeLineFragment[] | { failure: Failure }>;
type Fetch = (first: number) => FetchPage<ChargeLineFragment>;

const A_PAGE = 25;
const MOST_ROWS = 100;

/** The charges that a filter has, a page at a time, the newest first. */
export function useCharges(
  account: string,
  filter: ChargeFilter,
): Pages<ChargeLineFragment> & { all: AllCharges } {
  const fetch = useFetch(account, filter);
  const fetchPage = useCallback((after: string | null) => fetch(A_PAGE)(after), [fetch]);
  return { ...usePages(fetchPage), all: useCallback(() => allOf(fetch(MOST_ROWS)), [fetch]) };
}

function useFetch(account: string, filter: ChargeFilter): Fetch {
  const client = useClient();
  return useCallback(
    (first) => async (after) => {
      const variables = { account, filter, first, after };
      const { data, error } = await client.query(ChargesDocument, variables).toPromise();
      if (error) return { failure: failureOf(error) };
      const usage = data?.account?.usage;
      const { hasNextPage, endCursor } = usage?.pageInfo ?? {};
      return { nodes: usage?.nodes ?? [], after: (hasNextPage && endCursor) || null };
    },
    [client, account, filter],
  );
}

/** All that the filter has, a hundred rows at a time. */
async function allOf(fetchPage: FetchPage<ChargeLineFragment>): ReturnType<AllCharges> {
  const charges: ChargeLineFragment[] = [];
  let after: string | null = null;
  do {
    const page = await fetchPage(after);
    if ("failure" in page) return page;
    charges.push(...page.nodes);
    after = page.after;
  } while (after);
  return charges;
}
