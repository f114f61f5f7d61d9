import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { afterEach, expect, test, vi } from "vitest";
import { AuditView } from "@/console/audit/AuditView";
import type {
  AuditEntriesQuery,
  AuditEntriesQueryVariables,
} from "@/console/audit/audit.generated";
import type { Entry } from "@/console/audit/labels";
import { NeedsRight } from "@/console/NeedsRight";
import { serveFailure } from "@/testing/accounts";
import { sayWhoIsSignedIn, signIn } from "@/testing/imageJobs";
import { operation } from "@/testing/operation";
import { renderPage } from "@/testing/renderPage";
import { server } from "@/testing/server";

function entry(id: number, fields: Partial<Entry> = {}): Entry {
  return {
    id: String(id),
    at: "2026-11-27T12:00:00Z",
    action: "ROLE_CHANGED",
    person: "ada",
    actor: "root",
    tokenPrefix: null,
    detail: null,
    before: "reader",
    after: "editor",
    address: "203.0.113.7",
    channel: "ADMIN",
    ...fields,
  };
}

function serveEntries(...entries: Entry[]): AuditEntriesQueryVariables[] {
  const asked: AuditEntriesQueryVariables[] = [];
  server.use(
    operation<AuditEntriesQuery, AuditEntriesQueryVariables>("AuditEntries", ({ variables }) => {
      asked.push(variables);
      const from = Number(variables.after ?? 0);
      const end = from + variables.first;
      const pageInfo = { hasNextPage: end < entries.length, endCursor: String(end) };
      return HttpResponse.json({
        data: { auditLog: { nodes: entries.slice(from, end), pageInfo } },
      });
    }),
  );
  return asked;
}

function open(address = "", rights: string[] = ["audit:read"]) {
  window.history.replaceState(null, "", `/console/audit${address}`);
  signIn();
  sayWhoIsSignedIn({ username: "edith", is_staff: true, rights });
  return renderPage(
    <NeedsRight right="audit:read">
      <AuditView />
    </NeedsRight>,
  );
}

afterEach(() => window.history.replaceState(null, "", "/"));

test("says who did what about whom, from where", async () => {
  const token = { actor: "shop", tokenPrefix: "rc_1", person: null, before: null } as const;
  const revoked = { action: "TOKEN_REVOKED", detail: "web", after: null } as const;
  serveEntries(entry(1), entry(2, { ...token, ...revoked, channel: "GRAPHQL", address: null }));
  open();
  const [, first, second] = await screen.findAllByRole("row");
  const cells = (row: HTMLElement | undefined) =>
    within(row as HTMLElement)
      .getAllByRole("cell")
      .map((cell) => cell.textContent);
  expect(cells(first)).toEqual([
    "Role changed",
    "root",
    "ada",
    "reader → editor",
    "Admin pages, 203.0.113.7",
  ]);
  expect(cells(second)).toEqual(["Token revoked", "shop · rc_1…", "–", "web", "GraphQL"]);
});

test("asks for what the address says, and for another action of the same person", async () => {
  const asked = serveEntries();
  const user = open("?person=ada&action=SIGNED_IN&since=2026-11-01&until=2026-11-28");
  expect(await screen.findByText(/Nothing matches/)).toBeVisible();
  const since = "2026-11-01T00:00:00Z";
  const until = "2026-11-28T00:00:00Z";
  expect(asked).toEqual([
    { filter: { person: "ada", action: "SIGNED_IN", since, until }, first: 50, after: null },
  ]);
  await user.selectOptions(screen.getByLabelText("Action"), "Role changed");
  await user.click(screen.getByRole("button", { name: "Search" }));
  await waitFor(() =>
    expect(asked.at(-1)?.filter).toEqual({ person: "ada", action: "ROLE_CHANGED", since, until }),
  );
});

test("saves all that matches, a hundred at a time, after it could be fetched", async () => {
  serveFailure("AuditEntries", "INTERNAL_ERROR");
  const saved: Blob[] = [];
  URL.createObjectURL = vi.fn((blob: Blob) => `blob:${saved.push(blob)}`);
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  const user = open();
  const again = await screen.findByRole("button", { name: "Try again" });
  const asked = serveEntries(...Array.from({ length: 130 }, (_, place) => entry(place)));
  await user.click(again);
  await user.click(await screen.findByRole("button", { name: "Save as CSV" }));
  await waitFor(() => expect(saved).toHaveLength(1));
  const rows = (await saved[0]?.text())?.trim().split("\r\n");
  expect(rows?.length).toBe(131);
  expect(rows?.[1]).toBe(
    "2026-11-27T12:00:00Z,ROLE_CHANGED,root,,ada,,reader,editor,ADMIN,203.0.113.7",
  );
  expect(asked.map(({ first, after }) => [first, after])).toEqual([
    [50, null],
    [100, null],
    [100, "100"],
  ]);
});

test("who may not read it learns who may", async () => {
  open("", ["configuration:read"]);
  expect(await screen.findByText(/This page is for superusers/)).toBeVisible();
});
