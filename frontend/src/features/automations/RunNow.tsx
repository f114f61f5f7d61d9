import { Button } from "@mantine/core";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import classes from "@/features/automations/lines.module.css";
import { QuoteSteps } from "@/features/automations/QuoteSteps";
import type { useRunNow } from "@/features/automations/useRunNow";
import { creditText } from "@/texts/numbers";
import { t } from "@/texts/texts";

/** What a run now would cost, before it is made. */
export function RunNow({ running }: { running: ReturnType<typeof useRunNow> }) {
  const { state, start, leave } = running;
  if (state.status === "refused") {
    return (
      <Notice role="alert">
        <p>{state.message}</p>
        <Button variant="default" onClick={leave}>
          {t("action.close")}
        </Button>
      </Notice>
    );
  }
  if (state.status === "failed") {
    return (
      <FailureNotice
        failure={state.failure}
        isRetrying={false}
        onRetry={state.again}
        failed="automation.runUnanswered"
      />
    );
  }
  if (state.status !== "quoted") return null;
  const { quote, isSending } = state;
  return (
    <Panel title={t("automation.runNowPrice")}>
      <QuoteSteps quote={quote} />
      {!quote.balanceSuffices && (
        <Notice>
          <p>{t("automation.pausesWithout")}</p>
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button loading={isSending} onClick={() => start(quote)}>
          {t("automation.runFor", { credits: creditText(quote.maxCredits) })}
        </Button>
        <Button variant="default" onClick={leave}>
          {t("automation.notNow")}
        </Button>
      </div>
    </Panel>
  );
}
