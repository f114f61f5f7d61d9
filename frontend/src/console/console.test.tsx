import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "@/app/App";
import type { NeedsDecisionQuery } from "@/console/overview/overview.generated";
import { serveFailure } from "@/testing/accounts";
import { sayWhoIsSignedIn, signIn } from "@/testing/imageJobs";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";

beforeEach(() => {
  window.history.replaceState(null, "", "/console");
  signIn();
});
afterEach(() => window.history.replaceState(null, "", "/"));

function serveIssues(
  ...configurationIssues: NonNullable<NeedsDecisionQuery["configurationIssues"]>
) {
  server.use(
    operation<NeedsDecisionQuery, object>("NeedsDecision", () =>
      HttpResponse.json({ data: { configurationIssues } }),
    ),
  );
}

function open(...rights: Parameters<typeof sayWhoIsSignedIn>[0]["rights"][number][]) {
  sayWhoIsSignedIn({ username: "edith", is_staff: true, rights });
  render(<App />);
  return userEvent.setup();
}

test("says first what needs a decision, and what to do about it", async () => {
  serveIssues({
    code: "NO_DEFAULT_MODEL",
    message: "No text model is the default.",
    suggestedFix: "Choose one.",
  });
  open("configuration:read");
  expect(await screen.findByText("No text model is the default.")).toBeVisible();
  expect(screen.getByText("Choose one.")).toBeVisible();
  const console = screen.getByRole("navigation", { name: "Console" });
  expect(within(console).getByRole("link", { name: "Overview" })).toHaveAttribute(
    "aria-current",
    "page",
  );
});

test("says so where nothing needs a decision", async () => {
  serveIssues();
  open("configuration:read");
  expect(await screen.findByText("Nothing needs a decision.")).toBeVisible();
});

test("what can't be fetched can be tried again", async () => {
  serveFailure("NeedsDecision", "INTERNAL_ERROR");
  const user = open("configuration:read");
  const again = await screen.findByRole("button", { name: "Try again" });
  serveIssues();
  await user.click(again);
  expect(await screen.findByText("Nothing needs a decision.")).toBeVisible();
});

test("who lacks the right reads who can give it, and finds no page to open", async () => {
  open("catalog:read" as never);
  expect(await screen.findByText(/You are signed in as edith/)).toBeVisible();
  const console = screen.getByRole("navigation", { name: "Console" });
  expect(within(console).queryAllByRole("link")).toEqual([]);
});

test("who signed out meanwhile is led back to where they were", async () => {
  document.getElementById("person")?.remove();
  render(<App />);
  const links = await screen.findAllByRole("link", { name: "Sign in" });
  expect(links.map((link) => link.getAttribute("href"))).toContain("/login/?next=/console");
  cleanup();
});
