import { Button } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { signedIn } from "@/components/person";
import type { ImageChoice } from "@/features/catalog/imageChoice";
import { Balance } from "@/features/generation/Balance";
import classes from "@/features/generation/ImageMaker.module.css";
import { usePayersQuery } from "@/features/generation/imageJob.generated";
import { JobProgress } from "@/features/generation/JobProgress";
import { PayerPicker } from "@/features/generation/PayerPicker";
import { useImageJob } from "@/features/generation/useImageJob";

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
      <h2 id="maker-title">Make images</h2>
      <p className={classes.muted}>
        <a href="/login/?next=/">Sign in</a> to have these images made.
      </p>
    </section>
  );
}

function Maker({ choice, quote, isCurrent, onQuoteUsed }: ImageMakerProps) {
  const [{ data }, refresh] = usePayersQuery();
  const payers = data?.accounts.nodes ?? [];
  const [payer, setPayer] = useState<string | null>(null);
  const [prompt, setPrompt] = useState("");
  const job = useImageJob();
  const paying = payers.length === 1 ? payers[0] : payers.find(({ id }) => id === payer);
  const account = paying?.id ?? null;
  useChange(job.isRunning, refresh);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await job.generate({ account, prompt, choice }, quote?.token ?? null);
    onQuoteUsed();
  };

  return (
    <section className={classes.maker} aria-labelledby="maker-title">
      <h2 id="maker-title">Make images</h2>
      {data && payers.length === 0 ? (
        <p className={classes.muted}>You are a member of no account that could pay for images.</p>
      ) : (
        <form className={classes.form} onSubmit={submit}>
          <label className={classes.field}>
            What shall they show?
            <textarea
              value={prompt}
              onChange={(event) => setPrompt(event.target.value)}
              rows={3}
              maxLength={LONGEST_PROMPT}
              required
            />
          </label>
          <PayerPicker payers={payers} value={account} onChange={setPayer} />
          {paying && quote && <Balance payer={paying} maxCredits={quote.maxCredits} />}
          <Button
            type="submit"
            size="md"
            loading={job.isStarting || job.isRunning}
            disabled={!account || !prompt.trim() || !quote || !isCurrent}
          >
            Generate
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
