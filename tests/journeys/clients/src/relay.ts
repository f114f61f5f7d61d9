/** Pages an account's lists with Relay, releases a hold, and reads it again from the store. */
import {
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getSingularSelector,
  Network,
  type ReaderFragment,
  RecordSource,
  Store,
} from "relay-runtime";
import pagesQuery, { type AccountPages } from "./relay/AccountPages.graphql";
import holdsFragment, { type AccountPages_holds$data } from "./relay/AccountPages_holds.graphql";
import ledgerFragment, { type AccountPages_ledger$data } from "./relay/AccountPages_ledger.graphql";
import usageFragment, { type AccountPages_usage$data } from "./relay/AccountPages_usage.graphql";
import holdQuery, { type HoldById } from "./relay/HoldById.graphql";
import releaseMutation, { type HoldRelease } from "./relay/HoldRelease.graphql";
import holdFragment, { type HoldRow$data } from "./relay/HoldRow.graphql";
import modelFragment, { type ModelPrice$data } from "./relay/ModelPrice.graphql";
import usageRowFragment, { type UsageRow$data } from "./relay/UsageRow.graphql";
import { account, complaints, headers, openHold, pageSize, sent, url } from "./server";

interface Page {
  readonly edges: ReadonlyArray<{ readonly node: { readonly id: string } }>;
  readonly pageInfo: { readonly endCursor?: string | null; readonly hasNextPage: boolean };
}

const environment = new Environment({
  network: Network.create(async ({ name, text }, variables) => {
    sent.push(name);
    const body = JSON.stringify({ query: text, variables });
    const response = await fetch(url, { method: "POST", headers, body });
    return response.json();
  }),
  store: new Store(new RecordSource()),
  missingFieldHandlers: [
    {
      kind: "linked",
      handle: (field, _record, { id }) =>
        field.name === "node" || field.name === "hold" ? id : undefined,
    },
  ],
});

function read<Data>(fragment: ReaderFragment, of: unknown): Data {
  return environment.lookup(getSingularSelector(fragment, of)).data as Data;
}

/** As `loadNext` of `usePaginationFragment` does: by the query that @refetchable made, until there is no more. */
async function readAll<Data>(
  fragment: ReaderFragment,
  of: unknown,
  page: (data: Data) => Page,
): Promise<Data> {
  const { paginationRequest, paginationMetadata } = getPaginationMetadata(fragment, "readAll");
  for (;;) {
    const data = read<Data>(fragment, of);
    const { endCursor, hasNextPage } = page(data).pageInfo;
    if (!hasNextPage) return data;
    const variables = getPaginationVariables(
      "forward",
      pageSize,
      endCursor,
      { id: account },
      {},
      paginationMetadata,
    );
    await fetchQuery(environment, paginationRequest, variables).toPromise();
  }
}

function price(model: ModelPrice$data): string {
  switch (model.__typename) {
    case "TextModel":
      return `${model.tokensPerCredit} tokens a credit`;
    case "ImageModel":
      return `${model.creditsPerImage} credits an image`;
    case "UnitModel":
      return `${model.unitsPerCredit} ${model.creditUnit.toLowerCase()} a credit`;
    default:
      return model.__typename;
  }
}

const ids = (page: Page) => page.edges.map(({ node }) => node.id);

/** A hold's status, and how many credits of its account are held. */
async function state(): Promise<[string, number | undefined] | undefined> {
  const query = fetchQuery<HoldById>(
    environment,
    holdQuery,
    { id: openHold },
    { fetchPolicy: "store-or-network" },
  );
  const found = await query.toPromise();
  if (!found?.hold) return undefined;
  const row = read<HoldRow$data>(holdFragment, found.hold);
  return [row.status, row.account?.credits.held];
}

function release(): Promise<HoldRelease["response"]> {
  const variables = { hold: openHold, key: "relay" };
  return new Promise((onCompleted, onError) =>
    commitMutation<HoldRelease>(environment, {
      mutation: releaseMutation,
      variables,
      onCompleted,
      onError,
    }),
  );
}

async function main(): Promise<void> {
  environment.retain(createOperationDescriptor(pagesQuery, { account }));
  const first = await fetchQuery<AccountPages>(environment, pagesQuery, { account }).toPromise();
  const of = first?.account;
  const { holds } = await readAll<AccountPages_holds$data>(holdsFragment, of, (data) => data.holds);
  const { ledger } = await readAll<AccountPages_ledger$data>(
    ledgerFragment,
    of,
    (data) => data.ledger,
  );
  const { usage } = await readAll<AccountPages_usage$data>(usageFragment, of, (data) => data.usage);
  const models = usage.edges.map(({ node }) => read<UsageRow$data>(usageRowFragment, node).model);
  const lists = { holds: ids(holds), ledger: ids(ledger), usage: ids(usage) };
  const prices = models.map((model) => model && price(read<ModelPrice$data>(modelFragment, model)));
  const before = await state();
  await release();
  console.log(JSON.stringify({ lists, prices, states: [before, await state()], sent, complaints }));
}

void main();
