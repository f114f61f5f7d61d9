import { act, screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterEach, expect, test, vi } from "vitest";
import { serve, serveError } from "@/testing/api";
import { CATALOG } from "@/testing/catalog";
import { type Connection, news, refusedNews } from "@/testing/news";
import { radio, renderReadySettings } from "@/testing/renderSettings";
import { server } from "@/testing/server";

const DEARER = {
  ...CATALOG,
  qualityTiers: CATALOG.qualityTiers.map((tier) => ({ ...tier, creditsPerImage: 9 })),
  revisionNumber: CATALOG.revisionNumber + 1,
};

afterEach(() => {
  vi.useRealTimers();
});

function serveNews(): Connection[] {
  const connections: Connection[] = [];
  server.use(
    news((connection) => {
      connections.push(connection);
      connection.tell(CATALOG.revisionNumber);
    }),
  );
  return connections;
}

/** What the page's looks were answered. */
function serveLooks(answer: () => { revision: number; etag: string }): number[] {
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
  const connections = serveNews();
  const user = await renderReadySettings();
  await user.click(radio("Premium (15 credits/image)"));
  serve(DEARER);
  (await connected(connections, 1)).tell(DEARER.revisionNumber);
  await waitFor(() => expect(radio("Premium (9 credits/image)")).toBeChecked());
  expect(await screen.findByText("9 credits")).toBeVisible();
});

test("connects again where the stream ends, and is told what it missed", async () => {
  serve();
  const connections = serveNews();
  await renderReadySettings();
  const first = await connected(connections, 1);
  serve(DEARER);
  first.end();
  (await connected(connections, 2)).tell(DEARER.revisionNumber);
  expect(await screen.findByText("9 credits")).toBeVisible();
});

test("asks again for what it was told of and could not fetch", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  serve();
  const connections = serveNews();
  serveLooks(() => ({ revision: DEARER.revisionNumber, etag: `"${DEARER.revisionNumber}"` }));
  await renderReadySettings();
  serveError("AiConfig", "DATABASE_UNAVAILABLE");
  (await connected(connections, 1)).tell(DEARER.revisionNumber);
  await pass(1);
  expect(screen.getByText("5 credits")).toBeVisible();
  serve(DEARER);
  await pass(15);
  expect(await screen.findByText("9 credits")).toBeVisible();
});

test("looks by itself while no events come, and refetches what is newer only", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  server.use(refusedNews);
  let current = CATALOG;
  serve();
  const answers = serveLooks(() => ({
    revision: current.revisionNumber,
    etag: `"${current.revisionNumber}"`,
  }));
  await renderReadySettings();
  await pass(15);
  await waitFor(() => expect(answers).toEqual([200]));
  await pass(15);
  await waitFor(() => expect(answers).toEqual([200, 304]));
  expect(screen.getByText("5 credits")).toBeVisible();
  current = DEARER;
  serve(DEARER);
  await pass(15);
  expect(await screen.findByText("9 credits")).toBeVisible();
});

test("does not look while events come", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  serve();
  const answers = serveLooks(() => ({ revision: 7, etag: "x" }));
  const connections = serveNews();
  await renderReadySettings();
  await connected(connections, 1);
  await pass(60);
  expect(answers).toEqual([]);
});

test("looks where listening is refused", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  serve();
  const answers = serveLooks(() => ({ revision: 7, etag: "x" }));
  server.use(news(({ fail }) => fail("FORBIDDEN")));
  await renderReadySettings();
  await pass(15);
  await waitFor(() => expect(answers).toEqual([200]));
});

test("neither listens nor looks while hidden, and listens again in view", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  serve();
  const answers = serveLooks(() => ({ revision: 7, etag: "x" }));
  const connections = serveNews();
  await renderReadySettings();
  const first = await connected(connections, 1);
  hide(true);
  await waitFor(() => expect(first.request.signal.aborted).toBe(true));
  await pass(60);
  expect([answers, connections.length]).toEqual([[], 1]);
  serve(DEARER);
  hide(false);
  (await connected(connections, 2)).tell(DEARER.revisionNumber);
  expect(await screen.findByText("9 credits")).toBeVisible();
});
