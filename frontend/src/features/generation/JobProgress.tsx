import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Notice } from "@/components/Notice";
import { creditText } from "@/features/catalog/creditText";
import classes from "@/features/generation/ImageMaker.module.css";
import type { Cancelling } from "@/features/generation/useCancel";
import type { ImageJob } from "@/features/generation/useImageJob";
import type { Progress } from "@/features/generation/useProgress";
import type { Failure } from "@/graphql/failure";

const STEPS: Record<Progress["step"], string> = {
  WAITING: "Waiting for a free worker",
  CALLING: "Making your images",
  RETRYING: "The provider is busy: trying again in a moment",
  SETTLING: "Settling the price",
  ENDED: "Done",
};
const CANCELLING = "Cancelling: what is being made is waited for, and charged if it comes";
const NOT_CANCELLED = "It could not be cancelled. Try again.";
const FAILURES: Record<Failure, string> = {
  offline:
    "You are offline, so it may or may not have begun. Press Generate again: it is made once.",
  "sign-in": "You may not have images made. Sign in as a member of an account.",
  failed: "Something went wrong on the way. Press Generate again: it is made once.",
};

/** How far a job is, or why there is none; in the end its images and their price. */
export function JobProgress({ job }: { job: ImageJob }) {
  const { start, progress, steps } = job;
  if (start.status === "none") return null;
  if (start.status === "refused") return <Refusal text={start.message} />;
  if (start.status === "failed") return <Refusal text={FAILURES[start.failure]} />;
  if (job.isRunning) return <Running progress={progress} cancelling={job.cancelling} />;
  return progress && <Result progress={progress} steps={steps} />;
}

function Refusal({ text }: { text: string }) {
  return (
    <Notice role="alert">
      <p>{text}</p>
    </Notice>
  );
}

type RunningProps = { progress: Progress | null; cancelling: Cancelling };

function Running({ progress, cancelling }: RunningProps) {
  const isCancelled = progress != null && progress.cancelRequestedAt !== null;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the price lies over the end of the page.
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const step = isCancelled ? CANCELLING : STEPS[progress?.step ?? "WAITING"];
  return (
    <div className={classes.running} ref={place}>
      <div role="status">
        <label>
          {step}
          <progress value={progress?.percent ?? 0} max={100} />
        </label>
      </div>
      {cancelling.hasFailed && <Refusal text={NOT_CANCELLED} />}
      {!isCancelled && (
        <Button variant="default" onClick={cancelling.cancel} loading={cancelling.isSending}>
          Cancel
        </Button>
      )}
      <Images progress={progress} />
    </div>
  );
}

function Result({ progress, steps }: { progress: Progress; steps: readonly string[] | null }) {
  const { failure, status, creditsCharged } = progress;
  return (
    <div className={classes.result} role="status">
      {failure && <Refusal text={failure.message} />}
      {status === "CANCELLED" && <p>It was cancelled.</p>}
      <Images progress={progress} />
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

function Images({ progress }: { progress: Progress | null }) {
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
                alt={`${place + 1} of ${images.length}`}
              />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
