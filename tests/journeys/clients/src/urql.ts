/** Pages an account's lists with urql's normalizing cache, releases a hold, and reads it again from the cache. */
import { readFileSync } from "node:fs";
import { Client, fetchExchange, type TypedDocumentNode } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { getIntrospectedSchema, minifyIntrospectionQuery } from "@urql/introspection";
import { type FragmentType, unmask } from "./codegen";
import {
  AccountHoldsDocument,
  AccountLedgerDocument,
  AccountUsageDocument,
  HoldByIdDocument,
  HoldReleaseDocument,
  HoldRowFragmentDoc,
  ModelPriceFragmentDoc,
  UsageRowFragmentDoc,
} from "./codegen/graphql";
import { account, complaints, headers, openHold, pageSize, sent, url } from "./server";

interface Page<Row> {
  edges: { node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const schema = minifyIntrospectionQuery(
  getIntrospectedSchema(readFileSync("schema.graphql", "utf8")),
);

const withoutId = schema.__schema.types.flatMap((type) =>
  type.kind === "OBJECT" && !type.fields.some(({ name }) => name === "id") ? [type.name] : [],
);

const cache = cacheExchange({
  schema,
  keys: Object.fromEntries(withoutId.map((name) => [name, () => null])),
  resolvers: {
    Account: { holds: relayPagination(), ledger: relayPagination(), usage: relayPagination() },
    Query: { hold: (_query, { id }) => ({ __typename: "Hold", id: String(id) }) },
  },
});

const client = new Client({
  url,
  preferGetMethod: false,
  fetchOptions: { headers },
  fetch: (input, init) => {
    sent.push(JSON.parse(String(init?.body)).operationName);
    return fetch(input, init);
  },
  exchanges: [cache, fetchExchange],
});

interface PageVariables {
  account: string;
  first: number;
  after?: string | null;
}

/** The rows of all pages, as the cache has merged them when the last one came. */
async function readAll<Data, Row>(
  document: TypedDocumentNode<Data, PageVariables>,
  page: (data: Data) => Page<Row> | undefined,
): Promise<Row[]> {
  let after: string | null = null;
  for (;;) {
    const { data, error } = await client
      .query(document, { account, first: pageSize, after })
      .toPromise();
    const found: Page<Row> | undefined = data && page(data);
    if (found === undefined) throw error ?? new Error("The account is not there.");
    if (!found.pageInfo.hasNextPage) return found.edges.map(({ node }) => node);
    after = found.pageInfo.endCursor;
  }
}

function price(masked: FragmentType<typeof ModelPriceFragmentDoc>): string {
  const model = unmask(ModelPriceFragmentDoc, masked);
  switch (model.__typename) {
    case "TextModel":
      return `${model.tokensPerCredit} tokens a credit`;
    case "ImageModel":
      return `${model.creditsPerImage} credits an image`;
    case "UnitModel":
      return `${model.unitsPerCredit} ${model.creditUnit.toLowerCase()} a credit`;
  }
}

/** A hold's status, and how many credits of its account are held. */
async function state(): Promise<[string, number | undefined] | undefined> {
  const { data } = await client.query(HoldByIdDocument, { id: openHold }).toPromise();
  const row = unmask(HoldRowFragmentDoc, data?.hold);
  return row ? [row.status, row.account?.credits.held] : undefined;
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

async function main(): Promise<void> {
  const holds = await readAll(AccountHoldsDocument, ({ node }) =>
    node?.__typename === "Account" ? node.holds : undefined,
  );
  const ledger = await readAll(AccountLedgerDocument, ({ node }) =>
    node?.__typename === "Account" ? node.ledger : undefined,
  );
  const usage = await readAll(AccountUsageDocument, ({ node }) =>
    node?.__typename === "Account" ? node.usage : undefined,
  );
  const lists = { holds: ids(holds), ledger: ids(ledger), usage: ids(usage) };
  const prices = usage.map((row) => {
    const { model } = unmask(UsageRowFragmentDoc, row);
    return model && price(model);
  });
  const before = await state();
  await client.mutation(HoldReleaseDocument, { hold: openHold, key: "urql" }).toPromise();
  console.log(JSON.stringify({ lists, prices, states: [before, await state()], sent, complaints }));
}

void main();
