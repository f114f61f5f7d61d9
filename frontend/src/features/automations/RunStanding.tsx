import { Notice } from "@/components/Notice";
import type { AutomationRunDetailsFragment } from "@/features/automations/automationRuns.generated";
import classes from "@/features/automations/lines.module.css";
import { creditText, numberText } from "@/texts/numbers";
import { t } from "@/texts/texts";
import { momentText } from "@/texts/times";

type Run = AutomationRunDetailsFragment;

/** Why it is paused, and what lets it go on. */
export function RunPause({ run }: { run: Run }) {
  if (!run.pauseReason) return null;
  return (
    <Notice>
      <p>{pauseText(run)}</p>
    </Notice>
  );
}

function pauseText({ pauseReason, neededCredits, pausedBy, pausedAt }: Run): string {
  if (pauseReason === "BALANCE") {
    return t("automationRun.pausedForBalance", { needed: creditText(neededCredits ?? 0) });
  }
  if (pauseReason === "SUSPENSION") return t("automationRun.pausedForSuspension");
  const values = { name: pausedBy ?? "", time: pausedAt ? momentText(pausedAt) : "" };
  return t("automationRun.pausedBy", values);
}

const ENDED: readonly Run["steps"][number]["status"][] = ["DONE", "FAILED", "SKIPPED"];

export function RunProgress({ run }: { run: Run }) {
  const count = run.steps.length;
  const ended = run.steps.filter(({ status }) => ENDED.includes(status)).length;
  const values = { ended: numberText(ended), count: numberText(count) };
  return (
    <div role="status">
      <label>
        {t(run.cancelRequestedAt ? "job.cancelling" : "automationRun.progress", values)}
        <progress className={classes.progress} value={ended} max={count} />
      </label>
    </div>
  );
}

/** What it was charged, of how much, and what it still holds. */
export function RunCredits({ run }: { run: Run }) {
  const { creditsCharged, maxCredits, reserve, status } = run;
  if (status === "MISSED") return <p>{t("automationRun.missed.hint")}</p>;
  const held = reserve?.status === "OPEN" ? reserve.credits - (reserve.taken ?? 0) : 0;
  return (
    <>
      <p>
        {t("job.charged")} <strong>{creditText(creditsCharged)}</strong>
        {maxCredits !== null && ` ${t("automationRun.ofMost", { most: creditText(maxCredits) })}`}
      </p>
      {held > 0 && <p className="muted">{t("run.held", { credits: creditText(held) })}</p>}
    </>
  );
}
