import classes from "@/features/quotes/PriceSummary.module.css";

const times = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });

export function HeldUntil({ expiresAt }: { expiresAt: string }) {
  return (
    <p className={classes.held}>
      Price held until <time dateTime={expiresAt}>{times.format(new Date(expiresAt))}</time>
    </p>
  );
}
