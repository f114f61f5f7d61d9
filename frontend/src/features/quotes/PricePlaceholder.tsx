import { Placeholder } from "@/components/Placeholder";
import classes from "@/features/quotes/PriceSummary.module.css";
import { t } from "@/texts/texts";

export function PricePlaceholder() {
  return (
    <div className={classes.live} role="status" aria-label={t("price.loading")}>
      <Placeholder height={44} width="60%" />
      <Placeholder height={16} width="80%" />
    </div>
  );
}
