import { useCallback } from "react";
import { useClient } from "urql";
import {
  AutomationListDocument,
  type AutomationListQuery,
} from "@/features/automations/automations.generated";
import { failureOf } from "@/graphql/failure";
import { type Pages, usePages } from "@/graphql/usePages";

export type ListedAutomation = AutomationListQuery["automations"]["nodes"][number];

/** The automations of an account, the newest first. */
export function useAutomations(account: string): Pages<ListedAutomation> {
  const client = useClient();
  const fetchPage = useCallback(
    async (after: string | null) => {
      const variables = { account, after };
      const { data, error } = await client.query(AutomationListDocument, variables).toPromise();
      if (error) return { failure: failureOf(error) };
      const { hasNextPage, endCursor } = data?.automations.pageInfo ?? {};
      return { nodes: data?.automations.nodes ?? [], after: (hasNextPage && endCursor) || null };
    },
    [client, account],
  );
  return usePages(fetchPage);
}
