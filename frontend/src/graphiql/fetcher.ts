import type { Fetcher } from "@graphiql/toolkit";
import { csrfHeader } from "@/graphql/csrf";

/** Posts with the session; a header of the headers editor comes last and wins. */
export const fetcher: Fetcher = async (request, options) => {
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
};
