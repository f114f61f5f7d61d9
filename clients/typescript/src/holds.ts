/** Credits that are set aside before work, and charged by what was delivered. */

import type { Connection } from "./connection.js";
import { accepted } from "./errors.js";
import { type Act, withKey } from "./keys.js";
import {
  ChargeCreate,
  type ChargeCreateInput,
  type HeldCreditsFragment,
  HoldById,
  HoldCreate,
  type HoldCreateInput,
  type HoldFragment,
  HoldRelease,
  type HoldReleaseInput,
  HoldSettle,
  type HoldSettleInput,
} from "./operations.generated.js";

export class Holds {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async get(id: string): Promise<HoldFragment | null> {
    return (await this.#connection.send(HoldById, { id })).hold;
  }

  /** Redeem a quote: set its maximum aside. Throws InsufficientCredits, QuoteExpired. */
  async create(act: Act<HoldCreateInput>): Promise<HeldCreditsFragment> {
    return accepted((await this.#connection.send(HoldCreate, { input: withKey(act) })).holdCreate);
  }

  /** Charge what was used, at most what is held, and release the rest. Throws HoldNotOpen. */
  async settle(act: Act<HoldSettleInput>): Promise<HeldCreditsFragment> {
    return accepted((await this.#connection.send(HoldSettle, { input: withKey(act) })).holdSettle);
  }

  /** Give all of a hold back. Throws HoldNotOpen. */
  async release(act: Act<HoldReleaseInput>): Promise<HeldCreditsFragment> {
    return accepted(
      (await this.#connection.send(HoldRelease, { input: withKey(act) })).holdRelease,
    );
  }

  /** Charge work that is done, all of it or nothing. Throws InsufficientCredits. */
  async charge(act: Act<ChargeCreateInput>): Promise<HeldCreditsFragment> {
    return accepted(
      (await this.#connection.send(ChargeCreate, { input: withKey(act) })).chargeCreate,
    );
  }
}
