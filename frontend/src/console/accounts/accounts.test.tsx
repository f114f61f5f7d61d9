import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "@/app/App";
import "@/console/accounts/AccountPages";
import type { Right } from "@/browser/person";
import type { Account } from "@/console/accounts/AccountPage";
import type {
  AccountDetailsQuery,
  AccountGrantMutation,
  AccountGrantMutationVariables,
  AccountHoldsQuery,
  AccountLedgerQuery,
  AccountLinesQuery,
  AccountLinesQueryVariables,
  AccountSuspensionMutation,
  AccountSuspensionMutationVariables,
} from "@/console/accounts/accounts.generated";
import type {
  IntegrationTokensQuery,
  TokenCreationMutation,
  TokenScopesQuery,
} from "@/console/accounts/tokens.generated";
import { serveFailure } from "@/testing/accounts";
import { sayWhoIsSignedIn, signIn } from "@/testing/imageJobs";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";
import { charge, serveBalance, serveCharges } from "@/testing/usage";

const LAST_PAGE = { hasNextPage: false, endCursor: null };
const ACME: Account = {
  id: "acme",
  externalId: "customer-1",
  name: "Acme",
  suspendedAt: null,
  suspensionReason: null,
  integration: { id: "shop", name: "shop" },
  credits: { balance: 100, held: 10, available: 90 },
  createdAt: "2026-11-01T12:00:00Z",
  timeZone: "UTC",
  members: { nodes: [{ id: "mara", username: "mara" }] },
  overrides: [],
};

beforeEach(() => signIn());
afterEach(() => {
  window.history.replaceState(null, "", "/");
  sessionStorage.clear();
});

function open(path: string, ...rights: Right[]) {
  window.history.replaceState(null, "", path);
  const all: Right[] = ["configuration:read", ...rights];
  sayWhoIsSignedIn({ username: "edith", is_staff: true, rights: all });
  render(<App />);
  return userEvent.setup();
}

function serveAccount(account: Account) {
  serveBalance();
  serveCharges(charge(1));
  server.use(
    operation<AccountDetailsQuery, object>("AccountDetails", () =>
      HttpResponse.json({ data: { account } }),
    ),
    operation<AccountHoldsQuery, object>("AccountHolds", () =>
      HttpResponse.json({
        data: { account: { id: "acme", holds: { nodes: [], pageInfo: LAST_PAGE } } },
      }),
    ),
    operation<AccountLedgerQuery, object>("AccountLedger", () =>
      HttpResponse.json({
        data: { account: { id: "acme", ledger: { nodes: [], pageInfo: LAST_PAGE } } },
      }),
    ),
    operation<IntegrationTokensQuery, object>("IntegrationTokens", () =>
      HttpResponse.json({ data: { apiTokens: { nodes: [], pageInfo: LAST_PAGE } } }),
    ),
    operation<TokenScopesQuery, object>("TokenScopes", () =>
      HttpResponse.json({ data: { apiTokenScopes: ["accounts:read", "quotes:read"] } }),
    ),
  );
}

test("finds accounts by what is in the address, and leads to each", async () => {
  const asked: AccountLinesQueryVariables["filter"][] = [];
  server.use(
    operation<AccountLinesQuery, AccountLinesQueryVariables>("AccountLines", ({ variables }) => {
      asked.push(variables.filter);
      return HttpResponse.json({ data: { accounts: { nodes: [ACME], pageInfo: LAST_PAGE } } });
    }),
  );
  const user = open("/console/accounts?state=suspended");
  expect(await screen.findByRole("link", { name: "Acme" })).toHaveAttribute(
    "href",
    "/console/accounts/acme",
  );
  await user.type(screen.getByLabelText("Name or external id"), "Ac{Enter}");
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked).toEqual([
    { search: null, isSuspended: true },
    { search: "Ac", isSuspended: true },
  ]);
});

test("what can't be fetched can be tried again", async () => {
  serveFailure("AccountDetails", "INTERNAL_ERROR");
  const user = open("/console/accounts/acme");
  const again = await screen.findByRole("button", { name: "Try again" });
  serveAccount(ACME);
  await user.click(again);
  expect(await screen.findByRole("heading", { name: "Acme" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Suspend" })).toBeNull();
  expect(screen.queryByRole("heading", { name: "Grant or adjust" })).toBeNull();
});

test("a suspension says what will happen, and a refusal stands at its reason", async () => {
  const asked: AccountSuspensionMutationVariables["input"][] = [];
  serveAccount(ACME);
  server.use(
    operation<AccountSuspensionMutation, AccountSuspensionMutationVariables>(
      "AccountSuspension",
      ({ variables: { input } }) => {
        asked.push(input);
        const done = { account: { id: "acme" } };
        const refused = {
          code: "INVALID_SUSPENSION_REASON" as const,
          message: "Say why.",
          path: ["input", "reason"],
        };
        return HttpResponse.json({ data: { accountSuspend: input.reason ? done : refused } });
      },
    ),
  );
  const user = open("/console/accounts/acme", "accounts:write");
  await user.click(await screen.findByRole("button", { name: "Suspend" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/10 credits are held: that work goes on/)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Suspend" }));
  expect(await dialog.findByText("Say why.")).toBeVisible();
  await user.type(dialog.getByLabelText("Reason"), "Open invoice.");
  serveAccount({
    ...ACME,
    suspendedAt: "2026-11-28T12:00:00Z",
    suspensionReason: "Open invoice.",
  });
  await user.click(dialog.getByRole("button", { name: "Suspend" }));
  expect(await screen.findByText(/Suspended since .*: Open invoice\./)).toBeVisible();
  expect(screen.getByRole("button", { name: "Resume" })).toBeVisible();
  expect(asked.map(({ reason }) => reason)).toEqual(["", "Open invoice."]);
});

test("a grant shows before and after, and is sent again under its key", async () => {
  const asked: AccountGrantMutationVariables["input"][] = [];
  serveAccount(ACME);
  server.use(
    operation<AccountGrantMutation, AccountGrantMutationVariables>(
      "AccountGrant",
      ({ variables: { input } }) => {
        asked.push(input);
        if (asked.length === 1) return HttpResponse.json({ errors: [{ message: "lost" }] });
        return HttpResponse.json({ data: { creditsGrant: { credits: { available: 140 } } } });
      },
    ),
  );
  const user = open("/console/accounts/acme", "credits:grant");
  await user.type(await screen.findByLabelText("Credits"), "50");
  await user.type(screen.getByLabelText("Reason"), "Thanks");
  expect(screen.getByText("Available before: 90, after: 140")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Grant" }));
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Done: 140 available.")).toBeVisible();
  const [first, second] = asked;
  expect(first).toEqual(second);
  expect(first).toMatchObject({
    account: "acme",
    credits: 50,
    category: "BONUS",
    reason: "Thanks",
  });
});

test("a new token is shown once", async () => {
  serveAccount(ACME);
  server.use(
    operation<TokenCreationMutation, object>("TokenCreation", () =>
      HttpResponse.json({ data: { apiTokenCreate: { token: "rc_abc_secret" } } }),
    ),
  );
  const user = open("/console/accounts/acme", "tokens:write");
  await user.click(await screen.findByRole("button", { name: "Create a token" }));
  await user.type(await screen.findByLabelText("What it is for"), "web");
  const dialog = within(screen.getByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Create a token" }));
  expect(await screen.findByText("rc_abc_secret")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByText("rc_abc_secret")).toBeNull();
});
