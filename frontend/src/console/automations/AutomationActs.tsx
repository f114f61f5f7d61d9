import { Button } from "@mantine/core";
import { useLocation } from "wouter";
import { may } from "@/browser/person";
import { automationRunAddress } from "@/console/addresses";
import { type Act, Acts } from "@/console/automations/Acts";
import type { Automation } from "@/console/automations/AutomationView";
import classes from "@/console/automations/automations.module.css";
import { t } from "@/console/automations/texts";
import { payerText } from "@/console/parts/payerText";
import {
  useAutomationPauseMutation,
  useAutomationResumeMutation,
} from "@/features/automations/automations.generated";
import { RunNow } from "@/features/automations/RunNow";
import { useRunNow } from "@/features/automations/useRunNow";
import { useAct } from "@/graphql/useAct";
import { t as ofFeature } from "@/texts/texts";

type AutomationActsProps = { automation: Automation; onChange: () => void };

/** What staff can do with an automation of a customer. */
export function AutomationActs(props: AutomationActsProps) {
  return may("generation:run") ? <Offered {...props} /> : <p>{t("automations.actRight")}</p>;
}

function Offered({ automation, onChange }: AutomationActsProps) {
  const { id, account } = automation;
  const [, navigate] = useLocation();
  const running = useRunNow(id, (run) => navigate(automationRunAddress(run)));
  const { acts, acting } = useScheduleActs(automation, onChange);
  return (
    <>
      <div className={classes.buttons}>
        <Button loading={running.state.status === "asking"} onClick={running.ask}>
          {ofFeature("automation.runNow")}
        </Button>
        <Acts acts={acts} acting={acting} />
      </div>
      {running.state.status === "quoted" && (
        <p>{t("automations.runNowPays", { name: payerText(account) })}</p>
      )}
      <RunNow running={running} />
    </>
  );
}

function useScheduleActs({ id, pauseReason, schedule }: Automation, onChange: () => void) {
  const [, pause] = useAutomationPauseMutation();
  const [, resume] = useAutomationResumeMutation();
  const { acting, act } = useAct(onChange);
  const pausing: Act = {
    name: "pause",
    label: ofFeature("automation.pause"),
    what: t("automations.pauseWhat"),
    send: () => act("pause", () => pause({ id })),
  };
  const resuming: Act = {
    name: "resume",
    label: ofFeature("automation.resume"),
    what: t("automations.resumeWhat"),
    send: () => act("resume", () => resume({ id })),
  };
  const paused = pauseReason ? [resuming] : [];
  return { acts: schedule && !pauseReason ? [pausing] : paused, acting };
}
