import { useEffect, useState } from "react";
import { keepDraft } from "@/browser/useDraft";
import { type ChangeProblem, problemsOf } from "@/console/changes/problems";
import type { ChangeRefusal, Proposal } from "@/console/changes/proposal";
import { REASON_DRAFT } from "@/console/changes/reasonDraft";
import { usePreview } from "@/console/changes/usePreview";
import {
  type Decision,
  type ScheduleRefusal,
  usePublishing,
} from "@/console/changes/usePublishing";
import { useLast } from "@/graphql/useLast";

type ReviewOptions = {
  proposal: Proposal;
  seenRevision?: number | undefined;
  onPublished?: ((revision: number) => void) | undefined;
  onProblems?: ((problems: readonly ChangeProblem[]) => void) | undefined;
};

/** A proposal on its way to a revision: what it would do, what stands in its way, what became of it. */
export function useReview({ proposal, seenRevision, onPublished, onProblems }: ReviewOptions) {
  const [seen, setSeen] = useState<number | null>(seenRevision ?? null);
  const publishing = usePublishing(proposal, seen);
  const preview = usePreview(proposal, seen, publishing.isOver);
  const { answer } = publishing;
  const done = preview.answer && "done" in preview.answer ? preview.answer.done : undefined;
  const shown = useLast(done);
  const refusal = refusalOf(answer) ?? refusalOf(preview.answer);
  useEffect(() => {
    if (shown) setSeen((known) => known ?? shown.revision.number);
  }, [shown]);
  const problems = refusal ? problemsOf(refusal) : [];
  useReport(problems, onProblems);

  const decide = async (decision: Decision) => {
    const outcome = await publishing.run(decision);
    if ("published" in outcome || "scheduledFor" in outcome) keepDraft(REASON_DRAFT, {});
    if ("published" in outcome) onPublished?.(outcome.published.revision.number);
  };
  const isStale = refusal?.__typename === "StaleRevision";
  const isTooLow = refusal?.__typename === "LowMargin";
  const failed = answer && "failure" in answer ? answer : preview.answer;
  return {
    seen,
    applyTo: (revision: number) => {
      setSeen(revision);
      preview.again();
    },
    shown,
    answer,
    decide,
    problems: isStale || isTooLow ? [] : problems,
    stale: isStale ? refusal : null,
    lowMargins: isTooLow ? refusal.margins : [],
    isLow: isTooLow || (done?.impact.margins.some(({ isLow }) => isLow) ?? false),
    failure: failed && "failure" in failed ? failed.failure : null,
    canPublish: (done?.changes.length ?? 0) > 0 && !preview.isFetching && !isStale,
    isFetching: preview.isFetching,
    isRunning: publishing.isRunning,
    again: preview.again,
  };
}

type Refusal = ChangeRefusal | ScheduleRefusal;

function refusalOf(answer: { refusal: Refusal } | object | null): Refusal | null {
  return answer && "refusal" in answer ? answer.refusal : null;
}

/** Reports problems whenever they are others. */
function useReport(
  problems: readonly ChangeProblem[],
  onProblems: ((problems: readonly ChangeProblem[]) => void) | undefined,
): void {
  const text = JSON.stringify(problems);
  useEffect(() => onProblems?.(JSON.parse(text)), [text, onProblems]);
}
