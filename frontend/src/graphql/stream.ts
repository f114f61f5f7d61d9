import { type Client, createClient } from "graphql-sse";
import { csrfHeader } from "@/graphql/csrf";

/** The server sends a comment every 15 seconds: without one the connection is dead, whatever the browser thinks. */
const SILENCE_MS = 40_000;
const LONGEST_PAUSE_MS = 30_000;

type StreamOptions = { retryAttempts: number; headers?: Record<string, string> };

/** One connection for each subscription, with the session; a header that is given comes last and wins. */
export function createStreamClient({ retryAttempts, headers }: StreamOptions): Client {
  return createClient({
    url: "/graphql/stream/",
    singleConnection: false,
    credentials: "same-origin",
    headers: () => ({ ...csrfHeader(), ...headers }),
    fetchFn: fetchLiving,
    retryAttempts,
    retry: pause,
  });
}

/** Longer from one try to the next, and not the same for all who lost one server. */
function pause(retries: number): Promise<void> {
  const longest = Math.min(1_000 * 2 ** retries, LONGEST_PAUSE_MS);
  return new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
}

/** Fetches a body that fails where nothing comes for too long. */
async function fetchLiving(input: RequestInfo, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (!response.body) return response;
  return new Response(response.body.pipeThrough(silenceEnds()), response);
}

function silenceEnds(): TransformStream<Uint8Array, Uint8Array> {
  let timer: ReturnType<typeof setTimeout>;
  const wait = (controller: TransformStreamDefaultController<Uint8Array>) => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.error(new Error("Nothing came.")), SILENCE_MS);
  };
  return new TransformStream({
    start: wait,
    transform(part, controller) {
      wait(controller);
      controller.enqueue(part);
    },
    async flush() {
      clearTimeout(timer);
      // graphql-sse misses an end that comes while it hands over an event.
      await new Promise((resolve) => setTimeout(resolve));
    },
  });
}
