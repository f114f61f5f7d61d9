import type { AutomationLineFragment } from "@/features/automations/automations.generated";
import { DueTime } from "@/features/automations/DueTime";
import { type MessageId, t } from "@/texts/texts";
import { momentText } from "@/texts/times";

type Paused = Pick<AutomationLineFragment, "pauseReason" | "pausedBy" | "pausedAt">;
export type PauseReason = NonNullable<Paused["pauseReason"]>;

const STATES: Record<PauseReason, MessageId> = {
  PERSON: "automation.state.paused",
  BALANCE: "automation.state.noCredits",
  SUSPENSION: "automation.state.suspended",
  NOT_READABLE: "automation.state.notReadable",
};
const PAUSES: Record<PauseReason, MessageId> = {
  PERSON: "automation.pausedBy",
  BALANCE: "automation.noCredits",
  SUSPENSION: "automation.suspended",
  NOT_READABLE: "automation.notReadable",
};

/** "Paused by mara", or what it waits for. */
export function stateText({ pauseReason, pausedBy, schedule }: AutomationLineFragment): string {
  if (pauseReason) return t(STATES[pauseReason], { name: pausedBy ?? "" });
  return t(schedule ? "automation.state.on" : "automation.state.byHand");
}

/** Why its schedule starts nothing, and what ends that. */
export function pauseText({ pauseReason, pausedBy, pausedAt }: Paused): string {
  if (!pauseReason) return "";
  const values = { name: pausedBy ?? "", time: pausedAt ? momentText(pausedAt) : "" };
  return t(PAUSES[pauseReason], values);
}

export function NextDue({ automation }: { automation: AutomationLineFragment }) {
  const { nextDueAt, account } = automation;
  if (!nextDueAt) return <>{t("automation.notDue")}</>;
  return <DueTime at={nextDueAt} timeZone={account?.timeZone ?? "UTC"} />;
}
