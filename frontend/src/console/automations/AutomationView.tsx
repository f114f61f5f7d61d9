import { useMemo } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { PageFrame } from "@/components/PageFrame";
import { Panel } from "@/components/Panel";
import { Skeletons } from "@/components/Skeletons";
import { AutomationActs } from "@/console/automations/AutomationActs";
import {
  type ConsoleAutomationDetailsQuery,
  useConsoleAutomationDetailsQuery,
} from "@/console/automations/automations.generated";
import classes from "@/console/automations/automations.module.css";
import { StateBadge } from "@/console/automations/badges";
import { NotFound } from "@/console/automations/NotFound";
import { RunTable } from "@/console/automations/RunTable";
import { StepList } from "@/console/automations/StepList";
import { t } from "@/console/automations/texts";
import { AccountLink } from "@/console/parts/AccountLink";
import { AutomationFacts } from "@/features/automations/AutomationFacts";
import { pauseText } from "@/features/automations/AutomationState";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { t as ofFeature } from "@/texts/texts";
import { dayText } from "@/texts/times";

export type Automation = NonNullable<ConsoleAutomationDetailsQuery["automation"]>;

/** An automation with its plan, what can be done with it, and its runs. */
export function AutomationView({ id }: { id: string }) {
  const [{ data, error, fetching }, ask] = useConsoleAutomationDetailsQuery({ variables: { id } });
  const shown = useLast(data);
  const automation = shown?.automation;
  const again = () => ask({ requestPolicy: "network-only" });
  return (
    <PageFrame title={automation?.name ?? t("automations.automation")}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={again} />}
      {!shown && !error && <Skeletons label={t("automations.loading")} />}
      {shown && !automation && <NotFound text={t("automations.unknown")} />}
      {automation && <AutomationPage automation={automation} onChange={again} />}
    </PageFrame>
  );
}

type AutomationPageProps = { automation: Automation; onChange: () => void };

function AutomationPage({ automation, onChange }: AutomationPageProps) {
  const { id, account, createdBy, createdAt, pauseReason, steps } = automation;
  const filter = useMemo(() => ({ automation: id }), [id]);
  return (
    <>
      <p className={classes.facts}>
        <StateBadge automation={automation} />
        <AccountLink account={account} />
        <span className="muted">
          {ofFeature("automation.madeBy", { name: createdBy, day: dayText(createdAt) })}
        </span>
      </p>
      {pauseReason && (
        <Notice>
          <p>{pauseText(automation)}</p>
        </Notice>
      )}
      <AutomationActs automation={automation} onChange={onChange} />
      <Panel title={t("automations.plan")}>
        <AutomationFacts automation={automation} />
      </Panel>
      <Panel title={ofFeature("automation.steps")}>
        <StepList steps={steps} />
      </Panel>
      <Panel title={t("automations.runs")}>
        <RunTable filter={filter} empty={t("automations.neverRan")} />
      </Panel>
    </>
  );
}
