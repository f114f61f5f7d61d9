import { useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { Skeletons } from "@/components/Skeletons";
import { ChangeList } from "@/console/changes/ChangeList";
import { Conflict } from "@/console/changes/Conflict";
import type { CatalogChangeInput } from "@/console/changes/changes.generated";
import classes from "@/console/changes/changes.module.css";
import { ImpactList } from "@/console/changes/ImpactList";
import { MarginTable } from "@/console/changes/MarginTable";
import { PublishedNotice, ScheduledNotice } from "@/console/changes/PublishedNotice";
import { PublishForm } from "@/console/changes/PublishForm";
import type { ChangeProblem } from "@/console/changes/problems";
import type { Proposal } from "@/console/changes/proposal";
import { t } from "@/console/changes/texts";
import { useReview } from "@/console/changes/useReview";

type ReviewProps = {
  /** The revision that the values on the page are of; without it, the one that the first preview is of. */
  seenRevision?: number | undefined;
  /** It is published, and is this revision now: fetch again what the page shows of the catalog. */
  onPublished?: ((revision: number) => void) | undefined;
  /** Nothing was published, or the person has seen that it was. */
  onClose: () => void;
  /** What stands in the way, for the fields that it is about: see `problemAt`. Keep it with `useState`. */
  onProblems?: ((problems: readonly ChangeProblem[]) => void) | undefined;
};

/**
 * The one way in which pages of the console change the catalog: give it the changes as they are typed, below the form
 * or in a `SidePanel`, and it does the rest: a live preview (the difference, the impact, the margins), the reason, low
 * margins, a time to come, conflicts with what others publish, and the way back.
 *
 *     const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
 *     <TextField ... problem={problemAt(problems, { field: "displayName" })} />
 *     <ReviewChanges
 *       changes={[{ aiModelUpdate: { modelName, displayName } }]}
 *       onProblems={setProblems}
 *       onPublished={refetch}
 *       onClose={close}
 *     />
 *
 * Send only the fields that differ, so that a conflict can be resolved by applying them to what is current. Up to 100
 * changes make one revision; keep what is typed with `useDraft`, which outlives the end of a session. `ReviewRollback`
 * is the same for the way back to an earlier revision. Whoever lacks `configuration:write` should not come here.
 */
export function ReviewChanges({
  changes,
  ...props
}: ReviewProps & { changes: readonly CatalogChangeInput[] }) {
  return <Review proposal={{ changes }} title={t("changes.title")} {...props} />;
}

/** Takes the catalog back to the state of revision `to`, as a new revision. */
export function ReviewRollback({ to, ...props }: ReviewProps & { to: number }) {
  const title = t("changes.rollBack.title", { number: to });
  return (
    <Review proposal={{ rollBackTo: to }} title={title} action={t("changes.rollBack")} {...props} />
  );
}

type OwnProps = ReviewProps & { proposal: Proposal; title: string; action?: string };

function Review({ title, action, onClose, ...props }: OwnProps) {
  const { proposal, onPublished } = props;
  const review = useReview(props);
  const [isGoingBack, setGoingBack] = useState(false);
  const { answer, seen, stale, shown } = review;
  if (answer && "published" in answer) {
    const { number } = answer.published.revision;
    if (isGoingBack) return <ReviewRollback to={number - 1} {...{ onPublished, onClose }} />;
    return <PublishedNotice {...{ number, onClose }} onTakeBack={() => setGoingBack(true)} />;
  }
  if (answer && "scheduledFor" in answer)
    return <ScheduledNotice dueAt={answer.scheduledFor} onClose={onClose} />;
  return (
    <section className={classes.review} aria-label={title} aria-busy={review.isFetching}>
      <h3>{title}</h3>
      {stale ? (
        <Conflict
          seen={seen ?? stale.expected}
          current={stale.current}
          own={shown?.changes ?? []}
          onApply={() => review.applyTo(stale.current)}
        />
      ) : (
        <Findings review={review} />
      )}
      <PublishForm
        isLow={review.isLow}
        canWait={"changes" in proposal}
        canPublish={review.canPublish}
        isRunning={review.isRunning}
        action={action}
        onDecide={review.decide}
        onClose={onClose}
      />
    </section>
  );
}

/** What it would do or, where it can't be done, why. */
function Findings({ review }: { review: ReturnType<typeof useReview> }) {
  const { failure, problems, shown, isFetching, again, lowMargins } = review;
  if (failure) return <FailureNotice failure={failure} isRetrying={isFetching} onRetry={again} />;
  if (problems.length > 0) return <Problems problems={problems} />;
  if (!shown) return <Skeletons label={t("changes.loading")} />;
  if (shown.changes.length === 0) return <p className="muted">{t("changes.nothing")}</p>;
  return (
    <>
      <ChangeList changes={shown.changes} />
      <ImpactList impact={shown.impact} />
      <MarginTable
        margins={lowMargins.length > 0 ? lowMargins : shown.impact.margins}
        typical={shown.impact.typicalMargins}
      />
    </>
  );
}

function Problems({ problems }: { problems: readonly ChangeProblem[] }) {
  return (
    <Notice role="alert">
      <h4>{t("changes.problems")}</h4>
      <ul className={classes.plain}>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
