import { HttpResponse } from "msw";
import type {
  FunctionStartMutation,
  FunctionStartMutationVariables,
  RecentRunsQuery,
  ShownRunCancelMutation,
  ShownRunQuery,
} from "@/features/functions/functions.generated";
import type { Run } from "@/features/functions/useRun";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";

type Result = FunctionStartMutation["functionRunStart"];
type Input = FunctionStartMutationVariables["input"];

export const QUOTE: Result = {
  __typename: "FunctionRunQuote",
  expectedCredits: 3,
  maxCredits: 8,
  balanceSuffices: true,
  quotes: [{ id: "quote" }],
};
export const STARTED: Result = { __typename: "FunctionRunPayload", functionRun: { id: "run" } };

/** Quotes, and starts as it is asked to, or does not answer; the inputs of each start. */
export function serveStarts(quote: Result, ...results: (Result | null)[]): Input[] {
  const asked: Input[] = [];
  server.use(
    operation<FunctionStartMutation, FunctionStartMutationVariables>(
      "FunctionStart",
      ({ variables: { input } }) => {
        const result = input.dryRun ? quote : results[asked.push(input) - 1];
        if (!result) return HttpResponse.error();
        return HttpResponse.json({ data: { functionRunStart: result } });
      },
    ),
  );
  return asked;
}

export function run(fields: Partial<Run>): Run {
  return {
    id: "run",
    function: "AUTO_CLUSTER",
    status: "RUNNING",
    createdAt: "2026-11-28T12:00:00Z",
    cancelRequestedAt: null,
    creditsHeld: 8,
    creditsCharged: 0,
    jobs: [],
    failedBatches: [],
    output: null,
    ...fields,
  };
}

/** How a run stands, each time it is asked for; the last for good. */
export function serveRuns(...times: (Run | null)[]): void {
  let asked = 0;
  server.use(
    operation<ShownRunQuery, object>("ShownRun", () => {
      const functionRun = times[Math.min(asked++, times.length - 1)] ?? null;
      return HttpResponse.json({ data: { functionRun } });
    }),
    operation<ShownRunCancelMutation, object>("ShownRunCancel", () => {
      const functionRun = run({ cancelRequestedAt: "2026-11-28T12:01:00Z" });
      const payload = { __typename: "FunctionRunPayload", functionRun } as const;
      return HttpResponse.json({ data: { functionRunCancel: payload } });
    }),
  );
}

export function serveRecentRuns(...nodes: RecentRunsQuery["functionRuns"]["nodes"]): void {
  server.use(
    operation<RecentRunsQuery, object>("RecentRuns", () =>
      HttpResponse.json({ data: { functionRuns: { nodes } } }),
    ),
  );
}
