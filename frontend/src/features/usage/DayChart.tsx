import { useMemo } from "react";
import { BarChart } from "@/components/BarChart";
import { ChartTable } from "@/components/ChartTable";
import type { BalanceQuery } from "@/features/usage/usage.generated";
import { creditText, numberText } from "@/texts/numbers";
import { t } from "@/texts/texts";
import { apiDayText } from "@/texts/times";

type Day = NonNullable<BalanceQuery["account"]>["usageByDay"][number];
type DayChartProps = { days: readonly string[]; usage: readonly Day[] };

/** What each day was charged. */
export function DayChart({ days, usage }: DayChartProps) {
  const byDay = useMemo(() => new Map(usage.map((day) => [day.day, day.credits])), [usage]);
  const bars = days.map((day) => {
    const value = byDay.get(day) ?? 0;
    return { name: apiDayText(day), value, text: creditText(value) };
  });
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  if (total === 0) return <p className="muted">{t("usage.noneInPeriod")}</p>;
  const caption = t("usage.total", { credits: creditText(total) });
  return (
    <BarChart caption={caption} bars={bars} textOf={numberText}>
      <ChartTable
        columns={[t("usage.day"), t("usage.credits"), t("usage.refunded")]}
        rows={usage.map(({ day, credits, refunded }) => ({
          name: apiDayText(day),
          cells: [numberText(credits), numberText(refunded)],
        }))}
      />
    </BarChart>
  );
}
