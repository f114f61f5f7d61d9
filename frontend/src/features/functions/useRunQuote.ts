import { useCallback, useEffect, useState } from "react";
import { newKey } from "@/browser/newKey";
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

const AFTER_TYPING_MS = 500;

/** What a run would cost at most, asked for when nothing was typed for a moment. */
export function useRunQuote(account: string, input: FunctionInput | null) {
  const [, ask] = useFunctionStartMutation();
  const [quote, setQuote] = useState<RunQuote>({ status: "none" });
  const [tries, setTries] = useState(0);
  const asked = input && JSON.stringify(input);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks for the same again.
  useEffect(() => {
    setQuote(asked ? { status: "pending" } : { status: "none" });
    if (!asked) return;
    let isOver = false;
    const timer = window.setTimeout(async () => {
      const dryRun = { account, dryRun: true, idempotencyKey: newKey() };
      const { data, error } = await ask({ input: { ...dryRun, function: JSON.parse(asked) } });
      if (isOver) return;
      if (error) setQuote({ status: "failed", failure: failureOf(error) });
      else if (data) setQuote(quoteOf(data.functionRunStart));
    }, AFTER_TYPING_MS);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [account, asked, ask, tries]);

  return { quote, requote: useCallback(() => setTries((before) => before + 1), []) };
}

function quoteOf(result: Result): RunQuote {
  if (result.__typename === "FunctionRunQuote") return { status: "quoted", quote: result };
  if ("message" in result) return { status: "refused", message: messageOf(result) };
  return { status: "none" };
}
