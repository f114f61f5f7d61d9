import type { ReactNode } from "react";
import classes from "@/components/BarChart.module.css";

export type Bar = { name: string; value: number; text: string };

type BarChartProps = {
  caption: string;
  /** At least one, in the order of time. */
  bars: readonly Bar[];
  /** The highest and lowest value, at the edges of the chart. */
  textOf: (value: number) => string;
  /** The same as a table, for who reads rather than looks. */
  children: ReactNode;
};

const HEIGHT = 100;

/** Values as bars; what is below zero hangs below its line. */
export function BarChart({ caption, bars, textOf, children }: BarChartProps) {
  const values = bars.map(({ value }) => value);
  const [highest, lowest] = [Math.max(0, ...values), Math.min(0, ...values)];
  const scale = HEIGHT / (highest - lowest || 1);
  return (
    <figure className={classes.chart}>
      <figcaption>{caption}</figcaption>
      <div className={classes.plot}>
        {highest > 0 && <span className={classes.highest}>{textOf(highest)}</span>}
        {lowest < 0 && <span className={classes.lowest}>{textOf(lowest)}</span>}
        <svg viewBox={`0 0 ${bars.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {bars.map(({ name, value, text }, place) => (
            <rect
              key={name}
              className={value < 0 ? classes.below : undefined}
              x={place + 0.1}
              y={(highest - Math.max(value, 0)) * scale}
              width={0.8}
              height={Math.abs(value) * scale}
            >
              <title>{`${name}: ${text}`}</title>
            </rect>
          ))}
          {lowest < 0 && (
            <path className={classes.zero} d={`M0 ${highest * scale}H${bars.length}`} />
          )}
        </svg>
      </div>
      <div className={classes.ends} aria-hidden="true">
        <span>{bars[0]?.name}</span>
        <span>{bars.at(-1)?.name}</span>
      </div>
      {children}
    </figure>
  );
}
