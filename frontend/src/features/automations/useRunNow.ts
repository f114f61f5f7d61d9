import { useState } from "react";
import { newKey } from "@/browser/newKey";
import { endPending, pendingKey } from "@/browser/pendingKey";
import {
  type AutomationRunNowMutation,
  useAutomationRunNowMutation,
} from "@/features/automations/automations.generated";
import { type Failure, failureOf } from "@/graphql/failure";
import { messageOf } from "@/texts/texts";

type Result = AutomationRunNowMutation["automationRunNow"];
export type WholeQuote = Extract<Result, { __typename: "AutomationRunQuote" }>;
export type RunningNow =
  | { status: "idle" | "asking" }
  | { status: "quoted"; quote: WholeQuote; isSending: boolean }
  | { status: "refused"; message: string }
  | { status: "failed"; failure: Failure; again: () => void };

const NAME = "automation-run";

/** Runs an automation now, once, when its price was seen; `onStarted` with the run's id. */
export function useRunNow(automation: string, onStarted: (run: string) => void) {
  const [state, setState] = useState<RunningNow>({ status: "idle" });
  const [, send] = useAutomationRunNowMutation();

  const take = (result: Result | undefined) => {
    if (result?.__typename === "AutomationRunQuote") {
      return setState({ status: "quoted", quote: result, isSending: false });
    }
    if (result && "message" in result) {
      return setState({ status: "refused", message: messageOf(result) });
    }
    setState({ status: "idle" });
    if (result?.__typename === "AutomationRunPayload") onStarted(result.automationRun.id);
  };

  const ask = async () => {
    setState({ status: "asking" });
    const input = { automation, dryRun: true, idempotencyKey: newKey() };
    const { data, error } = await send({ input });
    if (error) return setState({ status: "failed", failure: failureOf(error), again: ask });
    take(data?.automationRunNow);
  };

  const start = async (quote: WholeQuote) => {
    setState({ status: "quoted", quote, isSending: true });
    const input = { automation, idempotencyKey: pendingKey(NAME, automation) };
    const { data, error } = await send({ input });
    if (error) {
      const again = () => start(quote);
      return setState({ status: "failed", failure: failureOf(error), again });
    }
    endPending(NAME);
    take(data?.automationRunNow);
  };

  return { state, ask, start, leave: () => setState({ status: "idle" }) };
}
