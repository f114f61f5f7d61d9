import { language } from "@/texts/texts";

const times = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
const days = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
// A day of the API has no hour: read as UTC, it must be written as UTC.
const apiDays = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const moments = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

export function timeText(moment: Date): string {
  return times.format(moment);
}

export function dayText(moment: string): string {
  return days.format(new Date(moment));
}

/** Of a day such as "2026-11-28". */
export function apiDayText(day: string): string {
  return apiDays.format(new Date(day));
}

export function momentText(moment: string): string {
  return moments.format(new Date(moment));
}

// 2024 began with a Monday.
const WEEK = {
  MONDAY: 1,
  TUESDAY: 2,
  WEDNESDAY: 3,
  THURSDAY: 4,
  FRIDAY: 5,
  SATURDAY: 6,
  SUNDAY: 7,
} as const;
export type Weekday = keyof typeof WEEK;
export const WEEKDAYS = Object.keys(WEEK) as Weekday[];

/** A word, so it is of the language that is chosen. */
export function weekdayText(day: Weekday): string {
  const date = Date.UTC(2024, 0, WEEK[day]);
  return new Intl.DateTimeFormat(language(), { weekday: "long", timeZone: "UTC" }).format(date);
}

export function listText(words: readonly string[]): string {
  return new Intl.ListFormat(language()).format(words);
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long something took, in the largest unit that it fills: "40 sec", "12 min", "1.5 hr". */
export function durationText(from: string, to: string): string {
  const seconds = Math.max(0, (Date.parse(to) - Date.parse(from)) / 1_000);
  if (seconds < MINUTE) return unitText(seconds, "second", 0);
  if (seconds < HOUR) return unitText(seconds / MINUTE, "minute", 0);
  return unitText(seconds / HOUR, "hour", 1);
}

function unitText(value: number, unit: string, maximumFractionDigits: number): string {
  const options = { style: "unit", unit, maximumFractionDigits } as const;
  return new Intl.NumberFormat(language(), options).format(value);
}

/** On the clocks of a time zone; those of the reader where the browser doesn't know it. */
export function momentTextIn(moment: string, timeZone: string): string {
  try {
    const options = { dateStyle: "medium", timeStyle: "short", timeZone } as const;
    return new Intl.DateTimeFormat(undefined, options).format(new Date(moment));
  } catch {
    return momentText(moment);
  }
}
