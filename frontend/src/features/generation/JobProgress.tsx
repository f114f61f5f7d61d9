import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "@/components/Notice";
import { creditText } from "@/features/catalog/creditText";
import classes from "@/features/generation/ImageMaker.module.css";
import type { Cancelling } from "@/features/generation/useCancel";
import type { ImageJob } from "@/features/generation/useImageJob";
import type { Accepted } from "@/features/generation/useKeptJob";
import type { Progress } from "@/features/generation/useProgress";
import type { Failure } from "@/graphql/failure";

const STEPS: Record<Progress["step"], string> = {
  WAITING: "Waiting for a free worker",
  CALLING: "Making your images",
  RETRYING: "The provider is busy: trying again in a moment",
  SETTLING: "Settling the price",
  ENDED: "Done",
};
const LONGEST_ALT = 200;
const CANCELLING = "Cancelling: what is being made is waited for, and charged if it comes";
const NOT_CANCELLED = "It could not be cancelled. Try again.";
const FAILURES: Record<Failure, ReactNode> = {
  offline:
    "You are offline, so it may or may not have begun. Press Generate again: it is made once.",
  "sign-in": (
    <>
      You are signed out, or may not have images made.{" "}
      <a href="/login/?next=/">Sign in as a member of an account.</a>
    </>
  ),
  failed: "Something went wrong on the way. Press Generate again: it is made once.",
};

/** How far a job is, or why there is none; in the end its images and their price. */
export function JobProgress({ job }: { job: ImageJob }) {
  const { start, progress, steps } = job;
  if (start.status === "none") return null;
  if (start.status === "refused") return <Refusal text={start.message} />;
  if (start.status === "failed") return <Refusal text={FAILURES[start.failure]} />;
  if (job.isRunning) {
    return <Running job={start.job} progress={progress} cancelling={job.cancelling} />;
  }
  return progress && <Result job={start.job} progress={progress} steps={steps} />;
}

function Refusal({ text }: { text: ReactNode }) {
  return (
    <Notice role="alert">
      <p>{text}</p>
    </Notice>
  );
}

type RunningProps = { job: Accepted; progress: Progress | null; cancelling: Cancelling };

function Running({ job, progress, cancelling }: RunningProps) {
  const isCancelled = progress != null && progress.cancelRequestedAt !== null;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the price lies over the end of the page.
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const step = isCancelled ? CANCELLING : STEPS[progress?.step ?? "WAITING"];
  const made = progress?.images?.length ?? 0;
  return (
    <div className={classes.running} ref={place}>
      <div role="status">
        <label>
          {step}
          {made > 0 && ` (${made} of ${job.count} made)`}
          <progress value={progress?.percent ?? 0} max={100} />
        </label>
      </div>
      {cancelling.hasFailed && <Refusal text={NOT_CANCELLED} />}
      {!isCancelled && (
        <Button variant="default" onClick={cancelling.cancel} loading={cancelling.isSending}>
          Cancel
        </Button>
      )}
      <Images progress={progress} prompt={job.prompt} />
    </div>
  );
}

type ResultProps = { job: Accepted; progress: Progress; steps: readonly string[] | null };

function Result({ job, progress, steps }: ResultProps) {
  const { failure, status, creditsCharged } = progress;
  return (
    <div className={classes.result} role="status">
      {failure && <Refusal text={failure.message} />}
      {status === "CANCELLED" && <p>It was cancelled.</p>}
      <Images progress={progress} prompt={job.prompt} />
      <p className={classes.charge}>
        Charged: <strong>{creditText(creditsCharged)}</strong>
      </p>
      {steps && (
        <details>
          <summary>Why this price?</summary>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Images({ progress, prompt }: { progress: Progress | null; prompt: string }) {
  const images = progress?.images ?? [];
  if (images.length === 0) return null;
  return (
    <ul className={classes.images}>
      {images.map(({ address, width, height }, place) => (
        <li key={address}>
          {address && (
            <a href={address} target="_blank" rel="noreferrer">
              <img
                src={address}
                width={width}
                height={height}
                alt={altOf(place + 1, images.length, prompt)}
              />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function altOf(place: number, count: number, prompt: string): string {
  const subject = prompt.length > LONGEST_ALT ? `${prompt.slice(0, LONGEST_ALT)}…` : prompt;
  return [`${place} of ${count}`, subject].filter(Boolean).join(": ");
}
