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

/** The data of a query, for the page itself. */
export async function ask(query: string): Promise<Result> {
  const answer = await post({ query });
  return answer.data ?? {};
}

/** A file is typed as a variable's text, and sent as one. */
function withFile(request: FetcherParams): FormData {
  const { file, ...variables } = request.variables;
  const form = new FormData();
  form.append(
    "operations",
    JSON.stringify({ ...request, variables: { ...variables, file: null } }),
  );
  form.append("map", JSON.stringify({ "0": ["variables.file"] }));
  form.append("0", new File([file], "prices.json", { type: "application/json" }));
  return form;
}

async function post(request: FetcherParams, options?: FetcherOpts) {
  const hasFile =
    /\$file: Upload\b/.test(request.query) && typeof request.variables?.file === "string";
  const response = await fetch("/graphql", {
    method: "POST",
    credentials: "same-origin",
    headers: {
      ...(hasFile ? {} : { "Content-Type": "application/json" }),
      Accept: "application/graphql-response+json, application/json",
      ...csrfHeader(),
      ...options?.headers,
    },
    body: hasFile ? withFile(request) : JSON.stringify(request),
  });
  if (!response.headers.get("Content-Type")?.includes("json")) {
    throw new Error(`The server answered ${response.status} ${response.statusText} without JSON.`);
  }
  return response.json();
}
