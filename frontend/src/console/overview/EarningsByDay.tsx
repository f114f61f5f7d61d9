import { useMemo } from "react";
import { BarChart } from "@/components/BarChart";
import { ChartTable } from "@/components/ChartTable";
import { amountOf, type Line, MEASURES, type Measure, textOf } from "@/console/overview/earnings";
import { t } from "@/console/overview/texts";
import { apiDayText } from "@/texts/times";

type EarningsByDayProps = { days: readonly string[]; lines: readonly Line[]; measure: Measure };

export function EarningsByDay({ days, lines, measure }: EarningsByDayProps) {
  const byDay = useMemo(() => new Map(lines.map((line) => [line.key, line])), [lines]);
  if (lines.length === 0) return <p className="muted">{t("overview.noBusiness")}</p>;
  const bars = days.map((day) => {
    const line = byDay.get(day);
    const value = line ? amountOf(line, measure) : 0;
    return { name: apiDayText(day), value, text: textOf(value, measure) };
  });
  const name = t(`overview.${measure}`);
  return (
    <BarChart
      caption={t("overview.byDay", { measure: name })}
      bars={bars}
      textOf={(value) => textOf(value, measure)}
    >
      <ChartTable
        columns={[t("overview.day"), ...MEASURES.map((each) => t(`overview.${each}`))]}
        rows={lines.map((line) => ({
          name: apiDayText(line.key ?? ""),
          cells: MEASURES.map((each) => textOf(amountOf(line, each), each)),
        }))}
      />
    </BarChart>
  );
}
