import type { ExecutionResult } from "graphql";
import type { Client, RequestParams, Sink } from "graphql-sse";
import { useSyncExternalStore } from "react";
import { type Exchange, subscriptionExchange } from "urql";
import { documentIds } from "@/graphql/documentIds.generated";
import { createStreamClient } from "@/graphql/stream";

/** After a refusal, which a sign-in may end, and after anything that the client gives up on. */
const AGAIN_AFTER_MS = 30_000;

type Facts = Record<string, unknown>;
type Request = RequestParams & { documentId: unknown };
type Event = ExecutionResult<Facts, Facts>;

type Subscription = { documentId: unknown };

/** Those to which events come. */
const living = new Set<Subscription>();
const watchers = new Set<() => void>();

function setLive(subscription: Subscription, value: boolean): void {
  if (value) living.add(subscription);
  else living.delete(subscription);
  for (const watcher of watchers) watcher();
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

/** Whether events of a subscription come: one came since its connection was opened. */
export function useLive(name: keyof typeof documentIds): boolean {
  const isLive = () => [...living].some(({ documentId }) => documentId === documentIds[name]);
  return useSyncExternalStore(watch, isLive);
}

/** Subscriptions that are opened again for ever. */
export function liveExchange(): Exchange {
  const client = createStreamClient({ retryAttempts: Number.POSITIVE_INFINITY });
  return subscriptionExchange({
    forwardSubscription: ({ query, documentId, variables }) => ({
      subscribe: (sink) => {
        // graphql-sse sends whatever it is given; its type knows no documents without a text.
        const request = { query, documentId, variables } as Request;
        return { unsubscribe: listen(client, request, sink.next) };
      },
    }),
  });
}

/** Returns how to stop. */
function listen(client: Client, request: Request, onEvent: (event: Event) => void) {
  let isOver = false;
  let stop = () => {};
  let timer: number;
  const subscription = { documentId: request.documentId };
  const start = () => {
    stop = client.subscribe<Facts, Facts>(request, sink, {
      connecting: () => setLive(subscription, false),
    });
  };
  const startAgain = () => {
    if (isOver) return;
    setLive(subscription, false);
    timer = window.setTimeout(start, AGAIN_AFTER_MS);
  };
  const sink: Sink<Event> = {
    next(event) {
      setLive(subscription, !event.errors);
      onEvent(event);
    },
    error: startAgain,
    complete: startAgain,
  };
  start();
  return () => {
    isOver = true;
    window.clearTimeout(timer);
    stop();
    setLive(subscription, false);
  };
}
