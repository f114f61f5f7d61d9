import { useCallback, useEffect, useState } from "react";
import { useClient } from "urql";
import {
  ImportPublishDocument,
  type ImportPublishMutation,
} from "@/console/imports/imports.generated";
import { type Failure, failureOf } from "@/graphql/failure";

type Result = ImportPublishMutation["importReviewPublish"];
export type Payload = Extract<Result, { __typename: "CatalogChangePayload" }>;
type Refused = Exclude<Result, Payload>;
type Answer = { done: Payload } | { refusal: Refused } | { failure: Failure };
type Options = { reason: string; acceptLowMargin: boolean; dryRun: boolean };

/** What the accepted rows would change, and their publishing. `seen`: the revision that was looked at. */
export function usePublishing(review: string) {
  const client = useClient();
  const [seen, setSeen] = useState<number | null>(null);
  const [preview, setPreview] = useState<Answer | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isRunning, setRunning] = useState(false);
  const send = useCallback(
    async (options: Options, expectedRevision: number | null): Promise<Answer> => {
      const input = { review, ...options, expectedRevision };
      const { data, error } = await client.mutation(ImportPublishDocument, { input }).toPromise();
      if (error || !data) return { failure: error ? failureOf(error) : "failed" };
      const result = data.importReviewPublish;
      return result.__typename === "CatalogChangePayload" ? { done: result } : { refusal: result };
    },
    [client, review],
  );
  const look = useCallback(async () => {
    setRunning(true);
    setAnswer(null);
    const next = await send({ reason: "Preview", acceptLowMargin: true, dryRun: true }, null);
    setPreview(next);
    if ("done" in next) setSeen(next.done.revision.number);
    setRunning(false);
  }, [send]);
  useEffect(() => {
    look();
  }, [look]);
  const publish = async (reason: string, acceptLowMargin: boolean): Promise<Answer> => {
    setRunning(true);
    const next = await send({ reason, acceptLowMargin, dryRun: false }, seen);
    setAnswer(next);
    setRunning(false);
    return next;
  };
  return { seen, preview, answer, isRunning, look, publish };
}
