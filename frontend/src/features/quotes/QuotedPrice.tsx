import { Button } from "@mantine/core";
import type { TierFragment } from "@/features/catalog/aiConfig.generated";
import { HeldUntil } from "@/features/quotes/HeldUntil";
import classes from "@/features/quotes/PriceSummary.module.css";
import { QuoteBreakdown } from "@/features/quotes/QuoteBreakdown";
import { useExpired, useExpiry } from "@/features/quotes/useExpired";
import type { ImageQuote } from "@/features/quotes/useImageQuote";
import { usePriceBefore } from "@/features/quotes/usePriceBefore";
import { creditText } from "@/texts/numbers";
import { t } from "@/texts/texts";

type QuotedPriceProps = {
  quote: ImageQuote;
  tiers: readonly TierFragment[];
  isFetching: boolean;
  onRequote: () => void;
};

export function QuotedPrice({ quote, tiers, isFetching, onRequote }: QuotedPriceProps) {
  const expiry = useExpiry(quote);
  const isExpired = useExpired(expiry);
  const before = usePriceBefore(quote);
  return (
    <>
      <div aria-live="polite" aria-atomic="true" aria-busy={isFetching} className={classes.live}>
        {isExpired ? (
          <p className={classes.expired}>{t("price.expired")}</p>
        ) : (
          <>
            <p className={classes.price}>
              <span className={classes.atMost}>{t("price.atMost")}</span>{" "}
              <strong className={classes.credits}>{creditText(quote.maxCredits)}</strong>
            </p>
            {before !== null && (
              <p className={classes.changed}>
                {t("price.changed", { credits: creditText(before) })}
              </p>
            )}
            <QuoteBreakdown quote={quote} tiers={tiers} />
            <HeldUntil expiry={expiry} />
          </>
        )}
      </div>
      {isExpired && (
        <Button fullWidth size="md" loading={isFetching} onClick={onRequote}>
          {t("price.new")}
        </Button>
      )}
    </>
  );
}
