import { graphql, HttpResponse } from "msw";
import { afterEach, expect, test } from "vitest";
import { createClient } from "@/graphql/client";
import { server } from "@/testing/server";

afterEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no Cookie Store API.
  document.cookie = "csrftoken=; max-age=0";
});

async function sentRequest(): Promise<Request> {
  const requests: Request[] = [];
  server.use(
    graphql.query("Any", ({ request }) => {
      requests.push(request);
      return HttpResponse.json({ data: { currentRevisionNumber: 7 } });
    }),
  );
  await createClient().query("query Any { currentRevisionNumber }", {}).toPromise();
  const [request] = requests;
  if (!request) throw new Error("Nothing was sent.");
  return request;
}

test("posts to the one endpoint with the session", async () => {
  const request = await sentRequest();
  expect(request.method).toBe("POST");
  expect(new URL(request.url).pathname).toBe("/graphql");
  expect(request.credentials).toBe("same-origin");
  expect(request.headers.get("Accept")).toBe("application/graphql-response+json, application/json");
});

test("sends the CSRF token of the cookie", async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no Cookie Store API.
  document.cookie = "csrftoken=from-cookie";
  expect((await sentRequest()).headers.get("X-CSRFToken")).toBe("from-cookie");
});

test("sends no CSRF header without a token", async () => {
  expect((await sentRequest()).headers.has("X-CSRFToken")).toBe(false);
});
