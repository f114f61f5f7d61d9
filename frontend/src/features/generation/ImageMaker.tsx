import { Button } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { signedIn } from "@/browser/person";
import { signInAddress } from "@/browser/signInAddress";
import { useAccounts } from "@/features/accounts/accounts";
import { PayerPicker } from "@/features/accounts/PayerPicker";
import type { ImageChoice } from "@/features/catalog/imageChoice";
import { Balance } from "@/features/generation/Balance";
import classes from "@/features/generation/ImageMaker.module.css";
import { JobProgress } from "@/features/generation/JobProgress";
import { useImageJob } from "@/features/generation/useImageJob";
import { t } from "@/texts/texts";

type ImageMakerProps = {
  choice: ImageChoice;
  /** The last; `isCurrent` where it is of what is chosen, not of the choice before. */
  quote: { token: string; maxCredits: number } | null;
  isCurrent: boolean;
  /** The quote is used up, or is not taken any more. */
  onQuoteUsed: () => void;
};

const LONGEST_PROMPT = 4_000;

/** Makes what is chosen, for who is signed in. */
export function ImageMaker(props: ImageMakerProps) {
  if (signedIn()) return <Maker {...props} />;
  return (
    <section className={classes.maker} aria-labelledby="maker-title">
      <h2 id="maker-title">{t("maker.title")}</h2>
      <p className={classes.muted}>
        <a href={signInAddress()}>{t("maker.signIn")}</a>
      </p>
    </section>
  );
}

function Maker({ choice, quote, isCurrent, onQuoteUsed }: ImageMakerProps) {
  const { payers, account: paying, choose, refresh } = useAccounts();
  const [prompt, setPrompt] = useState("");
  const job = useImageJob();
  const account = paying?.id ?? null;
  useChange(job.isRunning, refresh);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await job.generate({ account, prompt, choice }, quote?.token ?? null);
    onQuoteUsed();
  };

  return (
    <section className={classes.maker} aria-labelledby="maker-title">
      <h2 id="maker-title">{t("maker.title")}</h2>
      {payers?.length === 0 ? (
        <p className={classes.muted}>{t("maker.noAccount")}</p>
      ) : (
        <form className={classes.form} onSubmit={submit}>
          <label className={classes.field}>
            {t("maker.prompt")}
            <textarea
              value={prompt}
              onChange={(event) => setPrompt(event.target.value)}
              rows={3}
              maxLength={LONGEST_PROMPT}
              required
            />
          </label>
          <PayerPicker payers={payers ?? []} value={account} onChange={choose} />
          {paying && quote && <Balance payer={paying} maxCredits={quote.maxCredits} />}
          <Button
            type="submit"
            size="md"
            loading={job.isStarting || job.isRunning}
            disabled={!account || !prompt.trim() || !quote || !isCurrent}
          >
            {t("action.generate")}
          </Button>
        </form>
      )}
      <JobProgress job={job} />
    </section>
  );
}

/** Calls back when the value is another than before. */
function useChange(value: boolean, onChange: () => void): void {
  const [before, setBefore] = useState(value);
  useEffect(() => {
    if (before === value) return;
    setBefore(value);
    onChange();
  }, [before, value, onChange]);
}
