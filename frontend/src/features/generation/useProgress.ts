import { useCallback, useEffect, useState } from "react";
import {
  type ImageJobSubscription,
  useImageJobStateQuery,
  useImageJobSubscription,
} from "@/features/generation/imageJob.generated";
import { useLive } from "@/graphql/live";

export type Progress = NonNullable<ImageJobSubscription["jobProgress"]>;

const RUNNING: readonly Progress["status"][] = ["QUEUED", "RUNNING"];
const POLL_EVERY_MS = 3_000;

export function hasEnded(progress: Progress | null): boolean {
  return progress !== null && !RUNNING.includes(progress.status);
}

export type Followed = { progress: Progress | null; note: (progress: Progress) => void };

/** How far a job is: by its stream and, while no events come, by polling. */
export function useProgress(id: string): Followed {
  const [last, setLast] = useState<Progress | null>(null);
  const note = useCallback((next: Progress) => setLast((before) => later(before, next)), []);
  const progress = last?.id === id ? last : null;
  const pause = !id || hasEnded(progress);
  useEvents(id, pause, note);
  usePoll(id, pause, note);
  return { progress, note };
}

/** An answer that was under way may be older than the end. One that says nothing new would load images again. */
function later(before: Progress | null, next: Progress): Progress {
  if (before?.id !== next.id) return next;
  return hasEnded(before) || placeOf(before) === placeOf(next) ? before : next;
}

function placeOf({ status, step, percent, cancelRequestedAt, images }: Progress): string {
  return JSON.stringify([status, step, percent, cancelRequestedAt, images?.length]);
}

function useEvents(id: string, pause: boolean, note: Followed["note"]): void {
  const [{ data }] = useImageJobSubscription({ variables: { id }, pause });
  const event = data?.jobProgress;
  useEffect(() => {
    if (event) note(event);
  }, [event, note]);
}

function usePoll(id: string, pause: boolean, note: Followed["note"]): void {
  const isNeeded = !useLive("ImageJob") && !pause;
  const [{ data }, ask] = useImageJobStateQuery({ variables: { id }, pause: true });
  const answer = data?.job;
  useEffect(() => {
    if (answer) note(answer);
  }, [answer, note]);
  useEffect(() => {
    if (!isNeeded) return;
    const timer = window.setInterval(ask, POLL_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [isNeeded, ask]);
}
