import { useMemo } from "react";
import classes from "@/features/usage/DayChart.module.css";
import type { BalanceQuery } from "@/features/usage/usage.generated";
import { creditText, numberText } from "@/texts/numbers";
import { t } from "@/texts/texts";
import { apiDayText } from "@/texts/times";

type Day = NonNullable<BalanceQuery["account"]>["usageByDay"][number];
type DayChartProps = { days: readonly string[]; usage: readonly Day[] };

const HEIGHT = 100;

/** What each day was charged, as bars; the same as a table, for who reads rather than looks. */
export function DayChart({ days, usage }: DayChartProps) {
  const byDay = useMemo(() => new Map(usage.map((day) => [day.day, day])), [usage]);
  const charged = days.map((day) => byDay.get(day)?.credits ?? 0);
  const total = charged.reduce((sum, credits) => sum + credits, 0);
  const highest = Math.max(...charged);
  if (total === 0) return <p className="muted">{t("usage.noneInPeriod")}</p>;
  const [first = "", last = ""] = [days[0], days.at(-1)];
  return (
    <figure className={classes.chart}>
      <figcaption>{t("usage.total", { credits: creditText(total) })}</figcaption>
      <div className={classes.plot}>
        <span className={classes.highest}>{numberText(highest)}</span>
        <svg viewBox={`0 0 ${days.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {charged.map((credits, place) => {
            const height = (credits / highest) * HEIGHT;
            return (
              <rect
                key={days[place]}
                x={place + 0.1}
                y={HEIGHT - height}
                width={0.8}
                height={height}
              >
                <title>{`${apiDayText(days[place] ?? "")}: ${creditText(credits)}`}</title>
              </rect>
            );
          })}
        </svg>
      </div>
      <div className={classes.ends} aria-hidden="true">
        <span>{apiDayText(first)}</span>
        <span>{apiDayText(last)}</span>
      </div>
      <details>
        <summary>{t("usage.asTable")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("usage.day")}</th>
              <th scope="col">{t("usage.credits")}</th>
              <th scope="col">{t("usage.refunded")}</th>
            </tr>
          </thead>
          <tbody>
            {usage.map(({ day, credits, refunded }) => (
              <tr key={day}>
                <th scope="row">{apiDayText(day)}</th>
                <td>{numberText(credits)}</td>
                <td>{numberText(refunded)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
