import type { AutomationLineFragment } from "@/features/automations/automations.generated";
import { DueTime } from "@/features/automations/DueTime";
import { t } from "@/texts/texts";

/** "Paused by mara", or what it waits for. */
export function stateText({ pauseReason, pausedBy, schedule }: AutomationLineFragment): string {
  if (pauseReason === "BALANCE") return t("automation.state.noCredits");
  if (pauseReason) return t("automation.state.paused", { name: pausedBy ?? "" });
  return t(schedule ? "automation.state.on" : "automation.state.byHand");
}

export function NextDue({ automation }: { automation: AutomationLineFragment }) {
  const { nextDueAt, account } = automation;
  if (!nextDueAt) return <>{t("automation.notDue")}</>;
  return <DueTime at={nextDueAt} timeZone={account?.timeZone ?? "UTC"} />;
}
