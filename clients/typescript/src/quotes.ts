/** What requests cost at most. */

import type { Connection } from "./connection.js";
import { accepted, type Refusal } from "./errors.js";
import {
  type QuoteFragment,
  type QuoteInput,
  QuoteList,
  VerifyQuote,
} from "./operations.generated.js";

export class Quotes {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Changes nothing. An account's own token need not name the account. */
  async create(input: QuoteInput, account?: string): Promise<QuoteFragment> {
    const { quotes } = await this.#connection.send(QuoteList, {
      inputs: [input],
      account,
    });
    return accepted(quotes[0] as (typeof quotes)[number]);
  }

  /** Of up to 100 requests, in their order: a quote, or why there is none. */
  async several(inputs: QuoteInput[], account?: string): Promise<(QuoteFragment | Refusal)[]> {
    return (await this.#connection.send(QuoteList, { inputs, account })).quotes;
  }

  /** The quote that a token holds. */
  async verify(token: string): Promise<QuoteFragment> {
    return accepted((await this.#connection.send(VerifyQuote, { token })).verifyQuote);
  }
}
