import { useCallback } from "react";
import { newKey } from "@/browser/newKey";
import { useAfterTyping } from "@/browser/useAfterTyping";
import {
  type FunctionStartMutation,
  useFunctionStartMutation,
} from "@/features/functions/functions.generated";
import type { FunctionInput } from "@/features/functions/lines";
import { type Failure, failureOf } from "@/graphql/failure";
import { messageOf } from "@/texts/texts";

type Result = FunctionStartMutation["functionRunStart"];
export type RunQuote =
  | { status: "none" }
  | { status: "pending" }
  | { status: "quoted"; quote: Extract<Result, { __typename: "FunctionRunQuote" }> }
  | { status: "refused"; message: string }
  | { status: "failed"; failure: Failure };

/** What a run would cost at most, asked for when nothing was typed for a moment. */
export function useRunQuote(account: string, input: FunctionInput | null) {
  const [, send] = useFunctionStartMutation();
  const ask = useCallback(
    async (asked: string): Promise<RunQuote> => {
      const dryRun = { account, dryRun: true, idempotencyKey: newKey() };
      const { data, error } = await send({ input: { ...dryRun, function: JSON.parse(asked) } });
      if (error) return { status: "failed", failure: failureOf(error) };
      return data ? quoteOf(data.functionRunStart) : { status: "none" };
    },
    [account, send],
  );
  const { answer, again } = useAfterTyping(input && JSON.stringify(input), ask);
  const unanswered: RunQuote = { status: input ? "pending" : "none" };
  return { quote: answer ?? unanswered, requote: again };
}

function quoteOf(result: Result): RunQuote {
  if (result.__typename === "FunctionRunQuote") return { status: "quoted", quote: result };
  if ("message" in result) return { status: "refused", message: messageOf(result) };
  return { status: "none" };
}
