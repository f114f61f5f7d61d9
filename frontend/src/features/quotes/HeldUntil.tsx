import classes from "@/features/quotes/PriceSummary.module.css";

const times = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });

export function HeldUntil({ expiry }: { expiry: number }) {
  const until = new Date(expiry);
  return (
    <p className={classes.held}>
      Price held until <time dateTime={until.toISOString()}>{times.format(until)}</time>, unless
      prices change
    </p>
  );
}
