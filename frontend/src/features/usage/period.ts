export const PERIODS = [7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];

const DAY_MS = 24 * 60 * 60 * 1000;

/** The days of a period up to today, the oldest first, in UTC as the sums of the API are. */
export function daysOf(period: Period, now: Date): string[] {
  return Array.from({ length: period }, (_, place) =>
    new Date(now.getTime() - (period - 1 - place) * DAY_MS).toISOString().slice(0, 10),
  );
}
