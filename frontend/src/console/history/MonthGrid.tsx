import classes from "@/console/history/MonthGrid.module.css";
import { type Month, monthOf, monthText, weekdayTexts, weeksOf } from "@/console/history/month";
import type { Schedule } from "@/console/history/schedule";
import { t } from "@/console/history/texts";
import { timeText } from "@/texts/times";

type MonthGridProps = { month: Month; schedules: readonly Schedule[] };

/** The month at a glance: each change leads to its row in the table below. */
export function MonthGrid({ month, schedules }: MonthGridProps) {
  const days = byDay(schedules);
  const today = todayIn(month);
  return (
    <table
      className={classes.month}
      aria-label={t("history.calendarOf", { month: monthText(month) })}
    >
      <thead>
        <tr>
          {weekdayTexts().map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, place) => (
          <tr key={week.find((day) => day !== null) ?? place}>
            {week.map((day, weekday) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its place.
              <td key={weekday} aria-current={day === today && day ? "date" : undefined}>
                {day && <Day day={day} schedules={days.get(day) ?? []} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, schedules }: { day: number; schedules: readonly Schedule[] }) {
  return (
    <>
      <span className={classes.day}>{day}</span>
      {schedules.map(({ id, dueAt, reason, state }) => (
        <a key={id} href={`#${id}`} data-state={state}>
          {timeText(new Date(dueAt))} {reason}
        </a>
      ))}
    </>
  );
}

function byDay(schedules: readonly Schedule[]): Map<number, Schedule[]> {
  const days = new Map<number, Schedule[]>();
  for (const schedule of schedules) {
    const day = new Date(schedule.dueAt).getDate();
    days.set(day, [...(days.get(day) ?? []), schedule]);
  }
  return days;
}

function todayIn({ year, month }: Month): number | null {
  const now = new Date();
  const today = monthOf(now);
  return today.year === year && today.month === month ? now.getDate() : null;
}
