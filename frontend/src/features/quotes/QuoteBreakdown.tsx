import type { TierFragment } from "@/features/catalog/aiConfig.generated";
import { sizeText } from "@/features/catalog/sizeText";
import classes from "@/features/quotes/PriceSummary.module.css";
import type { ImageQuote } from "@/features/quotes/useImageQuote";
import { creditText, imageText } from "@/texts/numbers";
import { t } from "@/texts/texts";

type QuoteBreakdownProps = { quote: ImageQuote; tiers: readonly TierFragment[] };

/** What the price is for, as the quote says and not as the form does. */
export function QuoteBreakdown({ quote, tiers }: QuoteBreakdownProps) {
  return quote.lines.map((line) => {
    const tier = tiers.find(({ tier }) => tier === line.tier);
    const subject = [tier?.label, line.size && sizeText(line.size)].filter(Boolean).join(", ");
    return (
      <p key={`${line.tier}-${line.size}`} className={classes.muted}>
        {line.images !== null && imageText(line.images)}
        {line.creditsPerImage !== null &&
          ` ${t("price.each", { credits: creditText(line.creditsPerImage) })}`}
        {subject && <span className={classes.subject}>{subject}</span>}
      </p>
    );
  });
}
