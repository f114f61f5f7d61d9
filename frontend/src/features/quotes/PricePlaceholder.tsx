import { Placeholder } from "@/components/Placeholder";
import classes from "@/features/quotes/PriceSummary.module.css";

export function PricePlaceholder() {
  return (
    <div className={classes.live} role="status" aria-label="Loading the price">
      <Placeholder height={44} width="60%" />
      <Placeholder height={16} width="80%" />
    </div>
  );
}
