import { t } from "@/console/automations/texts";
import type { AutomationRunLineFragment } from "@/features/automations/automations.generated";
import { counted } from "@/texts/numbers";
import { durationText } from "@/texts/times";

type Run = AutomationRunLineFragment & { author: string; startedAt: string | null };

export function starterText({ startedBy, author }: Run): string {
  return startedBy === "SCHEDULE" ? t("automations.bySchedule") : author;
}

export function tookText({ startedAt, finishedAt }: Run): string {
  return startedAt && finishedAt ? durationText(startedAt, finishedAt) : "–";
}

/** Times that it reports, or stands for beside its own. */
export function missedText({ status, missedTimes, seenAt }: Run): string {
  if (status === "MISSED") return t(seenAt ? "automations.seen" : "automations.notSeen");
  return missedTimes > 0 ? t("automations.standsFor", counted(missedTimes)) : "–";
}
