import { act, screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterEach, expect, test, vi } from "vitest";
import { serve, serveError } from "@/testing/api";
import { atPrice, CATALOG } from "@/testing/catalog";
import { radio, renderReadyImages } from "@/testing/renderImages";
import { type Connection, refusedFeed, revisionFeed } from "@/testing/revisionFeed";
import { server } from "@/testing/server";

const PRICE_RISE = {
  ...CATALOG,
  qualityTiers: CATALOG.qualityTiers.map((tier) => atPrice(tier, 9)),
  revisionNumber: CATALOG.revisionNumber + 1,
};

afterEach(() => {
  vi.useRealTimers();
});

function serveFeed(): Connection[] {
  const connections: Connection[] = [];
  server.use(
    revisionFeed((connection) => {
      connections.push(connection);
      connection.publish(CATALOG.revisionNumber);
    }),
  );
  return connections;
}

/** The answers to the page's polls. */
function servePolls(answer: () => { revision: number; etag: string }): number[] {
  const answers: number[] = [];
  server.use(
    http.get("/api/v1/system/ai-config/", ({ request }) => {
      const { revision, etag } = answer();
      const status = request.headers.get("If-None-Match") === etag ? 304 : 200;
      answers.push(status);
      const headers = { ETag: etag, "Catalog-Revision": String(revision) };
      return new HttpResponse(status === 200 ? "{}" : null, { status, headers });
    }),
  );
  return answers;
}

async function pass(seconds: number) {
  await act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
}

async function connected(connections: Connection[], count: number): Promise<Connection> {
  await waitFor(() => expect(connections).toHaveLength(count));
  const last = connections.at(-1);
  if (!last) throw new Error("Nobody listens.");
  return last;
}

function hide(hidden: boolean) {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(hidden ? "hidden" : "visible");
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
}

test("shows a price that was changed elsewhere, and keeps the choice", async () => {
  serve();
  const connections = serveFeed();
  const user = await renderReadyImages();
  await user.click(radio("Premium (15 credits/image)"));
  serve(PRICE_RISE);
  (await connected(connections, 1)).publish(PRICE_RISE.revisionNumber);
  await waitFor(() => expect(radio("Premium (9 credits/image)")).toBeChecked());
  expect(await screen.findByText("9 credits")).toBeVisible();
  expect(screen.getByText("The price has changed. It was 15 credits.")).toBeVisible();
  await user.click(radio("Basic (9 credits/image)"));
  await waitFor(() => expect(screen.queryByText(/has changed/)).not.toBeInTheDocument());
});

test("connects again where the stream ends, and receives what it missed", async () => {
  serve();
  const connections = serveFeed();
  await renderReadyImages();
  const first = await connected(connections, 1);
  serve(PRICE_RISE);
  first.end();
  (await connected(connections, 2)).publish(PRICE_RISE.revisionNumber);
  expect(await screen.findByText("9 credits")).toBeVisible();
});

test("asks again for a revision that was announced but could not be fetched", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  serve();
  const connections = serveFeed();
  servePolls(() => ({
    revision: PRICE_RISE.revisionNumber,
    etag: `"${PRICE_RISE.revisionNumber}"`,
  }));
  await renderReadyImages();
  serveError("AiConfig", "DATABASE_UNAVAILABLE");
  (await connected(connections, 1)).publish(PRICE_RISE.revisionNumber);
  await pass(1);
  expect(screen.getByText("5 credits")).toBeVisible();
  serve(PRICE_RISE);
  await pass(15);
  expect(await screen.findByText("9 credits")).toBeVisible();
});

test("looks by itself while no events come, and refetches what is newer only", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  server.use(refusedFeed);
  let current = CATALOG;
  serve();
  const answers = servePolls(() => ({
    revision: current.revisionNumber,
    etag: `"${current.revisionNumber}"`,
  }));
  await renderReadyImages();
  await pass(15);
  await waitFor(() => expect(answers).toEqual([200]));
  await pass(15);
  await waitFor(() => expect(answers).toEqual([200, 304]));
  expect(screen.getByText("5 credits")).toBeVisible();
  current = PRICE_RISE;
  serve(PRICE_RISE);
  await pass(15);
  expect(await screen.findByText("9 credits")).toBeVisible();
});

test("does not look while events come", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  serve();
  const answers = servePolls(() => ({ revision: 7, etag: "x" }));
  const connections = serveFeed();
  await renderReadyImages();
  await connected(connections, 1);
  await pass(60);
  expect(answers).toEqual([]);
});

test("looks where listening is refused", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  serve();
  const answers = servePolls(() => ({ revision: 7, etag: "x" }));
  server.use(revisionFeed(({ fail }) => fail("FORBIDDEN")));
  await renderReadyImages();
  await pass(15);
  await waitFor(() => expect(answers).toEqual([200]));
});

test("neither listens nor looks while hidden, and listens again in view", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  serve();
  const answers = servePolls(() => ({ revision: 7, etag: "x" }));
  const connections = serveFeed();
  await renderReadyImages();
  const first = await connected(connections, 1);
  hide(true);
  await waitFor(() => expect(first.request.signal.aborted).toBe(true));
  await pass(60);
  expect([answers, connections.length]).toEqual([[], 1]);
  serve(PRICE_RISE);
  hide(false);
  (await connected(connections, 2)).publish(PRICE_RISE.revisionNumber);
  expect(await screen.findByText("9 credits")).toBeVisible();
});
