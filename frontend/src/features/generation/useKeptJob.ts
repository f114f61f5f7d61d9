import { useEffect, useState } from "react";
import { useImageJobKeptQuery } from "@/features/generation/imageJob.generated";
import { keptJob } from "@/features/generation/keptJob";
import type { Progress } from "@/features/generation/useProgress";

export type Accepted = { id: string; prompt: string; count: number };
type Found = (job: Accepted, progress: Progress) => void;

const SHOWN_FOR_MS = 24 * 60 * 60 * 1000;

/** Finds the job of the last day that was begun before the page was loaded again. */
export function useKeptJob(onFound: Found): void {
  const [kept] = useState(keptJob);
  const [{ data }] = useImageJobKeptQuery({ variables: { id: kept?.id ?? "" }, pause: !kept });
  const job = data?.job;
  useEffect(() => {
    if (!job || !kept || Date.now() - Date.parse(job.createdAt) > SHOWN_FOR_MS) return;
    onFound({ ...kept, prompt: job.prompt ?? "" }, job);
  }, [job, kept, onFound]);
}
