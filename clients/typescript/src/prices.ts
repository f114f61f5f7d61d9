/** What is on sale, now and as it changes. */

import type { Connection } from "./connection.js";
import { CatalogPublished, CurrentPrices, type PricesFragment } from "./operations.generated.js";

export class PriceList {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Of the account, with its overrides. */
  async get(account?: string): Promise<PricesFragment> {
    return (await this.#connection.send(CurrentPrices, { account })).aiConfig;
  }

  /** The prices now, then each time that they are published: also what was missed while the stream was broken. */
  async *watch(account?: string): AsyncGenerator<PricesFragment, void> {
    let seen: number | undefined;
    for await (const { catalogPublished } of this.#connection.watch(CatalogPublished, {})) {
      if (catalogPublished.number === seen) continue;
      const prices = await this.get(account);
      seen = prices.revisionNumber;
      yield prices;
    }
  }
}
