import type { Draft } from "@/browser/useDraft";
import type {
  AutomationLineFragment,
  AutomationMakeMutationVariables,
} from "@/features/automations/automations.generated";
import { wordsOf } from "@/features/functions/lines";
import { numberText } from "@/texts/numbers";
import { t } from "@/texts/texts";
import { listText, type Weekday, weekdayText } from "@/texts/times";

export type Schedule = AutomationLineFragment["schedule"];
export type ScheduleInput = AutomationMakeMutationVariables["input"]["schedule"];
export type Kind = keyof typeof KINDS;

/** Which parts of a time each kind asks for. */
export const KINDS = {
  manual: [],
  hourly: ["minute"],
  daily: ["time"],
  weekly: ["days", "time"],
  monthly: ["day", "time"],
  cron: ["cron"],
} as const;

/** What a draft has of a schedule at first. */
export const AT_FIRST: Draft = {
  schedule: "manual",
  minute: "0",
  time: "06:00",
  days: "MONDAY",
  day: "1",
  cron: "30 6 * * 1-5",
};

export function scheduleInput(draft: Draft): ScheduleInput {
  const { minute, time, days, day, cron } = { ...AT_FIRST, ...draft };
  const [hour = 0, ofHour = 0] = (time ?? "").split(":").map(Number);
  const at = { hour, minute: ofHour };
  switch (kindOf(draft)) {
    case "hourly":
      return { hourly: { minute: Number(minute) } };
    case "daily":
      return { daily: at };
    case "weekly":
      return { weekly: { days: wordsOf(days) as Weekday[], ...at } };
    case "monthly":
      return { monthly: { day: Number(day), ...at } };
    case "cron":
      return { cron: cron ?? "" };
    default:
      return null;
  }
}

export function kindOf(draft: Draft): Kind {
  const kind = draft.schedule ?? "";
  return kind in KINDS ? (kind as Kind) : "manual";
}

export function draftOfSchedule(schedule: Schedule): Draft {
  switch (schedule?.__typename) {
    case "HourlySchedule":
      return { schedule: "hourly", minute: String(schedule.minute) };
    case "DailySchedule":
      return { schedule: "daily", time: clock(schedule) };
    case "WeeklySchedule":
      return { schedule: "weekly", days: schedule.days.join(","), time: clock(schedule) };
    case "MonthlySchedule":
      return { schedule: "monthly", day: String(schedule.day), time: clock(schedule) };
    case "CronSchedule":
      return { schedule: "cron", cron: schedule.expression };
    default:
      return { schedule: "manual" };
  }
}

function clock({ hour, minute }: { hour: number; minute: number }): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** "Every Monday and Thursday at 06:30". */
export function scheduleText(schedule: Schedule): string {
  switch (schedule?.__typename) {
    case "HourlySchedule":
      return t("schedule.everyHour", { minute: numberText(schedule.minute) });
    case "DailySchedule":
      return t("schedule.everyDay", { time: clock(schedule) });
    case "WeeklySchedule":
      return t("schedule.onDays", {
        days: listText(schedule.days.map(weekdayText)),
        time: clock(schedule),
      });
    case "MonthlySchedule":
      return t(schedule.day > 28 ? "schedule.onLastDay" : "schedule.onDay", {
        day: schedule.day,
        time: clock(schedule),
      });
    case "CronSchedule":
      return t("schedule.byCron", { expression: schedule.expression });
    default:
      return t("schedule.byHand");
  }
}
