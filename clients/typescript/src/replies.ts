/** What came of one attempt to send a request, whichever way it was sent. */

import { NoAnswer, type RatecardError, RequestRefused, TokenRefused } from "./errors.js";

const PASSING_CODES = new Set(["BUSY", "DATABASE_UNAVAILABLE", "INTERNAL_ERROR"]);
const TOO_MANY_REQUESTS = 429;
const UNAUTHORIZED = 401;

interface GraphQLError {
  message?: string;
  extensions?: { code?: string };
}

export interface Reply {
  /** 0: none came. */
  status: number;
  data?: unknown;
  errors: GraphQLError[];
  /** In seconds. */
  retryAfter?: number | undefined;
  /** Why none came. */
  reason?: string;
}

export function lost(failure: unknown): Reply {
  return {
    status: 0,
    errors: [],
    reason: failure instanceof Error ? failure.message : String(failure),
  };
}

export function read(status: number, body: string, retryAfter: string | null = null): Reply {
  const { data, errors } = parsed(body);
  return {
    status,
    data,
    errors: errors ?? [],
    retryAfter: secondsOf(retryAfter),
  };
}

export function isUnauthorized({ status }: Reply): boolean {
  return status === UNAUTHORIZED;
}

/** Whether the failure is of the moment: of the way, the server, or too many at once. */
export function isPassing({ status, errors, retryAfter }: Reply): boolean {
  return (
    status === 0 ||
    status === TOO_MANY_REQUESTS ||
    status >= 500 ||
    retryAfter !== undefined ||
    errors.some(({ extensions }) => PASSING_CODES.has(extensions?.code ?? ""))
  );
}

/** The data. Throws what the reply says otherwise. */
export function resultOf(reply: Reply, key?: string): unknown {
  const isData = reply.status === 200 && reply.data != null && reply.errors.length === 0;
  if (isData) return reply.data; // a typed error, such as Busy, is data
  throw errorOf(reply, key);
}

function errorOf(reply: Reply, key: string | undefined): RatecardError {
  const [error] = reply.errors;
  const code = error ? (error.extensions?.code ?? "UNKNOWN") : `HTTP_${reply.status}`;
  const message = error?.message ?? "";
  if (isUnauthorized(reply)) return new TokenRefused(code, message);
  if (isPassing(reply) || !error) return new NoAnswer(reply.reason ?? `${code}: ${message}`, key);
  return new RequestRefused(code, message);
}

/** Empty where a proxy answered with something else. */
function parsed(body: string): { data?: unknown; errors?: GraphQLError[] } {
  try {
    return JSON.parse(body) ?? {};
  } catch {
    return {};
  }
}

/** A date, as some proxies send it, is 1: try again, and be answered the same. */
function secondsOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  return /^\d+$/.test(retryAfter) ? Number(retryAfter) : 1;
}
