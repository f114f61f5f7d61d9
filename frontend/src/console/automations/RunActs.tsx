import { may } from "@/browser/person";
import { Acts } from "@/console/automations/Acts";
import classes from "@/console/automations/automations.module.css";
import type { Run } from "@/console/automations/RunPage";
import { type AutomationsMessageId, t } from "@/console/automations/texts";
import { type RunAct, useRunActs } from "@/features/automations/useRunActs";

/** The name of the button, and what it will do. */
const TEXTS: Record<RunAct, [label: AutomationsMessageId, what: AutomationsMessageId]> = {
  pause: ["automations.runPause", "automations.runPauseWhat"],
  resume: ["automations.runResume", "automations.runResumeWhat"],
  cancel: ["automations.runCancel", "automations.runCancelWhat"],
  retry: ["automations.runRetry", "automations.runRetryWhat"],
  see: ["automations.runSee", "automations.runSeeWhat"],
};

type RunActsProps = { run: Run; onChange: () => void };

/** What staff can do with a run of a customer as it stands. */
export function RunActs({ run, onChange }: RunActsProps) {
  const { offered, acting, act } = useRunActs(run, onChange);
  if (offered.length === 0) return null;
  if (!may("generation:run")) return <p>{t("automations.actRight")}</p>;
  const acts = offered.map((name) => {
    const [label, what] = TEXTS[name];
    return { name, label: t(label), what: t(what), send: () => act(name) };
  });
  return (
    <div className={classes.buttons}>
      <Acts acts={acts} acting={acting} />
    </div>
  );
}
