import { Link } from "wouter";
import { may } from "@/browser/person";
import { Panel } from "@/components/Panel";
import { jobAddress } from "@/console/addresses";
import type { ConsoleRunDetailsQuery } from "@/console/automations/automations.generated";
import classes from "@/console/automations/automations.module.css";
import { RunActs } from "@/console/automations/RunActs";
import { Name } from "@/console/automations/RunTable";
import { missedText, starterText, tookText } from "@/console/automations/runFacts";
import { t } from "@/console/automations/texts";
import { AccountLink } from "@/console/parts/AccountLink";
import { type Fact, FactList } from "@/features/automations/FactList";
import { RunCredits, RunPause, RunProgress } from "@/features/automations/RunStanding";
import { isOpen, runText } from "@/features/automations/runText";
import { type ItemPartProps, StepPanel } from "@/features/automations/StepPanel";
import { numberText } from "@/texts/numbers";
import { t as ofFeature } from "@/texts/texts";
import { momentText } from "@/texts/times";

export type Run = NonNullable<ConsoleRunDetailsQuery["automationRun"]>;
type RunPageProps = { run: Run; onChange: () => void };

export function RunPage({ run, onChange }: RunPageProps) {
  return (
    <>
      <RunPause run={run} />
      <Panel title={runText(run)}>
        {isOpen(run) && <RunProgress run={run} />}
        <RunCredits run={run} />
        <FactList facts={factsOf(run)} />
        <RunActs run={run} onChange={onChange} />
      </Panel>
      {run.steps.length > 0 && (
        <Panel title={ofFeature("automation.steps")}>
          {run.steps.map((step) => (
            <StepPanel
              key={step.id}
              step={step}
              item={ItemWithJobs}
              canSave={may("generation:run")}
            />
          ))}
        </Panel>
      )}
    </>
  );
}

function factsOf(run: Run): Fact[] {
  const { account, automation, dueAt, requestId, expectedCredits } = run;
  const facts: [string, Fact[1] | null][] = [
    [t("automations.account"), <AccountLink key="account" account={account} />],
    [t("automations.automation"), <Name key="name" of={automation} />],
    [t("automations.startedBy"), starterText(run)],
    [t("automations.due"), dueAt && momentText(dueAt)],
    [t("automations.took"), tookText(run)],
    [t("automations.missed"), missedText(run)],
    [t("automations.expected"), expectedCredits && numberText(expectedCredits)],
    [t("automations.request"), requestId],
  ];
  return facts.filter(([, value]) => value !== null && value !== "–");
}

/** The jobs are where the calls of providers are. */
function ItemWithJobs({ name, run, children }: ItemPartProps) {
  return (
    <>
      {name}
      {children}
      {run && (
        <span className={classes.jobs}>
          {run.jobs.map(({ id }, place) => (
            <Link key={id} href={jobAddress(id)}>
              {t("automations.job", { number: numberText(place + 1) })}
            </Link>
          ))}
        </span>
      )}
    </>
  );
}
