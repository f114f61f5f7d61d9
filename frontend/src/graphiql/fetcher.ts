import type { Fetcher, FetcherOpts, FetcherParams } from "@graphiql/toolkit";
import { getOperationAST, parse } from "graphql";
import { csrfHeader } from "@/graphql/csrf";
import { createStreamClient } from "@/graphql/stream";

type Result = Record<string, unknown>;

/** Sends with the session; a header of the headers editor comes last and wins. */
export const fetcher: Fetcher = (request, options) =>
  isSubscription(request) ? listen(request, options) : post(request, options);

function isSubscription({ query, operationName }: FetcherParams): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === "subscription";
  } catch {
    return false; // the server says what is wrong with it
  }
}

function listen({ query, variables, operationName }: FetcherParams, options?: FetcherOpts) {
  const client = createStreamClient({ retryAttempts: 0, headers: options?.headers });
  return client.iterate<Result, Result>({
    query,
    variables,
    operationName: operationName ?? undefined,
  });
}

async function post(request: FetcherParams, options?: FetcherOpts) {
  const response = await fetch("/graphql", {
    method: "POST",
    credentials: "same-origin",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json, application/json",
      ...csrfHeader(),
      ...options?.headers,
    },
    body: JSON.stringify(request),
  });
  if (!response.headers.get("Content-Type")?.includes("json")) {
    throw new Error(`The server answered ${response.status} ${response.statusText} without JSON.`);
  }
  return response.json();
}
