import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Skeletons } from "@/components/Skeletons";
import { useConsoleRunDetailsQuery } from "@/console/automations/automations.generated";
import { NotFound } from "@/console/automations/NotFound";
import { RunPage } from "@/console/automations/RunPage";
import { t } from "@/console/automations/texts";
import { isOpen } from "@/features/automations/runText";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { usePolling } from "@/graphql/usePolling";
import { momentText } from "@/texts/times";

/** A run, asked for again until it has ended. */
export function RunView({ id }: { id: string }) {
  const [{ data, error, fetching }, ask] = useConsoleRunDetailsQuery({ variables: { id } });
  const shown = useLast(data);
  const run = shown?.automationRun;
  usePolling(isOpen(run), ask);
  const intro = run ? t("automations.runOf", { time: momentText(run.createdAt) }) : "";
  return (
    <PageFrame title={run?.automation.name ?? t("automations.run")} intro={intro}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!shown && !error && <Skeletons label={t("automations.loading")} />}
      {shown && !run && <NotFound text={t("automations.unknownRun")} />}
      {run && <RunPage run={run} onChange={ask} />}
    </PageFrame>
  );
}
