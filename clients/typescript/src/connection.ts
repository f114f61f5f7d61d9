/** How operations are sent: with a token, a time-out, and again where that may help. */

import { eventsOf, type ServerEvent } from "./events.js";
import type { Operation } from "./operations.generated.js";
import { isPassing, isUnauthorized, lost, type Reply, read, resultOf } from "./replies.js";
import { pausesOf, RETRIES, type Retries, sleep } from "./retries.js";
import { type TokenSource, Tokens } from "./tokens.js";

const SILENCE_MS = 45_000; // the server sends something every 15 seconds
const STREAM_ATTEMPTS = 10;

export interface Options {
  /** An API token, or what supplies one; left out in a page that has a session at its own host. */
  token?: TokenSource;
  /** Of one attempt, in seconds; the server itself waits up to five for its database. */
  timeout?: number;
  retries?: Partial<Retries>;
  /** Sent with each request, such as `X-CSRFToken` with a session. */
  headers?: () => Record<string, string>;
}

/** A stream was refused. */
class NotOpened extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(reply.reason);
    this.reply = reply;
  }
}

export class Connection {
  readonly #url: string;
  readonly #tokens: Tokens;
  readonly #retries: Retries;
  readonly #timeoutMs: number;
  readonly #headers: () => Record<string, string>;

  constructor(url: string, { token, timeout = 10, retries, headers = () => ({}) }: Options) {
    this.#url = url.replace(/\/+$/, "");
    this.#tokens = new Tokens(token);
    this.#retries = { ...RETRIES, ...retries };
    this.#timeoutMs = timeout * 1000;
    this.#headers = headers;
  }

  /** The data. Throws NoAnswer, RequestRefused, TokenRefused. */
  async send<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const body = bodyOf(operation, variables);
    const pauses = pausesOf(this.#retries);
    for (;;) {
      const reply = await this.#sent(body);
      if (!(await this.#isWaitedFor(reply, pauses)))
        return resultOf(reply, keyOf(variables)) as Data;
    }
  }

  /** What a subscription sends, until the server says that it is complete: broken streams are opened again. */
  async *watch<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
  ): AsyncGenerator<Data, void> {
    const body = bodyOf(operation, variables);
    const pausesOfStream = () => pausesOf({ ...this.#retries, attempts: STREAM_ATTEMPTS });
    for (let pauses = pausesOfStream(); ; ) {
      let reply = lost("The stream ended.");
      try {
        for await (const { kind, data } of this.#events(body)) {
          if (kind === "complete") return;
          const next = read(200, data);
          if (next.errors.length > 0) throw new NotOpened(next);
          yield next.data as Data;
          pauses = pausesOfStream();
        }
      } catch (failure) {
        reply = failure instanceof NotOpened ? failure.reply : lost(failure);
      }
      if (!(await this.#isWaitedFor(reply, pauses))) resultOf(reply);
    }
  }

  /** Wait for the next attempt, if there is one: the failure is of the moment, or another token may open. */
  async #isWaitedFor(reply: Reply, pauses: number[]): Promise<boolean> {
    const isWorthIt = isPassing(reply) || (isUnauthorized(reply) && this.#tokens.hasAnother());
    const pause = isWorthIt ? pauses.shift() : undefined;
    const asked = reply.retryAfter ?? 0;
    if (pause === undefined || asked > this.#retries.longestSeconds) return false;
    await sleep(Math.max(pause, asked));
    return true;
  }

  async #sent(body: string): Promise<Reply> {
    const headers = await this.#headersOf("application/json");
    try {
      const signal = AbortSignal.timeout(this.#timeoutMs);
      const response = await fetch(`${this.#url}/graphql`, {
        method: "POST",
        headers,
        body,
        signal,
      });
      return await replyOf(response);
    } catch (failure) {
      return lost(failure);
    }
  }

  /** Throws NotOpened. */
  async *#events(body: string): AsyncGenerator<ServerEvent> {
    const headers = await this.#headersOf("text/event-stream");
    const silence = new Silence();
    try {
      const { signal } = silence;
      const response = await fetch(`${this.#url}/graphql/stream/`, {
        method: "POST",
        headers,
        body,
        signal,
      });
      if (!response.ok || !response.body) throw new NotOpened(await replyOf(response));
      yield* eventsOf(response.body, () => silence.isBroken());
    } finally {
      silence.end();
    }
  }

  async #headersOf(accept: string): Promise<Record<string, string>> {
    const token = await this.#tokens.current();
    const headers = {
      ...this.#headers(),
      Accept: accept,
      "Content-Type": "application/json",
    };
    return token === undefined ? headers : { ...headers, Authorization: `Bearer ${token}` };
  }
}

/** Aborts what is silent for too long. */
class Silence {
  readonly #controller = new AbortController();
  #timer = this.#started();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  isBroken(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#started();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#controller.abort();
  }

  #started(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#controller.abort(), SILENCE_MS);
  }
}

async function replyOf(response: Response): Promise<Reply> {
  return read(response.status, await response.text(), response.headers.get("Retry-After"));
}

/** Written once: each attempt sends the same. */
function bodyOf<Data, Variables>(
  { name, text }: Operation<Data, Variables>,
  variables: Variables,
): string {
  return JSON.stringify({ query: text, operationName: name, variables });
}

function keyOf(variables: unknown): string | undefined {
  return (variables as { input?: { idempotencyKey?: string } }).input?.idempotencyKey;
}
