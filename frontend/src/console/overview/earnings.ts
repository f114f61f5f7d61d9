import type { EarningsLineFragment } from "@/console/overview/overview.generated";
import { dollarText, numberText } from "@/texts/numbers";

export type Line = EarningsLineFragment;
type Earnings = Line["earnings"];
export type Measure = "credits" | "revenue" | "cost" | "margin";
export const MEASURES: readonly Measure[] = ["credits", "revenue", "cost", "margin"];

const VALUES: Record<Measure, (earnings: Earnings) => number> = {
  credits: ({ credits }) => credits,
  revenue: ({ revenueUsd }) => Number(revenueUsd),
  cost: ({ providerCostUsd }) => Number(providerCostUsd),
  margin: ({ marginUsd }) => Number(marginUsd),
};

export function amountOf(line: Line, measure: Measure): number {
  return VALUES[measure](line.earnings);
}

export function textOf(value: number, measure: Measure): string {
  return measure === "credits" ? numberText(value) : dollarText(value);
}

export function sumOf(lines: readonly Line[], measure: Measure): number {
  return lines.reduce((sum, line) => sum + amountOf(line, measure), 0);
}

/** The share of the revenue that is left; null without revenue. */
export function shareLeft(lines: readonly Line[]): number | null {
  const revenue = sumOf(lines, "revenue");
  return revenue === 0 ? null : sumOf(lines, "margin") / revenue;
}
