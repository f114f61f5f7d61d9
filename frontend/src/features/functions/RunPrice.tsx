import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Placeholder } from "@/components/Placeholder";
import type { Payer } from "@/features/accounts/payerText";
import classes from "@/features/functions/RunPrice.module.css";
import type { RunQuote } from "@/features/functions/useRunQuote";
import { creditText, numberText } from "@/texts/numbers";
import { t } from "@/texts/texts";

type RunPriceProps = { account: Payer; quote: RunQuote; onRequote: () => void };

/** What it costs at most beside what the account has. */
export function RunPrice({ account, quote, onRequote }: RunPriceProps) {
  return (
    <Panel title={t("price.title")}>
      <div aria-live="polite" className={classes.price}>
        <Price quote={quote} onRequote={onRequote} />
      </div>
      <p className={classes.balance}>
        {t("create.available", { available: creditText(account.credits.available) })}
      </p>
    </Panel>
  );
}

function Price({ quote, onRequote }: Omit<RunPriceProps, "account">) {
  if (quote.status === "none") return <p className="muted">{t("create.priceFollows")}</p>;
  if (quote.status === "pending") return <Placeholder height={44} width="60%" />;
  if (quote.status === "refused") {
    return (
      <Notice>
        <p>{quote.message}</p>
      </Notice>
    );
  }
  if (quote.status === "failed") {
    return (
      <FailureNotice
        failure={quote.failure}
        isRetrying={false}
        onRetry={onRequote}
        failed="failure.prices"
        signIn="failure.signInKept"
      />
    );
  }
  const { expectedCredits, maxCredits, balanceSuffices, quotes } = quote.quote;
  return (
    <>
      <p>
        {t("price.atMost")} <strong className={classes.credits}>{creditText(maxCredits)}</strong>
      </p>
      {expectedCredits < maxCredits && (
        <p>{t("create.expected", { expected: creditText(expectedCredits) })}</p>
      )}
      {quotes.length > 1 && (
        <p className="muted">{t("create.parts", { number: numberText(quotes.length) })}</p>
      )}
      {!balanceSuffices && (
        <Notice>
          <p>{t("create.tooFew")}</p>
        </Notice>
      )}
    </>
  );
}
