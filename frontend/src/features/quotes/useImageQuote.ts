import { useCallback, useMemo } from "react";
import type { ImageChoice } from "@/features/catalog/imageChoice";
import {
  type ImageQuoteQuery,
  type ImageQuoteQueryVariables,
  useImageQuoteQuery,
} from "@/features/quotes/imageQuote.generated";
import { useReconnect } from "@/graphql/connection";
import { type Failure, failureOf } from "@/graphql/failure";
import { messageOf } from "@/texts/texts";

export type ImageQuote = Extract<ImageQuoteQuery["quote"], { __typename: "Quote" }>;

const NEVER_SENT = {} as ImageQuoteQueryVariables;

/** `isFetching`: a newer answer is on its way, and what is held is the one before. */
export type QuoteState = { isFetching: boolean } & (
  | { status: "pending" }
  | { status: "quoted"; quote: ImageQuote }
  | { status: "refused"; message: string }
  | { status: "failed"; failure: Failure }
);

export type Quoting = { quote: QuoteState; requote: () => void };

/** The quote of a choice; without one nothing is asked. */
export function useImageQuote(choice: ImageChoice | null): Quoting {
  const tier = choice?.tier;
  const count = choice?.count ?? 1;
  const size = choice?.size;
  const variables = useMemo(
    () => (tier ? { image: { tier, count, size } } : null),
    [tier, count, size],
  );
  const pause = variables === null;
  const [{ data, error, fetching }, ask] = useImageQuoteQuery({
    variables: variables ?? NEVER_SENT,
    pause,
  });
  const requote = useCallback(() => {
    if (!pause) ask();
  }, [pause, ask]);
  const failure = error && failureOf(error);
  useReconnect({ isCutOff: failure === "offline", refetch: requote });
  return { quote: stateOf(data, failure, fetching), requote };
}

function stateOf(
  data: ImageQuoteQuery | undefined,
  failure: Failure | undefined,
  isFetching: boolean,
): QuoteState {
  if (failure) return { status: "failed", failure, isFetching };
  if (!data) return { status: "pending", isFetching };
  return { ...outcomeOf(data.quote), isFetching };
}

function outcomeOf(quote: ImageQuoteQuery["quote"]) {
  return quote.__typename === "Quote"
    ? { status: "quoted" as const, quote }
    : { status: "refused" as const, message: messageOf(quote) };
}
