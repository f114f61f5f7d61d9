/** Who pays, and tokens for their browsers. */

import type { Connection } from "./connection.js";
import { AlreadyExists, accepted, isRefusal, refused } from "./errors.js";
import {
  AccountCreate,
  type AccountFragment,
  AccountLookup,
  AccountTokenCreate,
} from "./operations.generated.js";
import type { AccessToken } from "./tokens.js";

export class Accounts {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** By its id or by yours. Without either, with a token of an account: that account. */
  async get(by: { id?: string; externalId?: string } = {}): Promise<AccountFragment | null> {
    return (await this.#connection.send(AccountLookup, by)).account;
  }

  /** A new account, or the one that has this external id already. */
  async create(externalId: string, name?: string): Promise<AccountFragment> {
    const input = { externalId, name };
    const { accountCreate: answer } = await this.#connection.send(AccountCreate, { input });
    if (!isRefusal(answer)) return accepted(answer).account;
    const error = refused(answer);
    const existing = error instanceof AlreadyExists ? await this.get({ externalId }) : null;
    if (existing === null) throw error;
    return existing;
  }

  /** A short-lived token for a browser of the account's people. */
  async token(account: string, lifetimeSeconds = 900): Promise<AccessToken> {
    const input = { account, lifetimeSeconds };
    const { token, expiresAt } = accepted(
      (await this.#connection.send(AccountTokenCreate, { input })).accountTokenCreate,
    );
    return { token, expiresAt };
  }
}
