import { Button } from "@mantine/core";
import { Link } from "wouter";
import { keepDraft } from "@/browser/useDraft";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { Skeletons } from "@/components/Skeletons";
import { ChangeList } from "@/console/changes/ChangeList";
import { Conflict } from "@/console/changes/Conflict";
import { ImpactList } from "@/console/changes/ImpactList";
import { MarginTable } from "@/console/changes/MarginTable";
import { PublishForm } from "@/console/changes/PublishForm";
import { problemsOf } from "@/console/changes/problems";
import { REASON_DRAFT } from "@/console/changes/reasonDraft";
import type { Review } from "@/console/imports/imports";
import classes from "@/console/imports/imports.module.css";
import { t } from "@/console/imports/texts";
import { type Payload, usePublishing } from "@/console/imports/usePublishing";

type PublishReviewProps = { review: Review; onPublished: () => void; onClose: () => void };

/** Makes the accepted rows one revision: first what that does, then the reason. */
export function PublishReview({ review, onPublished, onClose }: PublishReviewProps) {
  const publishing = usePublishing(review.id);
  const { preview, answer, isRunning } = publishing;
  const shown = preview && "done" in preview ? preview.done : null;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const isStale = refusal?.__typename === "StaleRevision";
  if (answer && "done" in answer)
    return <Published number={answer.done.revision.number} onClose={onClose} />;
  const decide = async (reason: string, acceptLowMargin: boolean) => {
    const next = await publishing.publish(reason, acceptLowMargin);
    if (!("done" in next)) return;
    keepDraft(REASON_DRAFT, {});
    onPublished();
  };
  const isLow =
    refusal?.__typename === "LowMargin" ||
    (shown?.impact.margins.some((margin) => margin.isLow) ?? false);
  return (
    <div className={classes.row}>
      {isStale && (
        <Conflict
          seen={refusal.expected}
          current={refusal.current}
          own={shown?.changes ?? []}
          onApply={publishing.look}
        />
      )}
      <Findings publishing={publishing} />
      <PublishForm
        isLow={isLow}
        canWait={false}
        canPublish={(shown?.changes.length ?? 0) > 0 && !isStale}
        isRunning={isRunning}
        onDecide={({ reason, acceptLowMargin }) => decide(reason, acceptLowMargin)}
        onClose={onClose}
      />
    </div>
  );
}

/** What it would do or, where it can't be done, why. */
function Findings({ publishing }: { publishing: ReturnType<typeof usePublishing> }) {
  const { preview, answer, isRunning, look } = publishing;
  const last = answer ?? preview;
  if (!last) return <Skeletons label={t("imports.workingOut")} />;
  if ("failure" in last)
    return <FailureNotice failure={last.failure} isRetrying={isRunning} onRetry={look} />;
  return (
    <>
      {"refusal" in last && last.refusal.__typename !== "StaleRevision" && (
        <Notice role="alert">
          <ul className={classes.notes}>
            {problemsOf(last.refusal).map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {preview && "done" in preview && <Changes payload={preview.done} />}
    </>
  );
}

function Changes({ payload: { changes, impact } }: { payload: Payload }) {
  if (changes.length === 0) return <p className="muted">{t("imports.nothingChanges")}</p>;
  return (
    <>
      <ChangeList changes={changes} />
      <ImpactList impact={impact} />
      <MarginTable margins={impact.margins} typical={impact.typicalMargins} />
    </>
  );
}

function Published({ number, onClose }: { number: number; onClose: () => void }) {
  return (
    <Notice>
      <p>
        {t("imports.published")}{" "}
        <Link href={`/console/history/${number}`}>{t("imports.revision", { number })}</Link>
      </p>
      <Button onClick={onClose}>{t("imports.close")}</Button>
    </Notice>
  );
}
