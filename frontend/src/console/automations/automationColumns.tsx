import { Link } from "wouter";
import { automationAddress, automationRunAddress } from "@/console/addresses";
import type { ConsoleAutomationsQuery } from "@/console/automations/automations.generated";
import classes from "@/console/automations/automations.module.css";
import { RunBadge, StateBadge } from "@/console/automations/badges";
import { t } from "@/console/automations/texts";
import { AccountLink } from "@/console/parts/AccountLink";
import type { Column } from "@/console/parts/DataTable";
import { NextDue } from "@/features/automations/AutomationState";
import { scheduleText } from "@/features/automations/schedule";
import { stepsText } from "@/features/automations/steps";
import { t as ofFeature } from "@/texts/texts";
import { momentText } from "@/texts/times";

type Row = ConsoleAutomationsQuery["automations"]["nodes"][number];

/** Made when it is shown: its names are of the language that is chosen. */
export function automationColumns(): Column<Row>[] {
  return [
    {
      name: t("automations.automation"),
      cell: ({ id, name, steps }) => (
        <span className={classes.named}>
          <Link href={automationAddress(id)}>{name}</Link>
          <small className="muted">{stepsText(steps)}</small>
        </span>
      ),
    },
    { name: t("automations.account"), cell: ({ account }) => <AccountLink account={account} /> },
    { name: ofFeature("automation.when"), cell: ({ schedule }) => scheduleText(schedule) },
    { name: ofFeature("automation.next"), cell: (row) => <NextDue automation={row} /> },
    { name: t("automations.state"), cell: (row) => <StateBadge automation={row} /> },
    { name: ofFeature("automation.lastRun"), cell: ({ lastRun }) => <LastRun run={lastRun} /> },
  ];
}

function LastRun({ run }: { run: Row["lastRun"] }) {
  if (!run) return "–";
  return (
    <span>
      <Link href={automationRunAddress(run.id)}>{momentText(run.createdAt)}</Link>{" "}
      <RunBadge run={run} />
    </span>
  );
}
