import { Client, fetchExchange } from "urql";
import { csrfHeader } from "@/graphql/csrf";
import { liveExchange } from "@/graphql/live";
import { trustedDocuments } from "@/graphql/trustedDocuments";

/** No cache: models on sale and prices are fetched again each time. */
export function createClient(): Client {
  return new Client({
    url: "/graphql",
    exchanges: [trustedDocuments, fetchExchange, liveExchange()],
    preferGetMethod: false,
    requestPolicy: "network-only",
    fetchOptions: () => ({
      credentials: "same-origin",
      headers: {
        Accept: "application/graphql-response+json, application/json",
        ...csrfHeader(),
      },
    }),
  });
}
