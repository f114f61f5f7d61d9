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
