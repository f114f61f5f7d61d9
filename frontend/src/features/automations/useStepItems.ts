import { useCallback } from "react";
import { type CombinedError, useClient } from "urql";
import {
  StepItemsDocument,
  type StepItemsQuery,
  StepOutputsDocument,
  type StepOutputsQuery,
} from "@/features/automations/automationRuns.generated";
import type { Output } from "@/features/functions/files";
import { type Failure, failureOf } from "@/graphql/failure";
import { type Pages, usePages } from "@/graphql/usePages";

type Step = Extract<NonNullable<StepItemsQuery["node"]>, { items: unknown }>;
export type StepItem = Step["items"]["nodes"][number];

/** The items of a step, a page at a time. */
export function useStepItems(step: string): Pages<StepItem> {
  const client = useClient();
  const fetchPage = useCallback(
    async (after: string | null) => {
      const variables = { id: step, after };
      const { data, error } = await client.query(StepItemsDocument, variables).toPromise();
      if (error) return { failure: failureOf(error) };
      const items = data?.node && "items" in data.node ? data.node.items : null;
      const { hasNextPage, endCursor } = items?.pageInfo ?? {};
      return { nodes: items?.nodes ?? [], after: (hasNextPage && endCursor) || null };
    },
    [client, step],
  );
  return usePages(fetchPage);
}

/** All that a step delivered, in the order of its items. */
export function useStepOutputs(step: string) {
  const client = useClient();
  return async (): Promise<Output[] | { failure: Failure }> => {
    const outputs: Output[] = [];
    for (let after: string | null = null; ; ) {
      const variables: { id: string; after: string | null } = { id: step, after };
      const answer = await client.query(StepOutputsDocument, variables).toPromise();
      const { data, error }: { data?: StepOutputsQuery; error?: CombinedError } = answer;
      if (error) return { failure: failureOf(error) };
      const items = data?.node && "items" in data.node ? data.node.items : null;
      outputs.push(...(items?.nodes ?? []).flatMap(({ functionRun }) => functionRun?.output ?? []));
      if (!items?.pageInfo.hasNextPage) return outputs;
      after = items.pageInfo.endCursor;
    }
  };
}
