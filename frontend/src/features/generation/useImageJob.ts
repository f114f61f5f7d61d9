import { useCallback, useRef, useState } from "react";
import { newKey } from "@/browser/newKey";
import type { ImageChoice } from "@/features/catalog/imageChoice";
import {
  type ImagesGenerateMutationVariables,
  useImageChargeQuery,
  useImagesGenerateMutation,
} from "@/features/generation/imageJob.generated";
import { keepJob } from "@/features/generation/keptJob";
import { type Cancelling, useCancel } from "@/features/generation/useCancel";
import { type Accepted, useKeptJob } from "@/features/generation/useKeptJob";
import { hasEnded, type Progress, useProgress } from "@/features/generation/useProgress";
import type { ChargeSentenceFragment } from "@/features/usage/usage.generated";
import { type Failure, failureOf } from "@/graphql/failure";
import { messageOf } from "@/texts/texts";

export type Order = { account: string | null; prompt: string; choice: ImageChoice };

type Input = ImagesGenerateMutationVariables["input"];
type Start =
  | { status: "none" }
  | { status: "accepted"; job: Accepted }
  | { status: "refused"; message: string }
  | { status: "failed"; failure: Failure };

export type ImageJob = {
  start: Start;
  isStarting: boolean;
  progress: Progress | null;
  isRunning: boolean;
  cancelling: Cancelling;
  /** Why it was charged what it was; null where it is not known yet, or nothing was charged. */
  why: readonly ChargeSentenceFragment[] | null;
  generate: (order: Order, quoteToken: string | null) => Promise<void>;
};

/** One job of images: started, or picked up when the page is loaded again, followed to its end, and explained. */
export function useImageJob(): ImageJob {
  const [start, setStart] = useState<Start>({ status: "none" });
  const [{ fetching }, send] = useImagesGenerateMutation();
  const unanswered = useRef<Input | null>(null);
  const id = start.status === "accepted" ? start.job.id : "";
  const { progress, note } = useProgress(id);
  const isRunning = start.status === "accepted" && !hasEnded(progress);
  const cancelling = useCancel(id, note);
  const why = useWhy(id, hasEnded(progress));

  const isIdle = start.status === "none" && !fetching;
  const pickUp = useCallback(
    (job: Accepted, progress: Progress) => {
      if (!isIdle) return;
      note(progress);
      setStart({ status: "accepted", job });
    },
    [isIdle, note],
  );
  useKeptJob(pickUp);

  const generate = async (order: Order, quoteToken: string | null) => {
    const input = inputOf(order, quoteToken, unanswered.current);
    unanswered.current = input;
    const { data, error } = await send({ input });
    if (error) {
      setStart({ status: "failed", failure: failureOf(error) });
      return;
    }
    unanswered.current = null;
    const result = data?.imagesGenerate;
    if (result?.__typename === "JobPayload") {
      const job = { id: result.job.id, count: order.choice.count };
      keepJob(job);
      setStart({ status: "accepted", job: { ...job, prompt: order.prompt } });
    } else if (result && "message" in result) {
      setStart({ status: "refused", message: messageOf(result) });
    }
  };

  return { start, isStarting: fetching, progress, isRunning, cancelling, why, generate };
}

/** The same as what was never answered, where it asks for the same: its key keeps it from being made twice. */
function inputOf(order: Order, quoteToken: string | null, before: Input | null): Input {
  const { account, prompt, choice } = order;
  const wanted = { account, prompt, ...choice };
  const isSame = before && JSON.stringify({ ...before, ...wanted }) === JSON.stringify(before);
  return isSame ? before : { ...wanted, quoteToken, idempotencyKey: newKey() };
}

function useWhy(id: string, isOver: boolean): readonly ChargeSentenceFragment[] | null {
  const [{ data }] = useImageChargeQuery({ variables: { id }, pause: !isOver });
  if (data?.job?.id !== id) return null;
  return data.job.hold?.usageRecord?.explain.sentences ?? null;
}
