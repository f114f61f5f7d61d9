import { delay, HttpResponse } from "msw";
import type { AiConfigQuery, AiConfigQueryVariables } from "@/features/catalog/aiConfig.generated";
import type { AiConfig } from "@/features/catalog/imageChoice";
import type {
  ImageQuoteQuery,
  ImageQuoteQueryVariables,
} from "@/features/quotes/imageQuote.generated";
import { CATALOG } from "@/testing/catalog";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";

type Image = ImageQuoteQueryVariables["image"];
type QuoteResult = ImageQuoteQuery["quote"];

const QUARTER_HOUR_MS = 15 * 60 * 1000;

/** Serves a catalog and quotes at its prices. */
export function serve(config: AiConfig = CATALOG): void {
  serveConfig(() => config);
  serveQuotes((image) => priceOf(image, config));
}

export function serveConfig(answer: () => AiConfig): void {
  server.use(
    operation<AiConfigQuery, AiConfigQueryVariables>("AiConfig", () =>
      HttpResponse.json({ data: { aiConfig: answer() } }),
    ),
  );
}

export function serveQuotes(answer: (image: Image) => QuoteResult | Promise<QuoteResult>): void {
  server.use(
    operation<ImageQuoteQuery, ImageQuoteQueryVariables>("ImageQuote", async ({ variables }) =>
      HttpResponse.json({ data: { quote: await answer(variables.image) } }),
    ),
  );
}

export function serveError(name: "AiConfig" | "ImageQuote", code: string): void {
  const errors = [{ message: `It failed: ${code}`, extensions: { code } }];
  server.use(operation(name, () => HttpResponse.json({ errors })));
}

export function serveNothing(name: "AiConfig" | "ImageQuote"): void {
  server.use(operation(name, () => HttpResponse.error()));
}

export function serveSilence(name: "AiConfig" | "ImageQuote"): void {
  server.use(
    operation(name, async () => {
      await delay("infinite");
      return HttpResponse.error();
    }),
  );
}

export function priceOf(
  { tier, count, size }: Image,
  config: AiConfig = CATALOG,
  holdsForMs = QUARTER_HOUR_MS,
): QuoteResult {
  const sold = config.qualityTiers.find((candidate) => candidate.tier === tier);
  const creditsPerImage =
    sold?.sizePrices.find((price) => price.size === size)?.creditsPerImage ??
    sold?.creditsPerImage ??
    0;
  return {
    __typename: "Quote",
    id: "UXVvdGU6MQ==",
    token: "the quote's token",
    revisionNumber: config.revisionNumber,
    maxCredits: creditsPerImage * count,
    issuedAt: new Date().toISOString(),
    expiresAt: new Date(Date.now() + holdsForMs).toISOString(),
    lines: [{ images: count, size: size ?? null, tier, creditsPerImage }],
  };
}
