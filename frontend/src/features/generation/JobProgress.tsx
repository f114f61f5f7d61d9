import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { signInAddress } from "@/browser/signInAddress";
import { Notice } from "@/components/Notice";
import classes from "@/features/generation/ImageMaker.module.css";
import type { Cancelling } from "@/features/generation/useCancel";
import type { ImageJob } from "@/features/generation/useImageJob";
import type { Accepted } from "@/features/generation/useKeptJob";
import type { Progress } from "@/features/generation/useProgress";
import { Sentences } from "@/features/usage/Sentences";
import type { ChargeSentenceFragment } from "@/features/usage/usage.generated";
import type { Failure } from "@/graphql/failure";
import { creditText } from "@/texts/numbers";
import { messageOf, t } from "@/texts/texts";

const LONGEST_ALT = 200;

/** How far a job is, or why there is none; in the end its images and their price. */
export function JobProgress({ job }: { job: ImageJob }) {
  const { start, progress, why } = job;
  if (start.status === "none") return null;
  if (start.status === "refused") return <Refusal text={start.message} />;
  if (start.status === "failed") return <Refusal text={<StartFailure failure={start.failure} />} />;
  if (job.isRunning) {
    return <Running job={start.job} progress={progress} cancelling={job.cancelling} />;
  }
  return progress && <Result job={start.job} progress={progress} why={why} />;
}

/** Whether it was begun is not known: the key keeps it from being made twice. */
function StartFailure({ failure }: { failure: Failure }) {
  if (failure !== "sign-in") return t(`job.failure.${failure}`);
  return (
    <>
      {t("job.failure.sign-in")} <a href={signInAddress()}>{t("job.signIn")}</a>
    </>
  );
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
  const step = isCancelled ? t("job.cancelling") : t(`job.step.${progress?.step ?? "WAITING"}`);
  const made = progress?.images?.length ?? 0;
  return (
    <div className={classes.running} ref={place}>
      <div role="status">
        <label>
          {step}
          {made > 0 && ` ${t("job.made", { made, count: job.count })}`}
          <progress value={progress?.percent ?? 0} max={100} />
        </label>
      </div>
      {cancelling.hasFailed && <Refusal text={t("job.notCancelled")} />}
      {!isCancelled && (
        <Button variant="default" onClick={cancelling.cancel} loading={cancelling.isSending}>
          {t("action.cancel")}
        </Button>
      )}
      <Images progress={progress} prompt={job.prompt} />
    </div>
  );
}

/** Its kind has a translation, as the errors of the API have. */
function failureText({ kind, message }: NonNullable<Progress["failure"]>): string {
  return messageOf({ code: kind, message });
}

type ResultProps = {
  job: Accepted;
  progress: Progress;
  why: readonly ChargeSentenceFragment[] | null;
};

function Result({ job, progress, why }: ResultProps) {
  const { failure, status, creditsCharged } = progress;
  return (
    <div className={classes.result} role="status">
      {failure && <Refusal text={failureText(failure)} />}
      {status === "CANCELLED" && <p>{t("job.cancelled")}</p>}
      <Images progress={progress} prompt={job.prompt} />
      <p className={classes.charge}>
        {t("job.charged")} <strong>{creditText(creditsCharged)}</strong>
      </p>
      {why && (
        <details>
          <summary>{t("job.why")}</summary>
          <Sentences sentences={why} />
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
  return [t("job.place", { place, count }), subject].filter(Boolean).join(": ");
}
