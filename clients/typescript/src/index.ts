export { Ratecard } from "./client.js";
export type { Options } from "./connection.js";
export {
  AlreadyExists,
  Busy,
  HoldNotOpen,
  IdempotencyConflict,
  InsufficientCredits,
  isRefusal,
  NoAnswer,
  NotFound,
  QuoteExpired,
  QuoteRedeemed,
  RatecardError,
  RefundExceedsCharge,
  type Refusal,
  Refused,
  RequestRefused,
  TierUnavailable,
  TokenRefused,
} from "./errors.js";
export type {
  AccountFragment as Account,
  CallInput,
  ChargeForInput,
  CreditCategory,
  CreditsFragment as Credits,
  HeldCreditsFragment as HeldCredits,
  HoldFragment as Hold,
  HoldStatus,
  JobFragment as Job,
  JobStatus,
  OperationType,
  PricesFragment as Prices,
  ProgressFragment as Progress,
  QuoteFragment as Quote,
  QuoteInput,
  Tier,
  UsageInput,
  UsageRecordFragment as UsageRecord,
  UserErrorCode,
} from "./operations.generated.js";
export type { Retries } from "./retries.js";
export type { AccessToken, TokenSource } from "./tokens.js";
