import { HttpResponse, http } from "msw";
import { expect, test, vi } from "vitest";
import { AiConfigDocument, CatalogPublishedDocument } from "@/features/catalog/aiConfig.generated";
import { createClient } from "@/graphql/client";
import { documentIds } from "@/graphql/documentIds.generated";
import { revisionFeed } from "@/testing/revisionFeed";
import { server } from "@/testing/server";

test("asks by the id of a document that the server knows, without its text", async () => {
  const bodies: unknown[] = [];
  server.use(
    http.post("/graphql", async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({ data: { aiConfig: null } });
    }),
  );
  const { data } = await createClient().query(AiConfigDocument, {}).toPromise();
  expect(data).toEqual({ aiConfig: null });
  expect(bodies).toEqual([{ documentId: documentIds.AiConfig, variables: {} }]);
  expect(documentIds.AiConfig).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test("listens by an id, too", async () => {
  const requests: Request[] = [];
  const events: unknown[] = [];
  server.use(
    revisionFeed(({ request, publish }) => {
      requests.push(request);
      publish(7);
    }),
  );
  const { unsubscribe } = createClient()
    .subscription(CatalogPublishedDocument, {})
    .subscribe(({ data }) => events.push(data));
  await vi.waitFor(() => expect(events).toEqual([{ catalogPublished: { number: 7 } }]));
  unsubscribe();
  const body = await requests[0]?.clone().json();
  expect(body).toEqual({ documentId: documentIds.CatalogPublished, variables: {} });
});
