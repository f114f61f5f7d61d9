import { useState } from "react";
import { keep, kept } from "@/browser/kept";
import { newKey } from "@/browser/newKey";
import { signedIn } from "@/browser/person";
import { useFunctionStartMutation } from "@/features/functions/functions.generated";
import type { FunctionInput } from "@/features/functions/lines";
import { type Failure, failureOf } from "@/graphql/failure";
import { messageOf } from "@/texts/texts";

type Pending = { asked: string; idempotencyKey: string };
export type Starting =
  | { status: "idle" | "sending" }
  | { status: "refused"; message: string }
  | { status: "failed"; failure: Failure };

function place(): string {
  return `ratecard-run-begun:${signedIn()?.username}`;
}

/** The key of what was sent and never answered, where this is the same; it is kept, so that a reload makes nothing twice. */
function keyOf(asked: string): string {
  const pending = kept(place(), sessionStorage) as Pending | null;
  if (pending?.asked === asked) return pending.idempotencyKey;
  const idempotencyKey = newKey();
  keep(place(), { asked, idempotencyKey }, sessionStorage);
  return idempotencyKey;
}

/** Starts a run once, however often it is pressed and whatever gets lost; `onStarted` with the run's id. */
export function useStart(onStarted: (run: string) => void) {
  const [starting, setStarting] = useState<Starting>({ status: "idle" });
  const [, send] = useFunctionStartMutation();

  const start = async (account: string, input: FunctionInput) => {
    setStarting({ status: "sending" });
    const idempotencyKey = keyOf(JSON.stringify([account, input]));
    const { data, error } = await send({ input: { account, function: input, idempotencyKey } });
    if (error) return setStarting({ status: "failed", failure: failureOf(error) });
    keep(place(), null, sessionStorage);
    const result = data?.functionRunStart;
    if (result?.__typename === "FunctionRunPayload") return onStarted(result.functionRun.id);
    if (result && "message" in result) {
      setStarting({ status: "refused", message: messageOf(result) });
    }
  };

  return { starting, start };
}
