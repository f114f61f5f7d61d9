/** Credits that come in, and go back. */

import type { Connection } from "./connection.js";
import { accepted } from "./errors.js";
import { type Act, withKey } from "./keys.js";
import {
  type CreditsFragment,
  CreditsGrant,
  type CreditsGrantInput,
  CreditsRefund,
  type CreditsRefundInput,
  CreditsRenew,
  type CreditsRenewInput,
} from "./operations.generated.js";

export interface Refund {
  refunded: number;
  refundable: number;
  credits: CreditsFragment;
}

export class CreditMovements {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Throws AlreadyExists where `externalReference` was granted before. */
  async grant(act: Act<CreditsGrantInput>): Promise<CreditsFragment> {
    const { creditsGrant } = await this.#connection.send(CreditsGrant, {
      input: withKey(act),
    });
    return accepted(creditsGrant).credits;
  }

  /** Set the plan's credits for a new period; what is left of the last lapses. */
  async renew(act: Act<CreditsRenewInput>): Promise<CreditsFragment> {
    const { creditsRenew } = await this.#connection.send(CreditsRenew, {
      input: withKey(act),
    });
    return accepted(creditsRenew).credits;
  }

  /** Give credits of a charge back. Throws RefundExceedsCharge. */
  async refund(act: Act<CreditsRefundInput>): Promise<Refund> {
    const { creditsRefund } = await this.#connection.send(CreditsRefund, {
      input: withKey(act),
    });
    return accepted(creditsRefund);
  }
}
