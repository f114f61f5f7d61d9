import { Link } from "wouter";
import { ACTIONS } from "@/features/functions/actions";
import type { RunLineFragment } from "@/features/functions/functions.generated";
import classes from "@/pages/create/create.module.css";
import { creditText } from "@/texts/numbers";
import { t } from "@/texts/texts";
import { momentText } from "@/texts/times";

export function RunList({ runs }: { runs: readonly RunLineFragment[] }) {
  if (runs.length === 0) return <p className="muted">{t("create.noRuns")}</p>;
  return (
    <ul className={classes.runs}>
      {runs.map((run) => (
        <li key={run.id}>
          <Link href={`/create/runs/${run.id}`}>{t(ACTIONS[run.function].title)}</Link>
          <span>{momentText(run.createdAt)}</span>
          <span>{t(`run.status.${run.status}`)}</span>
          <span className="muted">{creditText(run.creditsCharged)}</span>
        </li>
      ))}
    </ul>
  );
}
