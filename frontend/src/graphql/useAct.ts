import { useState } from "react";
import type { CombinedError } from "urql";
import { type Failure, failureOf } from "@/graphql/failure";
import { messageOf } from "@/texts/texts";

type Result = { __typename: string } | { code: string; message: string };
type Sent = Promise<{ error?: CombinedError | undefined; data?: unknown }>;
export type Acting =
  | { status: "idle" }
  | { status: "sending"; name: string }
  | { status: "refused"; message: string }
  | { status: "failed"; failure: Failure; again: () => void };

/** Sends mutations of one field that need no answer but whether they were accepted. */
export function useAct(onDone: () => void) {
  const [acting, setActing] = useState<Acting>({ status: "idle" });
  const act = async (name: string, send: () => Sent, after = onDone) => {
    setActing({ status: "sending", name });
    const { data, error } = await send();
    if (error) {
      const again = () => act(name, send, after);
      return setActing({ status: "failed", failure: failureOf(error), again });
    }
    const [result] = Object.values((data ?? {}) as Record<string, Result>);
    if (result && "message" in result) {
      return setActing({ status: "refused", message: messageOf(result) });
    }
    setActing({ status: "idle" });
    after();
  };
  return { acting, act };
}
