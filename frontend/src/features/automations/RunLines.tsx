import { Link } from "wouter";
import type { AutomationRunLineFragment } from "@/features/automations/automations.generated";
import classes from "@/features/automations/lines.module.css";
import { runText } from "@/features/automations/runText";
import { creditText } from "@/texts/numbers";
import { t } from "@/texts/texts";
import { momentText } from "@/texts/times";

/** Runs with what came of them, the newest first. */
export function RunLines({ runs }: { runs: readonly AutomationRunLineFragment[] }) {
  if (runs.length === 0) return <p className="muted">{t("automation.noRuns")}</p>;
  return (
    <ul className={classes.runs}>
      {runs.map((run) => (
        <li key={run.id}>
          <Link href={`/automations/runs/${run.id}`}>{momentText(run.createdAt)}</Link>
          <span>{runText(run)}</span>
          <span className="muted">{creditText(run.creditsCharged)}</span>
        </li>
      ))}
    </ul>
  );
}
