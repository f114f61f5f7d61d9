import { useCallback, useMemo } from "react";
import { useClient } from "urql";
import {
  type ChargeLineFragment,
  ChargesDocument,
  type ChargesQuery,
  type ChargesQueryVariables,
} from "@/features/usage/usage.generated";
import { type Failure, failureOf } from "@/graphql/failure";
import { type Pages, usePages } from "@/graphql/usePages";

export type ChargeFilter = ChargesQueryVariables["filter"];
export type AllCharges = () => Promise<readonly ChargeLineFragment[] | { failure: Failure }>;
export type Charges = Pages<ChargeLineFragment> & { all: AllCharges };

const A_PAGE = 25;
const MOST_ROWS = 100;
const usageOf = (data: ChargesQuery) => data.account?.usage;

/** The charges that a filter has, a page at a time, the newest first. */
export function useCharges(account: string, filter: ChargeFilter): Charges {
  const variables = useMemo(() => ({ account, filter }), [account, filter]);
  const pages = usePages({
    document: ChargesDocument,
    variables,
    connection: usageOf,
    pageSize: A_PAGE,
  });
  return { ...pages, all: useAll(account, filter) };
}

/** All that the filter has, a hundred rows at a time. */
function useAll(account: string, filter: ChargeFilter): AllCharges {
  const client = useClient();
  return useCallback(async () => {
    const charges: ChargeLineFragment[] = [];
    for (let after: string | null = null; ; ) {
      const part: ChargesQueryVariables = { account, filter, first: MOST_ROWS, after };
      const { data, error } = await client.query(ChargesDocument, part).toPromise();
      if (error) return { failure: failureOf(error) };
      const usage: ReturnType<typeof usageOf> = data && usageOf(data);
      charges.push(...(usage?.nodes ?? []));
      if (!usage?.pageInfo.hasNextPage) return charges;
      after = usage.pageInfo.endCursor;
    }
  }, [client, account, filter]);
}
