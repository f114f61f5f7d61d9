import { useEffect, useState } from "react";
import type { AiConfig, ImageChoice } from "@/features/catalog/imageChoice";
import type { QuoteState, Quoting } from "@/features/quotes/useImageQuote";
import { useOnline } from "@/graphql/connection";
import { ImagesPage } from "@/pages/images/ImagesPage";

type QuotedChoiceProps = {
  config: AiConfig;
  choice: ImageChoice;
  quoting: Quoting;
  onChoose: (change: Partial<ImageChoice>) => void;
  onOutdated: () => void;
};

type Requote = { of: number; quoted: number | null; requote: () => void };

/** Quotes again when the catalog that comes in has another revision than the quote, whatever its answer was. */
function useRequote({ of, quoted, requote }: Requote): void {
  const [asked, setAsked] = useState(of);
  useEffect(() => {
    if (asked === of) return;
    setAsked(of);
    if (quoted !== of) requote();
  }, [asked, of, quoted, requote]);
}

function revisionOf(quote: QuoteState): number | null {
  return quote.status === "quoted" ? quote.quote.revisionNumber : null;
}

/** Keeps the quote and the catalog together: `onOutdated` when the quote has a newer revision than the catalog. */
export function QuotedChoice(props: QuotedChoiceProps) {
  const { config, choice, quoting, onChoose, onOutdated } = props;
  const { quote, requote } = quoting;
  const isOnline = useOnline();
  const isCutOff = quote.status === "failed" && quote.failure === "offline";
  const isNewer = quote.status === "quoted" && quote.quote.revisionNumber > config.revisionNumber;
  const newerQuote = isNewer ? quote.quote.issuedAt : null;

  useEffect(() => {
    if (newerQuote) onOutdated();
  }, [newerQuote, onOutdated]);
  useRequote({ of: config.revisionNumber, quoted: revisionOf(quote), requote });

  return (
    <ImagesPage
      config={config}
      choice={choice}
      onChoose={onChoose}
      quote={quote}
      onRequote={requote}
      isOffline={!isOnline || isCutOff}
    />
  );
}
