import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { App } from "@/app/App";
import { serveSettings } from "@/testing/accounts";
import { serve } from "@/testing/api";
import { ACME, sayWhoIsSignedIn, signIn } from "@/testing/imageJobs";

afterEach(() => window.history.replaceState(null, "", "/"));

test("pages open without loading again, and say in the tab and to screen readers which", async () => {
  serve();
  serveSettings([]);
  signIn(ACME);
  render(<App />);
  const user = userEvent.setup();
  await screen.findByRole("heading", { name: "Image quality" });
  await user.click(screen.getByRole("link", { name: "Settings" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Settings" })).toHaveAttribute("aria-current", "page");
  expect(screen.getByRole("main")).toHaveFocus();
  expect([document.title, window.location.pathname]).toEqual(["Settings · Ratecard", "/settings"]);
});

test("an address without a page says so, with the way back", () => {
  window.history.replaceState(null, "", "/nowhere");
  render(<App />);
  expect(screen.getByRole("heading", { name: "Page not found" })).toBeVisible();
  expect(screen.getByRole("link", { name: "To the first page" })).toHaveAttribute("href", "/");
});

test("staff alone see the way to the admin pages", () => {
  window.history.replaceState(null, "", "/nowhere");
  signIn(ACME);
  render(<App />);
  expect(screen.queryByRole("link", { name: "Admin" })).toBeNull();
  cleanup();
  sayWhoIsSignedIn({ username: "edith", is_staff: true, rights: [] });
  render(<App />);
  expect(screen.getByRole("link", { name: "Admin" })).toHaveAttribute("href", "/admin/");
});
