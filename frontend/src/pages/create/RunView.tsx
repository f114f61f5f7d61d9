import { useLocation } from "wouter";
import { keepDraft } from "@/browser/useDraft";
import { FailureNotice } from "@/components/FailureNotice";
import { Skeletons } from "@/components/Skeletons";
import { draftName } from "@/features/functions/action";
import type { Next } from "@/features/functions/nextDrafts";
import { useRun } from "@/features/functions/useRun";
import { RunPage } from "@/pages/create/RunPage";
import { NotFoundPage } from "@/pages/NotFoundPage";
import { t } from "@/texts/texts";

/** A run by its id: its address shows it again at any time. */
export function RunView({ id }: { id: string }) {
  const [, navigate] = useLocation();
  const shown = useRun(id);
  const { run, failure } = shown;
  const use = ({ action, draft }: Next) => {
    keepDraft(draftName(action.path), draft);
    navigate(`/create/${action.path}`);
  };
  if (run) return <RunPage run={run} shown={shown} onUse={use} />;
  if (failure) {
    return (
      <FailureNotice failure={failure} isRetrying={shown.isFetching} onRetry={shown.refetch} />
    );
  }
  return run === null ? <NotFoundPage /> : <Skeletons label={t("shell.loading")} />;
}
