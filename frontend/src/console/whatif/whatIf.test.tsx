import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { beforeEach, expect, test } from "vitest";
import { WhatIfView } from "@/console/whatif/WhatIfView";
import type {
  CatalogChangeInput,
  PricesQuery,
  WhatIfQuery,
  WhatIfQueryVariables,
} from "@/console/whatif/whatIf.generated";
import { payload, servePublishing } from "@/testing/changes";
import { sayWhoIsSignedIn, signIn } from "@/testing/imageJobs";
import { operation } from "@/testing/operation";
import { renderPage } from "@/testing/renderPage";
import { server } from "@/testing/server";

type Result = NonNullable<WhatIfQuery["pricingSimulation"]>;

const WRITER = {
  __typename: "TextModel",
  id: "m1",
  modelName: "writer-1",
  displayName: "Writer",
  tokensPerCredit: 1000,
} as const;
const earned = (credits: number, revenueUsd: string, marginUsd: string, ratio: string) => ({
  ...{ credits, revenueUsd, marginUsd, ratio },
  providerCostUsd: "4",
});
const ACME = { id: "acme", name: "Acme", externalId: "customer-1" };
const REPLAYED: Result = {
  __typename: "PricingSimulation",
  records: 7,
  unpriced: 1,
  recorded: earned(1000, "10", "6", "0.6"),
  simulated: earned(1250, "12.5", "8.5", "0.68"),
  accounts: [{ account: ACME, credits: 900, simulatedCredits: 1120 }],
};

/** Replays with these results, the last for good; the changes of each time. */
function serve(...results: Result[]): readonly CatalogChangeInput[][] {
  const asked: CatalogChangeInput[][] = [];
  const settings = { id: "s", admin: { pricePerCreditUsd: "0.010000" } };
  server.use(
    operation<PricesQuery, object>("Prices", () =>
      HttpResponse.json({ data: { aiModels: { nodes: [WRITER] }, settings } }),
    ),
    operation<WhatIfQuery, WhatIfQueryVariables>("WhatIf", ({ variables }) => {
      asked.push(variables.changes as CatalogChangeInput[]);
      const pricingSimulation = results[Math.min(asked.length, results.length) - 1] ?? null;
      return HttpResponse.json({ data: { pricingSimulation } });
    }),
  );
  return asked;
}

function open(...rights: ("configuration:read" | "configuration:write")[]) {
  signIn();
  sayWhoIsSignedIn({ username: "edith", is_staff: true, rights });
  return renderPage(<WhatIfView />);
}

async function choose(user: ReturnType<typeof open>) {
  await user.selectOptions(await screen.findByLabelText("Try out another price"), "Writer");
  return screen.getByLabelText("Writer: tokens a credit buys");
}

const rowsOf = (table: string) =>
  within(screen.getByRole("table", { name: table }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);

beforeEach(() => window.history.replaceState(null, "", "/"));

test("replays what was used at the price that is dragged, before and after", async () => {
  const asked = serve(REPLAYED);
  const user = open("configuration:read");
  expect(await screen.findByText(/No price is tried out yet/)).toBeVisible();
  expect(await choose(user)).toHaveValue(1000);
  fireEvent.change(screen.getByLabelText("Drag: Writer"), { target: { value: "800" } });
  expect(await screen.findByText("7 usage records are replayed.")).toBeVisible();
  expect(asked).toEqual([[{ aiModelUpdate: { modelName: "writer-1", tokensPerCredit: 800 } }]]);
  expect(rowsOf("Before and after")).toEqual([
    "Credits charged1,0001,250+250",
    "Revenue$10.00$12.50+$2.50",
    "Provider cost$4.00$4.00$0.00",
    "Margin$6.00$8.50+$2.50",
    "Margin share60%68%",
  ]);
  expect(rowsOf("Accounts that it changes most")).toEqual(["Acme9001,120+220"]);
  expect(screen.getByText(/1 could not be replayed/)).toBeVisible();
  expect(screen.getByText(/An editor can make this change/)).toBeVisible();
});

test("says at its price what can't be, and outlives the end of a session", async () => {
  const message = "Give a number above 0.";
  const path = ["changes", "0", "settingsUpdate", "pricePerCreditUsd"];
  const refused = { code: "INVALID_CATALOG", message: "No.", path: null } as const;
  serve({ __typename: "InvalidCatalog", ...refused, problems: [{ path, message }] });
  const user = open("configuration:read");
  await user.selectOptions(await screen.findByLabelText("Try out another price"), "A credit");
  const price = screen.getByLabelText("A credit: USD");
  await user.clear(price);
  await user.type(price, "-1");
  await waitFor(() => expect(price).toHaveAccessibleDescription(/Give a number above 0/));
  expect(sessionStorage.getItem("ratecard-draft:edith:what-if")).toContain('"-1"');
});

test("hands the change over to where it is published", async () => {
  serve(REPLAYED);
  const published = servePublishing(({ dryRun }) => payload(dryRun ? 41 : 42));
  const user = open("configuration:read", "configuration:write");
  const price = await choose(user);
  await user.clear(price);
  await user.type(price, "800");
  await user.click(await screen.findByRole("button", { name: "Make this change" }));
  const panel = await screen.findByRole("dialog", { name: "Make this change" });
  await user.type(await within(panel).findByLabelText("Why"), "Costs rose");
  const publish = await within(panel).findByRole("button", { name: "Publish" });
  await waitFor(() => expect(publish).toBeEnabled());
  await user.click(publish);
  expect(await within(panel).findByText("Revision 42 is published")).toBeVisible();
  const change = { aiModelUpdate: { modelName: "writer-1", tokensPerCredit: 800 } };
  expect(published.at(-1)).toMatchObject({ changes: [change], reason: "Costs rose" });
});
