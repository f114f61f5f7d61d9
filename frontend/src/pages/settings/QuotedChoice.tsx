import { useEffect } from "react";
import type { AiConfig, ImageChoice } from "@/features/catalog/imageChoice";
import { useImageQuote } from "@/features/quotes/useImageQuote";
import { useOnline } from "@/graphql/connection";
import { SettingsPage } from "@/pages/settings/SettingsPage";

type QuotedChoiceProps = {
  config: AiConfig;
  choice: ImageChoice;
  onChoose: (change: Partial<ImageChoice>) => void;
  onOutdated: () => void;
};

/** Fetches the quote of a choice, and says so when it shows that the catalog has moved on. */
export function QuotedChoice({ config, choice, onChoose, onOutdated }: QuotedChoiceProps) {
  const [quote, requote] = useImageQuote(choice);
  const isOnline = useOnline();
  const isCutOff = quote.status === "failed" && quote.failure === "offline";
  const isNewer = quote.status === "quoted" && quote.quote.revision > config.revision;
  const newerQuote = isNewer ? quote.quote.issuedAt : null;

  useEffect(() => {
    if (newerQuote) onOutdated();
  }, [newerQuote, onOutdated]);

  return (
    <SettingsPage
      config={config}
      choice={choice}
      onChoose={onChoose}
      quote={quote}
      onRequote={requote}
      isOffline={!isOnline || isCutOff}
    />
  );
}
