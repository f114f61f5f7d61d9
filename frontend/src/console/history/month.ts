const WEEK = 7;

/** A month of the browser's calendar, such as 2026 and 10 for November. */
export type Month = { year: number; month: number };

export function monthOf(day: Date): Month {
  return { year: day.getFullYear(), month: day.getMonth() };
}

export function moved({ year, month }: Month, by: number): Month {
  return monthOf(new Date(year, month + by, 1));
}

/** Its first moment, and that of the month after. */
export function spanOf({ year, month }: Month): { since: string; until: string } {
  return {
    since: new Date(year, month, 1).toISOString(),
    until: new Date(year, month + 1, 1).toISOString(),
  };
}

/** Its weeks from Monday on, with null for the days of other months. */
export function weeksOf({ year, month }: Month): (number | null)[][] {
  const days = new Date(year, month + 1, 0).getDate();
  const before = (new Date(year, month, 1).getDay() + WEEK - 1) % WEEK;
  const count = Math.ceil((before + days) / WEEK);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: WEEK }, (_, weekday) => {
      const day = week * WEEK + weekday - before + 1;
      return day >= 1 && day <= days ? day : null;
    }),
  );
}

const months = new Intl.DateTimeFormat(undefined, { month: "long", year: "numeric" });
const weekdays = new Intl.DateTimeFormat(undefined, { weekday: "short", timeZone: "UTC" });
// A Monday.
const FIRST = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

export function monthText({ year, month }: Month): string {
  return months.format(new Date(year, month, 1));
}

export function weekdayTexts(): string[] {
  return Array.from({ length: WEEK }, (_, place) => weekdays.format(FIRST + place * DAY_MS));
}
