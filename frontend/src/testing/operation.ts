import { type HttpResponse, http, type PathParams } from "msw";
import { documentIds } from "@/graphql/documentIds.generated";

type Name = keyof typeof documentIds;
type Answer<Data> = HttpResponse<{ data: Data } | { errors: object[] }>;
type Body<Variables> = { documentId?: string; variables: Variables };
type Resolver<Data, Variables> = (request: Body<Variables>) => Answer<Data> | Promise<Answer<Data>>;

/** Answers an operation, which comes by the id of its document. */
export function operation<Data, Variables>(name: Name, resolve: Resolver<Data, Variables>) {
  return http.post<PathParams, Body<Variables>>("/graphql", async ({ request }) => {
    const body = await request.clone().json();
    return body.documentId === documentIds[name] ? resolve(body) : undefined;
  });
}
