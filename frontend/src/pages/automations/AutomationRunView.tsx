import { FailureNotice } from "@/components/FailureNotice";
import { Skeletons } from "@/components/Skeletons";
import { NeedsAccount } from "@/features/accounts/NeedsAccount";
import { useAutomationRun } from "@/features/automations/useAutomationRun";
import { AutomationRunPage } from "@/pages/automations/AutomationRunPage";
import { NotFoundPage } from "@/pages/NotFoundPage";
import { t } from "@/texts/texts";

/** A run of an automation by its id: its address shows it again at any time. */
export function AutomationRunView({ id }: { id: string }) {
  return <NeedsAccount>{() => <Fetched id={id} />}</NeedsAccount>;
}

function Fetched({ id }: { id: string }) {
  const shown = useAutomationRun(id);
  const { run, failure, isFetching, refetch } = shown;
  if (run) return <AutomationRunPage run={run} shown={shown} />;
  if (failure) {
    return <FailureNotice failure={failure} isRetrying={isFetching} onRetry={refetch} />;
  }
  return run === null ? <NotFoundPage /> : <Skeletons label={t("shell.loading")} />;
}
