import { useEffect } from "react";
import { Panel } from "@/components/Panel";
import classes from "@/console/jobs/Jobs.module.css";
import { useJobsRunningQuery } from "@/console/jobs/jobs.generated";
import { t } from "@/console/jobs/texts";
import { payerText } from "@/console/parts/payerText";
import { shareText } from "@/texts/numbers";

const POLL_EVERY_MS = 5_000;

/** What is worked at now, and how far it is. */
export function RunningJobs({ onOpen }: { onOpen: (id: string) => void }) {
  const [{ data }, ask] = useJobsRunningQuery();
  useEffect(() => {
    const again = () => document.hidden || ask({ requestPolicy: "network-only" });
    const timer = window.setInterval(again, POLL_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [ask]);
  const jobs = data?.jobs.nodes ?? [];
  if (jobs.length === 0) return null;
  return (
    <Panel title={t("jobs.running")}>
      <ul className={classes.running}>
        {jobs.map(({ id, kind, modelName, account, step, percent }) => (
          <li key={id}>
            <button type="button" className={classes.open} onClick={() => onOpen(id)}>
              {t(`jobs.kind.${kind}`)} · {modelName}
              <small>
                {payerText(account)} · {t(`jobs.step.${step}`)}
              </small>
            </button>
            <progress value={percent} max={100} aria-label={t("jobs.progress")} />
            <span>{shareText(percent / 100)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
