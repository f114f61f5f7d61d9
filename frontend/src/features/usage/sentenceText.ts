import type { ChargeSentenceFragment } from "@/features/usage/usage.generated";
import { creditText, imageText, numberText } from "@/texts/numbers";
import { type GermanId, language, translated } from "@/texts/texts";

type Sentence = ChargeSentenceFragment;
type Unit = NonNullable<Sentence["unit"]>;
type TokenKind = Sentence["tokens"][number]["kind"];

/** English is the server's own; these are the ids of its translations. */
const SENTENCES: Record<Sentence["kind"], GermanId> = {
  ABSORBED: "explain.ABSORBED",
  CHARGED: "explain.CHARGED",
  DIVIDED: "explain.DIVIDED",
  IMAGES_DELIVERED: "explain.IMAGES_DELIVERED",
  IMAGES_OF_MODEL: "explain.IMAGES_OF_MODEL",
  LATE: "explain.LATE",
  MAXIMUM: "explain.MAXIMUM",
  MINIMUM: "explain.MINIMUM",
  MULTIPLIED: "explain.MULTIPLIED",
  REFUNDED: "explain.REFUNDED",
  SOLD_BY_IMAGES: "explain.SOLD_BY_IMAGES",
  SOLD_BY_UNITS: "explain.SOLD_BY_UNITS",
  TOGETHER: "explain.TOGETHER",
  UNITS_DELIVERED: "explain.UNITS_DELIVERED",
  UNITS_OF_MODEL: "explain.UNITS_OF_MODEL",
};
const UNITS: Record<Unit, GermanId> = {
  CHARACTERS: "explain.unit.CHARACTERS",
  REQUESTS: "explain.unit.REQUESTS",
  SECONDS: "explain.unit.SECONDS",
  TOKENS: "explain.unit.TOKENS",
};
const TOKENS: Record<TokenKind, GermanId> = {
  AUDIO_IN: "explain.tokens.AUDIO_IN",
  AUDIO_OUT: "explain.tokens.AUDIO_OUT",
  CACHED_INPUT: "explain.tokens.CACHED_INPUT",
  CACHE_WRITE: "explain.tokens.CACHE_WRITE",
  IMAGE_IN: "explain.tokens.IMAGE_IN",
  IMAGE_OUT: "explain.tokens.IMAGE_OUT",
  INPUT: "explain.tokens.INPUT",
  OUTPUT: "explain.tokens.OUTPUT",
  REASONING: "explain.tokens.REASONING",
  UNKNOWN: "explain.tokens.UNKNOWN",
};

/** One sentence of why a charge is what it is. */
export function sentenceText(sentence: Sentence): string {
  if (language() === "en") return sentence.text;
  const { unit, modelName, tokens } = sentence;
  const [price, amount] = [sentence.price ?? 0, Number(sentence.amount)];
  const delivered = unit ? unitText(unit, amount) : "";
  return translated(SENTENCES[sentence.kind], {
    revision: sentence.revisionNumber ?? "",
    model: modelName ?? "",
    price: numberText(price),
    amount: numberText(amount),
    each: creditText(price),
    images: imageText(amount),
    units: unit ? unitText(unit, price) : "",
    delivered: tokens.length > 0 ? `${delivered} (${tokens.map(tokenText).join(", ")})` : delivered,
    credits: creditText(Number(sentence.credits)),
  });
}

function unitText(unit: Unit, count: number): string {
  return translated(UNITS[unit], { count, number: numberText(count) });
}

function tokenText({ kind, tokens }: Sentence["tokens"][number]): string {
  return `${numberText(Number(tokens))} ${translated(TOKENS[kind])}`;
}
