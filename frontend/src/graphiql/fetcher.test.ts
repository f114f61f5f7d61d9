import { HttpResponse, http } from "msw";
import { afterEach, expect, test } from "vitest";
import { fetcher } from "@/graphiql/fetcher";
import { revisionFeed } from "@/testing/revisionFeed";
import { server } from "@/testing/server";

afterEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: the code under test reads it
  document.cookie = "csrftoken=; max-age=0";
});

function echoHeaders() {
  server.use(
    http.post("/graphql", async ({ request }) =>
      HttpResponse.json({
        token: request.headers.get("X-CSRFToken"),
        authorization: request.headers.get("Authorization"),
        body: await request.json(),
      }),
    ),
  );
}

test("posts the operation with the CSRF token of the session", async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: the code under test reads it
  document.cookie = "csrftoken=from-cookie";
  echoHeaders();
  const operation = { query: "{ currentRevisionNumber }", variables: {} };
  expect(await fetcher(operation)).toEqual({
    token: "from-cookie",
    authorization: null,
    body: operation,
  });
});

test("adds the headers of the headers editor", async () => {
  echoHeaders();
  const answer = fetcher({ query: "{ x }" }, { headers: { Authorization: "Bearer invented" } });
  expect(await answer).toMatchObject({ authorization: "Bearer invented" });
});

test("runs a subscription as a stream, with the headers of the headers editor", async () => {
  const requests: Request[] = [];
  server.use(
    revisionFeed(({ request, publish }) => {
      requests.push(request);
      publish(7);
    }),
  );
  const query = "query Q { currentRevisionNumber } subscription S { catalogPublished { number } }";
  const subscription = { query, operationName: "S" };
  const events = await fetcher(subscription, { headers: { Authorization: "Bearer invented" } });
  const first = await (events as AsyncIterableIterator<unknown>).next();
  expect(first.value).toEqual({ data: { catalogPublished: { number: 7 } } });
  expect(requests[0]?.headers.get("Authorization")).toBe("Bearer invented");
  expect(await requests[0]?.clone().json()).toMatchObject({ operationName: "S" });
  await (events as AsyncIterableIterator<unknown>).return?.();
});

test("says what came back where it is not JSON", async () => {
  server.use(http.post("/graphql", () => new HttpResponse("<h1>", { status: 502 })));
  await expect(fetcher({ query: "{ x }" })).rejects.toThrow("The server answered 502");
});
