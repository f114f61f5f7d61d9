import type {
  ImportAliasListQuery,
  ImportDetailQuery,
  ImportLineFragment,
  ImportRowsQuery,
} from "@/console/imports/imports.generated";
import type { Tone } from "@/console/parts/Badge";

export type Line = ImportLineFragment;
export type Review = NonNullable<ImportDetailQuery["importReview"]>;
export type Row = NonNullable<ImportRowsQuery["importReview"]>["rows"]["nodes"][number];
export type Status = Row["status"];
export type Format = Line["format"];
export type Alias = NonNullable<ImportAliasListQuery["importAliases"]>[number];

// Records, so that what is new in the API is missed here.
export const STATE_TONES: Record<Line["state"], Tone> = {
  OPEN: "notice",
  PUBLISHED: "good",
  DISCARDED: "plain",
};
export const STATUS_TONES: Record<Status, Tone> = {
  ACCEPTED: "good",
  HELD: "notice",
  REJECTED: "plain",
};
export const STATUSES = Object.keys(STATUS_TONES) as Status[];
const KNOWN_FORMATS: Record<Format, true> = {
  LITELLM: true,
  OPENROUTER: true,
  GENAI_PRICES: true,
  MODELS_DEV: true,
  PORTKEY: true,
  RATECARD: true,
};
export const FORMATS = Object.keys(KNOWN_FORMATS) as Format[];
const KNOWN_KINDS: Record<Alias["kind"], true> = { PROVIDER: true, MODEL: true };
export const ALIAS_KINDS = Object.keys(KNOWN_KINDS) as Alias["kind"][];

export function addressOf({ id }: { id: string }): string {
  return `/console/imports/${id}`;
}
