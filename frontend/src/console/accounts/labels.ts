import type { Account } from "@/console/accounts/AccountPage";
import type {
  AccountHoldsQuery,
  AccountLedgerQuery,
  AccountOverrideChangeMutationVariables,
} from "@/console/accounts/accounts.generated";
import type { AccountMessageId } from "@/console/accounts/texts";

type EntryKind = NonNullable<AccountLedgerQuery["account"]>["ledger"]["nodes"][number]["kind"];
type HoldState = NonNullable<AccountHoldsQuery["account"]>["holds"]["nodes"][number]["status"];
export type OverrideName = Account["overrides"][number]["name"];
type Input = AccountOverrideChangeMutationVariables["input"];

export const ENTRY_KINDS: Record<EntryKind, AccountMessageId> = {
  GRANT: "accounts.kind.grant",
  RENEWAL: "accounts.kind.renewal",
  ADJUSTMENT: "accounts.kind.adjustment",
  CHARGE: "accounts.kind.charge",
  REFUND: "accounts.kind.refund",
  EXPIRY: "accounts.kind.expiry",
};
export const HOLD_STATES: Record<HoldState, AccountMessageId> = {
  OPEN: "accounts.hold.open",
  SETTLED: "accounts.hold.settled",
  RELEASED: "accounts.hold.released",
  EXPIRED: "accounts.hold.expired",
};
export const OVERRIDES: Record<OverrideName, AccountMessageId> = {
  IMAGE_STYLE: "accounts.override.imageStyle",
  IMAGE_QUALITY: "accounts.override.imageQuality",
  MAX_IN_ARTICLE_IMAGES: "accounts.override.maxInArticleImages",
  TEMPERATURE: "accounts.override.temperature",
  TEXT_MODEL: "accounts.override.textModel",
  SYSTEM_PROMPT: "accounts.override.systemPrompt",
  PROMPT: "accounts.override.prompt",
  MAX_OUTPUT_TOKENS: "accounts.override.maxOutputTokens",
  QUALITY_TIER: "accounts.override.tier",
};
/** Where the value of an override is in the input that sets it. */
export const OVERRIDE_FIELDS: Record<OverrideName, keyof Input> = {
  IMAGE_STYLE: "imageStyle",
  IMAGE_QUALITY: "imageQuality",
  MAX_IN_ARTICLE_IMAGES: "maxInArticleImages",
  TEMPERATURE: "temperature",
  TEXT_MODEL: "textModel",
  SYSTEM_PROMPT: "systemPrompt",
  PROMPT: "prompt",
  MAX_OUTPUT_TOKENS: "maxOutputTokens",
  QUALITY_TIER: "tier",
};
const COUNTS: readonly OverrideName[] = ["MAX_IN_ARTICLE_IMAGES", "MAX_OUTPUT_TOKENS"];

/** Text as it was typed, as the field of the input takes it. */
export function overrideValue(name: OverrideName, text: string): string | number {
  if (name === "QUALITY_TIER") return text.trim().toUpperCase();
  return COUNTS.includes(name) ? Number(text) : text.trim();
}
