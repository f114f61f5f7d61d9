import { Link } from "wouter";
import { NextDue, stateText } from "@/features/automations/AutomationState";
import { FactList } from "@/features/automations/FactList";
import classes from "@/features/automations/lines.module.css";
import { runText } from "@/features/automations/runText";
import { scheduleText } from "@/features/automations/schedule";
import type { ListedAutomation } from "@/features/automations/useAutomations";
import { t } from "@/texts/texts";
import { momentText } from "@/texts/times";

export function AutomationList({ automations }: { automations: readonly ListedAutomation[] }) {
  return (
    <ul className={classes.list}>
      {automations.map((automation) => (
        <li key={automation.id}>
          <div className={classes.name}>
            <Link href={`/automations/${automation.id}`}>{automation.name}</Link>
            <span className={classes.state}>{stateText(automation)}</span>
          </div>
          <Facts automation={automation} />
        </li>
      ))}
    </ul>
  );
}

function Facts({ automation }: { automation: ListedAutomation }) {
  const last = automation.lastRun;
  const lastRun = last ? (
    <Link href={`/automations/runs/${last.id}`}>
      {momentText(last.createdAt)}: {runText(last)}
    </Link>
  ) : (
    t("automation.neverRan")
  );
  return (
    <FactList
      facts={[
        [t("automation.when"), scheduleText(automation.schedule)],
        [t("automation.next"), <NextDue key="next" automation={automation} />],
        [t("automation.lastRun"), lastRun],
      ]}
    />
  );
}
