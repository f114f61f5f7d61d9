/**
 * Whatever the client throws.
 *
 *     RatecardError
 *         NoAnswer            the server was not reached, or can't answer now: what became of the request is not known
 *         RequestRefused      a fault of the document, its variables, or the caller's rights
 *             TokenRefused    the token is unknown, expired or revoked, and its source has no other
 *         Refused             a typed error of the operation: nothing was changed
 *             (those with a class below carry facts, or are what callers handle)
 */

import type { HoldStatus, Tier, UserErrorCode } from "./operations.generated.js";

export class RatecardError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** Send the same again later, with the same `idempotencyKey`: it is done once, even where it was done already. */
export class NoAnswer extends RatecardError {
  readonly idempotencyKey: string | undefined;

  constructor(reason: string, idempotencyKey?: string) {
    super(reason);
    this.idempotencyKey = idempotencyKey;
  }
}

export class RequestRefused extends RatecardError {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

export class TokenRefused extends RequestRefused {}

export interface Refusal {
  __typename: string;
  code: UserErrorCode;
  message: string;
  path: string[] | null;
}

/** `code` is for programs; a newer server may know others than this client. `path` is of the input. */
export class Refused extends RatecardError {
  readonly kind: string;
  declare readonly code: UserErrorCode;
  declare readonly path: string[] | null;

  constructor({ __typename, message, ...facts }: Refusal) {
    super(`${facts.code}: ${message}`);
    this.kind = __typename;
    Object.assign(this, facts);
  }
}

export class AlreadyExists extends Refused {}

export class Busy extends Refused {}

export class HoldNotOpen extends Refused {
  declare readonly status: HoldStatus;
}

export class IdempotencyConflict extends Refused {}

export class InsufficientCredits extends Refused {
  declare readonly required: number;
  declare readonly available: number;
  declare readonly shortfall: number;
}

export class NotFound extends Refused {}

export class QuoteExpired extends Refused {}

export class QuoteRedeemed extends Refused {}

export class RefundExceedsCharge extends Refused {
  declare readonly refundable: number;
}

export class TierUnavailable extends Refused {
  declare readonly offered: Tier[];
}

const KINDS: Partial<Record<string, typeof Refused>> = {
  AlreadyExists,
  Busy,
  HoldNotOpen,
  IdempotencyConflict,
  InsufficientCredits,
  NotFound,
  QuoteExpired,
  QuoteRedeemed,
  RefundExceedsCharge,
  TierUnavailable,
};

/** The error of a refusal; of a type without a class, `Refused` itself. */
export function refused(refusal: Refusal): Refused {
  return new (KINDS[refusal.__typename] ?? Refused)(refusal);
}

/** What an operation answers, without its errors: those are thrown. */
export function accepted<Answer extends { __typename: string }>(
  answer: Answer,
): Exclude<Answer, { code: UserErrorCode }> {
  if (isRefusal(answer)) throw refused(answer);
  return answer as Exclude<Answer, { code: UserErrorCode }>;
}

export function isRefusal(answer: object): answer is Refusal {
  return "code" in answer && "path" in answer;
}
