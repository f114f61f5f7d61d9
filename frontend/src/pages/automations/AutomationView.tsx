import { FailureNotice } from "@/components/FailureNotice";
import { Skeletons } from "@/components/Skeletons";
import { NeedsAccount } from "@/features/accounts/NeedsAccount";
import { useShownAutomation } from "@/features/automations/useShownAutomation";
import { AutomationPage } from "@/pages/automations/AutomationPage";
import { NotFoundPage } from "@/pages/NotFoundPage";
import { t } from "@/texts/texts";

/** An automation by its id: its address shows it again at any time. */
export function AutomationView({ id }: { id: string }) {
  return <NeedsAccount>{() => <Fetched id={id} />}</NeedsAccount>;
}

function Fetched({ id }: { id: string }) {
  const shown = useShownAutomation(id);
  const { automation, failure, isFetching, refetch } = shown;
  if (automation) return <AutomationPage automation={automation} shown={shown} />;
  if (failure) {
    return <FailureNotice failure={failure} isRetrying={isFetching} onRetry={refetch} />;
  }
  return automation === null ? <NotFoundPage /> : <Skeletons label={t("shell.loading")} />;
}
