import { useState } from "react";
import { endPending, pendingKey } from "@/browser/pendingKey";
import { useFunctionStartMutation } from "@/features/functions/functions.generated";
import type { FunctionInput } from "@/features/functions/lines";
import { type Failure, failureOf } from "@/graphql/failure";
import { messageOf } from "@/texts/texts";

export type Starting =
  | { status: "idle" | "sending" }
  | { status: "refused"; message: string }
  | { status: "failed"; failure: Failure };

const NAME = "function-run";

/** Starts a run once, however often it is pressed and whatever gets lost; `onStarted` with the run's id. */
export function useStart(onStarted: (run: string) => void) {
  const [starting, setStarting] = useState<Starting>({ status: "idle" });
  const [, send] = useFunctionStartMutation();

  const start = async (account: string, input: FunctionInput) => {
    setStarting({ status: "sending" });
    const idempotencyKey = pendingKey(NAME, JSON.stringify([account, input]));
    const { data, error } = await send({ input: { account, function: input, idempotencyKey } });
    if (error) return setStarting({ status: "failed", failure: failureOf(error) });
    endPending(NAME);
    const result = data?.functionRunStart;
    if (result?.__typename === "FunctionRunPayload") return onStarted(result.functionRun.id);
    if (result && "message" in result) {
      setStarting({ status: "refused", message: messageOf(result) });
    }
  };

  return { starting, start };
}
