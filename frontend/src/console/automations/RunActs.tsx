import { may } from "@/browser/person";
import { Acts } from "@/console/automations/Acts";
import classes from "@/console/automations/automations.module.css";
import type { Run } from "@/console/automations/RunPage";
import { type AutomationsMessageId, t } from "@/console/automations/texts";
import { type RunAct, useRunActs } from "@/features/automations/useRunActs";
import { t as ofFeature } from "@/texts/texts";

const WHAT: Record<RunAct, AutomationsMessageId> = {
  pause: "automations.runPauseWhat",
  resume: "automations.runResumeWhat",
  cancel: "automations.runCancelWhat",
  retry: "automations.runRetryWhat",
  see: "automations.runSeeWhat",
};

type RunActsProps = { run: Run; onChange: () => void };

/** What staff can do with a run of a customer as it stands. */
export function RunActs({ run, onChange }: RunActsProps) {
  const { offered, acting, act } = useRunActs(run, onChange);
  if (!may("generation:run")) return <p>{t("automations.actRight")}</p>;
  const acts = offered.map((name) => ({
    name,
    label: ofFeature(`automationRun.${name}`),
    what: t(WHAT[name]),
    send: () => act(name),
  }));
  return (
    <div className={classes.buttons}>
      <Acts acts={acts} acting={acting} />
    </div>
  );
}
