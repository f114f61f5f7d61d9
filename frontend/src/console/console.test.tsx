import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "@/app/App";
// Loaded before the tests, whose time it would take.
import "@/console/overview/OverviewView";
import { sayWhoIsSignedIn, signIn } from "@/testing/imageJobs";
import { serveBusiness, serveIssues } from "@/testing/overview";

beforeEach(() => {
  window.history.replaceState(null, "", "/console");
  signIn();
});
afterEach(() => window.history.replaceState(null, "", "/"));

function open(...rights: Parameters<typeof sayWhoIsSignedIn>[0]["rights"][number][]) {
  sayWhoIsSignedIn({ username: "edith", is_staff: true, rights });
  render(<App />);
  return userEvent.setup();
}

test("marks the page that is open", async () => {
  serveIssues();
  serveBusiness();
  open("configuration:read");
  expect(await screen.findByText("Nothing needs a decision.")).toBeVisible();
  const console = screen.getByRole("navigation", { name: "Console" });
  expect(within(console).getByRole("link", { name: "Overview" })).toHaveAttribute(
    "aria-current",
    "page",
  );
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
