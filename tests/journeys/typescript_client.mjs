/** What a test has the client for TypeScript do: `node typescript_client.mjs NAME`. Prints one line of JSON. */
import { AlreadyExists, HoldNotOpen, NoAnswer, Ratecard, Refused } from "ratecard-client";

const { RATECARD_URL: url, RATECARD_TOKEN: token, ACCOUNT: account, ANSWERS: answers = "" } = process.env;
const shop = new Ratecard(url, { token });
const scripted = new Ratecard(answers, { token, retries: { attempts: 2, pauseSeconds: 0.01 } });

async function errorOf(act) {
  try {
    return await act;
  } catch (error) {
    return error;
  }
}

const acts = {
  async sell() {
    const quote = await shop.quotes.create({ image: { tier: "QUALITY", count: 4 } }, account);
    const { hold } = await shop.holds.create({ quoteToken: quote.token, requestId: "order-17" });
    const usage = { calls: [{ images: 3 }] };
    const settled = await shop.holds.settle({ hold: hold.id, usage });
    const closed = await errorOf(shop.holds.release({ hold: hold.id }));
    const records = [];
    for await (const { credits, explain } of shop.usage.records()) records.push([credits, explain.agrees]);
    return {
      charged: [quote.maxCredits, settled.hold.charged, settled.credits.available],
      records,
      closed: [closed instanceof HoldNotOpen, closed.status, closed.kind],
      same: (await shop.accounts.create("customer-1")).id === account,
    };
  },

  async newer() {
    const refused = await errorOf(shop.holds.create({ quoteToken: "a token" }));
    const { status } = await shop.holds.get("h");
    return [refused instanceof Refused, refused instanceof AlreadyExists, refused.code, status];
  },

  async tokens() {
    let minted = 0;
    const mint = (seconds) => () => {
      minted += 1;
      return shop.accounts.token(account, seconds);
    };
    for (const seconds of [900, 20]) {
      const browser = new Ratecard(url, { token: mint(seconds) });
      await browser.accounts.get();
      await browser.accounts.get();
    }
    const supply = [{ token: "revoked" }, { token }];
    const again = new Ratecard(url, { token: () => supply.shift() });
    const nobody = await again.accounts.get({ externalId: "nobody" });
    const refused = await errorOf(new Ratecard(url, { token: "revoked" }).accounts.get());
    return [minted, supply.length, nobody, refused.name, refused.code];
  },

  async functions() {
    const input = { autoCluster: { keywords: [{ keyword: "oak lamp" }] } };
    const { maxCredits } = await shop.functions.quote(input, account);
    const run = await shop.functions.start({ function: input, account });
    const cancelled = await shop.functions.cancel(run.id);
    const ended = await shop.functions.wait(run.id);
    const missing = await errorOf(shop.functions.wait(account));
    return [run.status, run.creditsHeld === maxCredits, cancelled.id === ended.id, ended.status, missing.code];
  },

  async automations() {
    const input = { keywords: [{ keyword: "oak lamp" }] };
    const made = await shop.automations.create({ account, name: "Lamps", steps: [{ autoCluster: {} }], input });
    const { name } = await shop.automations.update({ automation: made.id, name: "Rugs" });
    const paused = await shop.automations.pause(made.id);
    const resumed = await shop.automations.resume(made.id);
    const { maxCredits } = await shop.automations.quote(made.id);
    const run = await shop.automations.runNow(made.id);
    const cancelled = await shop.automations.cancelRun(run.id);
    const steps = await shop.automations.items(run.id);
    await shop.automations.delete(made.id);
    const missing = await errorOf(shop.automations.wait(account));
    return [name, paused.pauseReason, resumed.pauseReason, maxCredits, cancelled.status, steps, missing.code];
  },

  async silence() {
    const error = await errorOf(scripted.holds.release({ hold: "h" }));
    const late = await errorOf(scripted.holds.get("h"));
    return [error instanceof NoAnswer, error.idempotencyKey, late.message];
  },

  async stream() {
    const seen = [];
    for await (const { revisionNumber } of scripted.prices.watch()) {
      seen.push(revisionNumber);
      if (seen.length === 2) break;
    }
    return seen;
  },
};

console.log(JSON.stringify(await acts[process.argv[2]]()));
