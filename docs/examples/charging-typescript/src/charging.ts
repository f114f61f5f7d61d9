/** Sells four pictures for credits: `node dist/charging.js CUSTOMER ORDER`. Run it again for the same answer. */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { RatecardClient } from "./client.js";
import { makePictures, type Picture, Unreachable } from "./provider.js";
import {
  AccountDocument,
  HoldCreateDocument,
  HoldDocument,
  HoldReleaseDocument,
  HoldSettleDocument,
  QuoteDocument,
  type UserErrorCode,
} from "./ratecard.generated.js";

const COUNT = 4;

/** Ratecard says no, and would say it again. */
class Refused extends Error {
  constructor(error: { code: UserErrorCode; message: string }) {
    super(`${error.code}: ${error.message}`);
  }
}

class TooFewCredits extends Error {}

class NotDelivered extends Error {}

/** A row of your own database, written before the hold: a key is sent again with the same quote only. */
interface Order {
  id: string;
  quoteToken: string;
}

async function place(ratecard: RatecardClient, customer: string, id: string): Promise<Order> {
  const { account } = await ratecard.send(AccountDocument, { externalId: customer });
  if (!account) throw new Error(`Ratecard has no account of ${customer}.`);
  const input = { image: { tier: "QUALITY", count: COUNT } } as const;
  const { quote } = await ratecard.send(QuoteDocument, { account: account.id, input });
  if (quote.__typename !== "Quote") throw new Refused(quote);
  return { id, quoteToken: quote.token };
}

/** Credits charged for the order, now or before. */
async function fulfil(ratecard: RatecardClient, order: Order): Promise<number> {
  const id = await hold(ratecard, order);
  const { hold: held } = await ratecard.send(HoldDocument, { id }); // a repeated key returns the first answer, which may be outdated
  if (held?.status === "RELEASED") {
    throw new NotDelivered("No call was made for this order: place another.");
  }
  if (held && held.status !== "OPEN") return held.charged;
  try {
    return await settle(ratecard, order, id, await makePictures(COUNT));
  } catch (error) {
    if (error instanceof Unreachable) {
      const input = { hold: id, idempotencyKey: `${order.id}/release` };
      await ratecard.send(HoldReleaseDocument, { input });
      throw new NotDelivered("The provider can't be reached: nothing is charged.");
    }
    throw error;
  }
}

async function hold(ratecard: RatecardClient, order: Order): Promise<string> {
  const { id: requestId, quoteToken } = order;
  const input = { quoteToken, requestId, idempotencyKey: `${requestId}/hold` };
  const { holdCreate: held } = await ratecard.send(HoldCreateDocument, { input });
  if (held.__typename === "InsufficientCredits") {
    throw new TooFewCredits(`Credits missing: ${held.shortfall}.`);
  }
  if (held.__typename !== "HoldPayload") throw new Refused(held);
  return held.hold.id;
}

async function settle(
  ratecard: RatecardClient,
  order: Order,
  hold: string,
  pictures: Picture[],
): Promise<number> {
  const calls = pictures.map(({ url, costUsd }) => ({
    images: 1,
    delivered: url !== null,
    costUsd,
  }));
  const input = { hold, usage: { calls }, idempotencyKey: `${order.id}/settle` };
  const { holdSettle: settled } = await ratecard.send(HoldSettleDocument, { input });
  if (settled.__typename !== "HoldPayload") throw new Refused(settled);
  return settled.hold.charged;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value;
}

async function main(customer: string, orderId: string): Promise<void> {
  const ratecard = new RatecardClient(setting("RATECARD_URL"), setting("RATECARD_TOKEN"));
  const row = `${orderId}.json`;
  if (!existsSync(row)) {
    writeFileSync(row, JSON.stringify(await place(ratecard, customer, orderId)));
  }
  const charged = await fulfil(ratecard, JSON.parse(readFileSync(row, "utf8")));
  console.log(`Charged ${charged} credits.`);
}

const [customer, orderId] = process.argv.slice(2);
if (!customer || !orderId) throw new Error("Say for which CUSTOMER and which ORDER.");
main(customer, orderId).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
