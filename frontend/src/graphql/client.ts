import { Client, fetchExchange } from "urql";
import { csrfHeader } from "@/graphql/csrf";
import { liveExchange } from "@/graphql/live";
import { trustedDocuments } from "@/graphql/trustedDocuments";

/** No cache: what is on sale and what it costs is asked anew each time. */
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
