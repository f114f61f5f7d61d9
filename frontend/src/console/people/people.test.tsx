import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { afterEach, expect, test } from "vitest";
import { Route } from "wouter";
import { NeedsRight } from "@/console/NeedsRight";
import { PeopleView } from "@/console/people/PeopleView";
import type { Known, Person } from "@/console/people/PersonPanel";
import type {
  PersonDeactivationMutation,
  PersonDetailsQuery,
  PersonLinesQuery,
  PersonLinesQueryVariables,
  PersonRoleChangeMutation,
  PersonRoleChangeMutationVariables,
  PersonTokensRevocationMutation,
} from "@/console/people/people.generated";
import { serveFailure } from "@/testing/accounts";
import { sayWhoIsSignedIn, signIn } from "@/testing/imageJobs";
import { operation } from "@/testing/operation";
import { renderPage } from "@/testing/renderPage";
import { server } from "@/testing/server";

const LAST_PAGE = { hasNextPage: false, endCursor: null };

function person(username: string, known: Partial<Known> = {}): Person {
  return {
    id: username,
    username,
    admin: {
      name: null,
      email: null,
      role: "NONE",
      isActive: true,
      hasSecondFactor: false,
      lastSignInAt: null,
      accountCount: 0,
      addedAt: "2026-11-01T12:00:00Z",
      accounts: { nodes: [], pageInfo: { hasNextPage: false } },
      ...known,
    },
  };
}

function servePeople(...people: Person[]): PersonLinesQueryVariables["filter"][] {
  const asked: PersonLinesQueryVariables["filter"][] = [];
  server.use(
    operation<PersonLinesQuery, PersonLinesQueryVariables>("PersonLines", ({ variables }) => {
      asked.push(variables.filter);
      return HttpResponse.json({ data: { people: { nodes: people, pageInfo: LAST_PAGE } } });
    }),
    operation<PersonDetailsQuery, { username: string }>("PersonDetails", ({ variables }) => {
      const found = people.find(({ username }) => username === variables.username);
      return HttpResponse.json({ data: { person: found ?? null } });
    }),
  );
  return asked;
}

function open(address = "", rights: string[] = ["people:write"]) {
  window.history.replaceState(null, "", `/console/people${address}`);
  signIn();
  sayWhoIsSignedIn({ username: "root", is_staff: true, rights });
  return renderPage(
    <NeedsRight right="people:write">
      <Route path="/console/people/:username?">
        <PeopleView />
      </Route>
    </NeedsRight>,
  );
}

afterEach(() => window.history.replaceState(null, "", "/"));

test("says who signs in with what, and asks for what the address says", async () => {
  const ada = { role: "SECRETS_ADMIN", email: "ada@example.com", accountCount: 2 } as const;
  const asked = servePeople(person("ada", ada), person("mara", { isActive: false }));
  const user = open("?state=inactive");
  const [, first, second] = await screen.findAllByRole("row");
  const cells = (row: HTMLElement | undefined) =>
    within(row as HTMLElement)
      .getAllByRole("cell")
      .map((cell) => cell.textContent);
  expect(cells(first)).toEqual([
    "–",
    "ada@example.com",
    "Secrets admin",
    "None",
    "Never",
    "2",
    "Can sign in",
  ]);
  expect(cells(second).at(-1)).toBe("Deactivated");
  await user.type(screen.getByLabelText("Name or e-mail"), "ma");
  await user.selectOptions(screen.getByLabelText("Role"), "Editor");
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked).toEqual([
    { search: null, role: null, isActive: false },
    { search: "ma", role: "EDITOR", isActive: false },
  ]);
});

test("a role is given after it was said what it lets do, and a refusal stands in the dialog", async () => {
  servePeople(person("mara"));
  const asked: PersonRoleChangeMutationVariables["input"][] = [];
  server.use(
    operation<PersonRoleChangeMutation, PersonRoleChangeMutationVariables>(
      "PersonRoleChange",
      ({ variables: { input } }) => {
        const done = { person: { id: "mara" } };
        const refused = {
          code: "LAST_SUPERUSER" as const,
          message: "This is the last active superuser.",
          path: ["input", "role"],
        };
        return HttpResponse.json({
          data: { personRoleUpdate: asked.push(input) > 1 ? done : refused },
        });
      },
    ),
  );
  const user = open("/mara?role=NONE");
  const panel = within(await screen.findByRole("dialog", { name: "mara" }));
  expect(await panel.findByText(/None. Members are added/)).toBeVisible();
  expect(panel.getByRole("button", { name: "Change the role" })).toBeDisabled();
  await user.selectOptions(panel.getByLabelText("Role of mara"), "Editor");
  await user.click(panel.getByRole("button", { name: "Change the role" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Make mara Editor?" }));
  await waitFor(() => expect(dialog.getByText(/give back the role None/)).toBeVisible());
  await user.click(dialog.getByRole("button", { name: "Change the role" }));
  expect(await dialog.findByText("This is the last active superuser.")).toBeVisible();
  servePeople(person("mara", { role: "EDITOR" }));
  await user.click(dialog.getByRole("button", { name: "Change the role" }));
  await waitFor(() => {
    expect(panel.getByRole("button", { name: "Change the role" })).toBeDisabled();
    expect(panel.getByText(/moves credits, suspends accounts/)).toBeVisible();
  });
  expect(asked).toEqual(Array(2).fill({ username: "mara", role: "EDITOR" }));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(window.location.search).toBe("?role=NONE"));
});

test("who leaves is let in no more, and their tokens are revoked", async () => {
  servePeople(person("mara", { role: "EDITOR" }));
  server.use(
    operation<PersonDeactivationMutation, object>("PersonDeactivation", () =>
      HttpResponse.json({ data: { personDeactivate: { person: { id: "mara" } } } }),
    ),
    operation<PersonTokensRevocationMutation, object>("PersonTokensRevocation", () =>
      HttpResponse.json({ data: { apiTokensRevoke: { revokedCount: 2 } } }),
    ),
  );
  const user = open("/mara");
  const confirm = async (name: string, title: string) => {
    await user.click(await screen.findByRole("button", { name }));
    const dialog = within(await screen.findByRole("dialog", { name: title }));
    await user.click(dialog.getByRole("button", { name }));
  };
  await confirm("Revoke API tokens", "Revoke all API tokens that mara made?");
  expect(await screen.findByText("2 tokens were revoked.")).toBeVisible();
  servePeople(person("mara", { role: "EDITOR", isActive: false }));
  await confirm("Deactivate", "Let mara in no more?");
  expect(await screen.findByRole("button", { name: "Let in again" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Remove second factors" })).toBeNull();
});

test("nobody is offered to take their own rights, and who is not found is said so", async () => {
  servePeople(person("root", { role: "SUPERUSER", hasSecondFactor: true }));
  open("/root");
  expect(await screen.findByText(/^This is you/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Remove second factors" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Deactivate" })).toBeNull();
  expect(screen.queryByLabelText("Role of root")).toBeNull();
});

test("what can't be fetched can be tried again", async () => {
  serveFailure("PersonLines", "INTERNAL_ERROR");
  const user = open();
  const again = await screen.findByRole("button", { name: "Try again" });
  servePeople();
  await user.click(again);
  expect(await screen.findByText(/^Nobody matches/)).toBeVisible();
});

test("who may not open it learns who may", async () => {
  open("", ["configuration:read"]);
  expect(await screen.findByText(/This page is for superusers/)).toBeVisible();
});
