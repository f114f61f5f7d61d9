import { act, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { serve, serveError, serveNothing, serveSilence } from "@/testing/api";
import { CATALOG } from "@/testing/catalog";
import { renderImages, renderReadyImages } from "@/testing/renderImages";

const OFFLINE = "You are offline. The page updates when the connection is back.";

function goOffline() {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  serveNothing("AiConfig");
  serveNothing("ImageQuote");
  act(() => void window.dispatchEvent(new Event("offline")));
}

function goOnline() {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(true);
  serve();
  act(() => void window.dispatchEvent(new Event("online")));
}

test("shows the shape of the page while the catalog loads", () => {
  serveSilence("AiConfig");
  renderImages();
  expect(screen.getByRole("status", { name: "Loading image qualities" })).toBeVisible();
  expect(screen.getByRole("heading", { level: 1, name: "Image quality" })).toBeVisible();
  expect(screen.queryByRole("radio")).not.toBeInTheDocument();
});

test("says so where no tier is on sale, and asks for no quote", async () => {
  serve({ ...CATALOG, qualityTiers: [] });
  renderImages();
  expect(await screen.findByText(/No image qualities are on sale right now/)).toBeVisible();
  expect(screen.queryByRole("region", { name: "Price" })).not.toBeInTheDocument();
});

test("tries again where the catalog failed", async () => {
  serveError("AiConfig", "INTERNAL_ERROR");
  const user = renderImages();
  expect(await screen.findByRole("alert")).toHaveTextContent("could not be loaded");
  serve();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("5 credits")).toBeVisible();
});

test.each(["FORBIDDEN", "UNAUTHENTICATED"])("asks to sign in on %s", async (code) => {
  serveError("AiConfig", code);
  renderImages();
  expect(await screen.findByText(/You must sign in/)).toBeVisible();
  const link = screen.getByRole("link", { name: "Sign in" });
  expect(link).toHaveAttribute("href", "/login/?next=/");
});

test("comes up by itself when the connection is back", async () => {
  goOffline();
  renderImages();
  expect(await screen.findByText(OFFLINE)).toBeVisible();
  goOnline();
  expect(await screen.findByText("5 credits")).toBeVisible();
  expect(screen.queryByText(OFFLINE)).not.toBeInTheDocument();
});

test("takes an unreachable server for a lost connection", async () => {
  serveNothing("AiConfig");
  renderImages();
  expect(await screen.findByText(OFFLINE)).toBeVisible();
});

test("keeps the choices when the connection is lost, and requotes when it is back", async () => {
  serve();
  const user = await renderReadyImages();
  goOffline();
  expect(await screen.findByText(OFFLINE)).toBeVisible();
  await user.click(screen.getByRole("radio", { name: "Premium (15 credits/image)" }));
  expect(await screen.findByText(/The price follows/)).toBeVisible();
  goOnline();
  expect(await screen.findByText("15 credits")).toBeVisible();
  expect(screen.queryByText(OFFLINE)).not.toBeInTheDocument();
});
