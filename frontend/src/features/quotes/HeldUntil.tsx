import classes from "@/features/quotes/PriceSummary.module.css";
import { t } from "@/texts/texts";
import { timeText } from "@/texts/times";

export function HeldUntil({ expiry }: { expiry: number }) {
  const until = new Date(expiry);
  return (
    <p className={classes.held}>
      <time dateTime={until.toISOString()}>{t("price.held", { time: timeText(until) })}</time>
    </p>
  );
}
