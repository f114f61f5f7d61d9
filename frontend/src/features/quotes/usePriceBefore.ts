import { useState } from "react";
import type { ImageQuote } from "@/features/quotes/useImageQuote";

type Shown = { quote: ImageQuote; before: number | null };

/** Credits that the same images cost before their price changed on the page; null where it did not change. */
export function usePriceBefore(quote: ImageQuote): number | null {
  const [shown, setShown] = useState<Shown>({ quote, before: null });
  if (shown.quote !== quote) setShown({ quote, before: beforeOf(shown, quote) });
  return shown.before;
}

function beforeOf({ quote, before }: Shown, next: ImageQuote): number | null {
  if (subjectOf(quote) !== subjectOf(next)) return null;
  return quote.maxCredits === next.maxCredits ? before : quote.maxCredits;
}

function subjectOf({ lines }: ImageQuote): string {
  return JSON.stringify(lines.map(({ images, size, tier }) => [images, size, tier]));
}
