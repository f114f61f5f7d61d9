import { useRef } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import type { TierFragment } from "@/features/catalog/aiConfig.generated";
import { PricePlaceholder } from "@/features/quotes/PricePlaceholder";
import classes from "@/features/quotes/PriceSummary.module.css";
import { QuotedPrice } from "@/features/quotes/QuotedPrice";
import type { QuoteState } from "@/features/quotes/useImageQuote";
import { t } from "@/texts/texts";

type PriceSummaryProps = {
  tiers: readonly TierFragment[];
  quote: QuoteState;
  onRequote: () => void;
};

export function PriceSummary({ tiers, quote, onRequote }: PriceSummaryProps) {
  const section = useRef<HTMLElement>(null);
  const requote = () => {
    // The button goes away with the old price; the focus must not go with it.
    section.current?.focus();
    onRequote();
  };
  return (
    <section ref={section} tabIndex={-1} className={classes.summary} aria-labelledby="price-title">
      <h2 id="price-title">{t("price.title")}</h2>
      {quote.status === "quoted" && (
        <QuotedPrice
          quote={quote.quote}
          tiers={tiers}
          isFetching={quote.isFetching}
          onRequote={requote}
        />
      )}
      {quote.status === "refused" && (
        <p className={classes.refusal} role="alert">
          {quote.message}
        </p>
      )}
      {quote.status === "pending" && <PricePlaceholder />}
      {quote.status === "failed" && quote.failure === "offline" && (
        <p className={classes.muted}>{t("price.offline")}</p>
      )}
      {quote.status === "failed" && quote.failure !== "offline" && (
        <FailureNotice
          failure={quote.failure}
          isRetrying={quote.isFetching}
          onRetry={requote}
          failed="failure.prices"
          signIn="failure.signInForPrices"
        />
      )}
    </section>
  );
}
