import { useCallback } from "react";
import { useClient } from "urql";
import { useAfterTyping } from "@/browser/useAfterTyping";
import type { Draft } from "@/browser/useDraft";
import { valuesOf } from "@/features/automations/automationDraft";
import { PreviewDocument, type PreviewQuery } from "@/features/automations/automations.generated";
import { type Problem, problemOf } from "@/features/automations/problem";
import { type Failure, failureOf } from "@/graphql/failure";

type Result = PreviewQuery["automationPreview"];
type Found = Extract<Result, { __typename: "AutomationPreview" }>;
export type Quote = Found["quote"];
export type Preview =
  | { status: "none" | "pending" }
  | ({ status: "ready" } & Pick<Found, "quote" | "nextTimes">)
  | { status: "refused"; problem: Problem }
  | { status: "failed"; failure: Failure };

/** What the automation would cost and when it would be due, asked for when nothing was typed for a moment. */
export function usePreview(account: string, draft: Draft) {
  const client = useClient();
  const values = valuesOf(draft);
  // Another name costs the same.
  const asked = values && JSON.stringify({ ...values, name: "" });
  const ask = useCallback(
    async (text: string) => {
      const input = { account, ...JSON.parse(text) };
      const { data, error } = await client.query(PreviewDocument, { input }).toPromise();
      if (error) return { failure: failureOf(error) };
      return { result: data?.automationPreview };
    },
    [client, account],
  );
  const { answer, again } = useAfterTyping(asked, ask);
  return { preview: previewOf(answer, asked !== null, draft), again };
}

type Answer = { failure?: Failure; result?: Result | undefined } | null;

function previewOf(answer: Answer, isAsked: boolean, draft: Draft): Preview {
  if (answer?.failure) return { status: "failed", failure: answer.failure };
  const result = answer?.result;
  if (!result) return { status: isAsked ? "pending" : "none" };
  if (result.__typename === "AutomationPreview") return { status: "ready", ...result };
  return "message" in result
    ? { status: "refused", problem: problemOf(result, draft) }
    : { status: "none" };
}
