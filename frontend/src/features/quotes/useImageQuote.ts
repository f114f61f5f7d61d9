import { useMemo } from "react";
import type { ImageChoice } from "@/features/catalog/imageChoice";
import { type ImageQuoteQuery, useImageQuoteQuery } from "@/features/quotes/imageQuote.generated";
import { useReconnect } from "@/graphql/connection";
import { type Failure, failureOf } from "@/graphql/failure";

export type ImageQuote = Extract<ImageQuoteQuery["quote"], { __typename: "Quote" }>;

/** `isFetching`: a newer answer is on its way, and what is held is the one before. */
export type QuoteState = { isFetching: boolean } & (
  | { status: "pending" }
  | { status: "quoted"; quote: ImageQuote }
  | { status: "refused"; message: string }
  | { status: "failed"; failure: Failure }
);

export function useImageQuote(choice: ImageChoice): [state: QuoteState, requote: () => void] {
  const { tier, count, size } = choice;
  const variables = useMemo(() => ({ image: { tier, count, size } }), [tier, count, size]);
  const [{ data, error, fetching }, requote] = useImageQuoteQuery({ variables });
  const failure = error && failureOf(error);
  useReconnect({ isCutOff: failure === "offline", refetch: requote });

  if (failure) return [{ status: "failed", failure, isFetching: fetching }, requote];
  if (!data) return [{ status: "pending", isFetching: fetching }, requote];
  return [{ ...outcomeOf(data.quote), isFetching: fetching }, requote];
}

function outcomeOf(quote: ImageQuoteQuery["quote"]) {
  return quote.__typename === "Quote"
    ? { status: "quoted" as const, quote }
    : { status: "refused" as const, message: quote.message };
}
