import classes from "@/features/automations/quote.module.css";
import type { Quote } from "@/features/automations/usePreview";
import { ACTIONS } from "@/features/functions/actions";
import { creditText } from "@/texts/numbers";
import { t } from "@/texts/texts";

/** What a whole run costs at most, and which part of it each step does. */
export function QuoteSteps({ quote }: { quote: Quote }) {
  const { maxCredits, expectedCredits, steps } = quote;
  return (
    <>
      <p>
        {t("price.atMost")} <strong className={classes.credits}>{creditText(maxCredits)}</strong>
      </p>
      {expectedCredits < maxCredits && (
        <p>{t("create.expected", { expected: creditText(expectedCredits) })}</p>
      )}
      {steps.length > 1 && (
        <dl className={classes.steps}>
          {steps.map((step) => (
            <div key={step.function}>
              <dt>{t(ACTIONS[step.function].title)}</dt>
              <dd>{t("automation.upTo", { credits: creditText(step.maxCredits) })}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
