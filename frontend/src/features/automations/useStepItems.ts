import { useMemo } from "react";
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

const A_PAGE = 25;

function itemsOf(data: StepItemsQuery) {
  return data.node && "items" in data.node ? data.node.items : null;
}

/** The items of a step, a page at a time. Its document says how many: with their jobs, a variable would ask for too much. */
export function useStepItems(step: string): Pages<StepItem> {
  return usePages({
    document: StepItemsDocument,
    variables: useMemo(() => ({ id: step }), [step]),
    connection: itemsOf,
  });
}

function outputsOf(data: StepOutputsQuery | undefined) {
  return data?.node && "items" in data.node ? data.node.items : null;
}

/** All that a step delivered, in the order of its items. */
export function useStepOutputs(step: string) {
  const client = useClient();
  return async (): Promise<Output[] | { failure: Failure }> => {
    const outputs: Output[] = [];
    for (let after: string | null = null; ; ) {
      const part: { id: string; first: number; after: string | null } = {
        id: step,
        first: A_PAGE,
        after,
      };
      const answer = await client.query(StepOutputsDocument, part).toPromise();
      const { data, error }: { data?: StepOutputsQuery; error?: CombinedError } = answer;
      if (error) return { failure: failureOf(error) };
      const items = outputsOf(data);
      outputs.push(...(items?.nodes ?? []).flatMap(({ functionRun }) => functionRun?.output ?? []));
      if (!items?.pageInfo.hasNextPage) return outputs;
      after = items.pageInfo.endCursor;
    }
  };
}
