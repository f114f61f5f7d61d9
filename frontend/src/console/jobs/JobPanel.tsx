import { useEffect } from "react";
import { may } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { Placeholder } from "@/components/Placeholder";
import { Attempts } from "@/console/jobs/Attempts";
import { CancelJob } from "@/console/jobs/CancelJob";
import { JobFacts } from "@/console/jobs/JobFacts";
import classes from "@/console/jobs/Jobs.module.css";
import { useConsoleJobQuery } from "@/console/jobs/jobs.generated";
import { hasEnded, type JobDetail } from "@/console/jobs/jobTexts";
import { Reconcile } from "@/console/jobs/Reconcile";
import { t } from "@/console/jobs/texts";
import { SidePanel } from "@/console/parts/SidePanel";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";

const POLL_EVERY_MS = 3_000;

type JobPanelProps = { id: string; onChange: () => void; onClose: () => void };

/** One job: what it asked of whom, what that cost, and what is to be decided. */
export function JobPanel({ id, onChange, onClose }: JobPanelProps) {
  const [{ data, error, fetching }, ask] = useConsoleJobQuery({ variables: { id } });
  const job = useLast(data)?.job;
  const again = () => ask({ requestPolicy: "network-only" });
  usePollWhile(job ? !hasEnded(job.status) : false, ask);
  const changed = () => {
    again();
    onChange();
  };
  return (
    <SidePanel title={t("jobs.job")} onClose={onClose}>
      <div className={classes.detail}>
        {error && (
          <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={again} />
        )}
        {!data && !error && <Placeholder height={240} />}
        {job === null && <p className="muted">{t("jobs.notFound")}</p>}
        {job && <Detail job={job} onChange={changed} />}
      </div>
    </SidePanel>
  );
}

function Detail({ job, onChange }: { job: JobDetail; onChange: () => void }) {
  const { status, cancelRequestedAt } = job;
  const isCancellable = !hasEnded(status) && !cancelRequestedAt && may("generation:run");
  return (
    <>
      <JobFacts job={job} />
      {isCancellable && <CancelJob job={job} onChange={onChange} />}
      {status === "TO_RECONCILE" && <Reconcile job={job} onChange={onChange} />}
      <Attempts attempts={job.attempts} />
    </>
  );
}

function usePollWhile(isRunning: boolean, ask: (options: object) => void): void {
  useEffect(() => {
    if (!isRunning) return;
    const again = () => ask({ requestPolicy: "network-only" });
    const timer = window.setInterval(again, POLL_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [isRunning, ask]);
}
