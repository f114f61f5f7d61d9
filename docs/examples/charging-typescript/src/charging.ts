/** Sells four pictures for credits: `node dist/charging.js CUSTOMER ORDER`. Run it again for the same answer. */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { InsufficientCredits, Ratecard } from "ratecard-client";
import { makePictures, type Picture, Unreachable } from "./provider.js";

const COUNT = 4;

class NotDelivered extends Error {}

/** A row of your own database, written before the hold: a key is sent again with the same quote only. */
interface Order {
  id: string;
  quoteToken: string;
}

async function place(ratecard: Ratecard, customer: string, id: string): Promise<Order> {
  const account = await ratecard.accounts.get({ externalId: customer });
  if (!account) throw new NotDelivered(`Ratecard has no account of ${customer}.`);
  const input = { image: { tier: "QUALITY", count: COUNT } } as const;
  const quote = await ratecard.quotes.create(input, account.id);
  return { id, quoteToken: quote.token };
}

/** Credits charged for the order, now or before. */
async function fulfil(ratecard: Ratecard, order: Order): Promise<number> {
  const { id: requestId, quoteToken } = order;
  const idempotencyKey = `${requestId}/hold`;
  const { hold } = await ratecard.holds.create({ quoteToken, requestId, idempotencyKey });
  const held = await ratecard.holds.get(hold.id); // a repeated key returns the first answer, which may be outdated
  if (held?.status === "RELEASED") {
    throw new NotDelivered("No call was made for this order: place another.");
  }
  if (held && held.status !== "OPEN") return held.charged;
  const pictures = await made(ratecard, order, hold.id);
  const calls = pictures.map(({ url, costUsd }) => ({
    images: 1,
    delivered: url !== null,
    costUsd,
  }));
  const act = { hold: hold.id, usage: { calls }, idempotencyKey: `${requestId}/settle` };
  return (await ratecard.holds.settle(act)).hold.charged;
}

async function made(ratecard: Ratecard, order: Order, hold: string): Promise<Picture[]> {
  try {
    return await makePictures(COUNT);
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    await ratecard.holds.release({ hold, idempotencyKey: `${order.id}/release` });
    throw new NotDelivered("The provider can't be reached: nothing is charged.");
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value;
}

async function main(customer: string, orderId: string): Promise<void> {
  const ratecard = new Ratecard(setting("RATECARD_URL"), { token: setting("RATECARD_TOKEN") });
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
  const isShort = error instanceof InsufficientCredits;
  console.error(isShort ? `Credits missing: ${error.shortfall}.` : error.message);
  process.exit(1);
});
