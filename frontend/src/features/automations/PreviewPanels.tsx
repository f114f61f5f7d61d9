import type { ReactNode } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Placeholder } from "@/components/Placeholder";
import type { Payer } from "@/features/accounts/payerText";
import { DueTime } from "@/features/automations/DueTime";
import { QuoteSteps } from "@/features/automations/QuoteSteps";
import classes from "@/features/automations/quote.module.css";
import type { Preview } from "@/features/automations/usePreview";
import { creditText } from "@/texts/numbers";
import { t } from "@/texts/texts";

type PreviewPanelsProps = {
  account: Payer;
  timeZone: string;
  preview: Preview;
  onRetry: () => void;
};

/** What a whole run costs beside what the account has, and when the next ones are due. */
export function PreviewPanels({ account, timeZone, preview, onRetry }: PreviewPanelsProps) {
  return (
    <>
      <Panel title={t("automation.price")}>
        <div aria-live="polite" className={classes.price}>
          <Price preview={preview} onRetry={onRetry} />
        </div>
        <p className={classes.balance}>
          {t("create.available", { available: creditText(account.credits.available) })}
        </p>
      </Panel>
      {preview.status === "ready" && (
        <Panel title={t("automation.nextTimes")}>
          <NextTimes times={preview.nextTimes} timeZone={timeZone} />
        </Panel>
      )}
    </>
  );
}

function Price({ preview, onRetry }: Pick<PreviewPanelsProps, "preview" | "onRetry">): ReactNode {
  switch (preview.status) {
    case "none":
      return <p className="muted">{t("create.priceFollows")}</p>;
    case "pending":
      return <Placeholder height={44} width="60%" />;
    case "refused":
      return (
        <Notice>
          <p>{preview.problem.message}</p>
        </Notice>
      );
    case "failed":
      return (
        <FailureNotice
          failure={preview.failure}
          isRetrying={false}
          onRetry={onRetry}
          failed="failure.prices"
          signIn="failure.signInKept"
        />
      );
    case "ready":
      return (
        <>
          <QuoteSteps quote={preview.quote} />
          {!preview.quote.balanceSuffices && (
            <Notice>
              <p>{t("automation.pausesWithout")}</p>
            </Notice>
          )}
        </>
      );
  }
}

function NextTimes({ times, timeZone }: { times: readonly string[]; timeZone: string }) {
  if (times.length === 0) return <p className="muted">{t("schedule.byHand")}</p>;
  return (
    <ol className={classes.times}>
      {times.map((at) => (
        <li key={at}>
          <DueTime at={at} timeZone={timeZone} />
        </li>
      ))}
    </ol>
  );
}
