import { useState } from "react";
import type { CombinedError } from "urql";
import { type Failure, failureOf } from "@/graphql/failure";
import { isRefusal } from "@/graphql/useCommand";
import { messageOf } from "@/texts/texts";

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
    const [result] = Object.values(data ?? {});
    if (isRefusal(result)) return setActing({ status: "refused", message: messageOf(result) });
    setActing({ status: "idle" });
    after();
  };
  return { acting, act };
}
