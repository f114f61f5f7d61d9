import { afterEach, expect, test, vi } from "vitest";
import { createStreamClient } from "@/graphql/stream";
import { revisionFeed } from "@/testing/revisionFeed";
import { server } from "@/testing/server";

const QUERY = "subscription { catalogPublished { number } }";

afterEach(() => {
  vi.useRealTimers();
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no Cookie Store API.
  document.cookie = "csrftoken=; max-age=0";
});

function listen() {
  const requests: Request[] = [];
  const events: unknown[] = [];
  server.use(
    revisionFeed(({ request, publish }) => {
      requests.push(request);
      publish(requests.length);
    }),
  );
  const client = createStreamClient({ retryAttempts: 1 });
  const sink = { next: (event: unknown) => events.push(event), error: vi.fn(), complete: vi.fn() };
  return { requests, events, stop: client.subscribe({ query: QUERY }, sink) };
}

test("asks for events with the session and the CSRF token of the cookie", async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no Cookie Store API.
  document.cookie = "csrftoken=from-cookie";
  const { requests, events, stop } = listen();
  await vi.waitFor(() => expect(events).toEqual([{ data: { catalogPublished: { number: 1 } } }]));
  stop();
  const [request] = requests;
  expect(request?.method).toBe("POST");
  expect(request?.credentials).toBe("same-origin");
  expect(request?.headers.get("Accept")).toBe("text/event-stream");
  expect(request?.headers.get("X-CSRFToken")).toBe("from-cookie");
});

test("connects again where not even a comment comes", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { requests, stop } = listen();
  await vi.waitFor(() => expect(requests).toHaveLength(1));
  await vi.advanceTimersByTimeAsync(39_000);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(3_000);
  await vi.waitFor(() => expect(requests).toHaveLength(2));
  stop();
});
