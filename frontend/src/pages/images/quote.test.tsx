import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { priceOf, serve, serveConfig, serveError, serveQuotes, serveSilence } from "@/testing/api";
import { atPrice, CATALOG } from "@/testing/catalog";
import { radio, renderImages, renderReadyImages } from "@/testing/renderImages";

const price = () => screen.getByRole("region", { name: "Price" });

test("shows the price of the preselected choice and until when it holds", async () => {
  serve();
  await renderReadyImages();
  expect(within(price()).getByText("5 credits")).toBeVisible();
  expect(within(price()).getByText("at most")).toBeVisible();
  expect(price()).toHaveTextContent(/Price held until \d{1,2}:\d{2}.*, unless prices change/);
});

test("quotes each choice again", async () => {
  const asked: unknown[] = [];
  serve();
  serveQuotes((image) => {
    asked.push(image);
    return priceOf(image);
  });
  const user = await renderReadyImages();
  await user.click(radio("Premium (15 credits/image)"));
  await user.click(screen.getByRole("button", { name: "One more" }));
  expect(await screen.findByText("30 credits")).toBeVisible();
  expect(screen.getByText(/2 images at 15 credits each/)).toBeVisible();
  expect(asked.at(0)).toEqual({ tier: "QUALITY", count: 1, size: "640x640" });
  expect(asked.at(-1)).toEqual({ tier: "PREMIUM", count: 2, size: "960x960" });
});

test("keeps the price before, dimmed, while the next one is fetched", async () => {
  let answer = () => {};
  serve();
  const user = await renderReadyImages();
  serveQuotes(async (image) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return priceOf(image);
  });
  await user.click(radio("Premium (15 credits/image)"));
  const shown = screen.getByText("5 credits");
  expect(shown.closest("[aria-live=polite]")).toHaveAttribute("aria-busy", "true");
  answer();
  expect(await screen.findByText("15 credits")).toBeVisible();
  expect(screen.queryByText("5 credits")).not.toBeInTheDocument();
});

test("says that a price has expired and gets a new one", async () => {
  serve();
  serveQuotes((image) => priceOf(image, CATALOG, 200));
  const user = renderImages();
  expect(await screen.findByText("This price has expired")).toBeVisible();
  expect(screen.queryByText("5 credits")).not.toBeInTheDocument();
  serveQuotes((image) => priceOf(image));
  await user.click(screen.getByRole("button", { name: "Get a new price" }));
  expect(await screen.findByText("5 credits")).toBeVisible();
  expect(price()).toHaveFocus();
});

test("shows why a quote is refused", async () => {
  serve();
  serveQuotes(() => ({
    __typename: "SizeNotOffered",
    message: "This tier is not sold in that size.",
    code: "SIZE_NOT_OFFERED",
  }));
  renderImages();
  expect(await screen.findByRole("alert")).toHaveTextContent("This tier is not sold in that size.");
  expect(screen.queryByText(/credits$/)).not.toBeInTheDocument();
});

test("reads the catalog again when a quote is of a newer revision", async () => {
  const raised = CATALOG.qualityTiers.map((tier) => atPrice(tier, 9));
  let current = CATALOG;
  serveConfig(() => current);
  serveQuotes((image) => priceOf(image, current));
  const user = await renderReadyImages();
  current = { ...CATALOG, qualityTiers: raised, revisionNumber: 8 };
  await user.click(radio("Premium (15 credits/image)"));
  await waitFor(() => expect(radio("Premium (9 credits/image)")).toBeChecked());
});

test("asks for the catalog with each newer quote until it has it", async () => {
  serve();
  const user = await renderReadyImages();
  serveError("AiConfig", "INTERNAL_ERROR");
  const newer = { ...CATALOG, revisionNumber: 8 };
  serveQuotes((image) => priceOf(image, newer));
  await user.click(radio("Premium (15 credits/image)"));
  const raised = CATALOG.qualityTiers.map((tier) => atPrice(tier, 9));
  serveConfig(() => ({ ...newer, qualityTiers: raised }));
  await user.click(radio("Basic (1 credit/image)"));
  await waitFor(() => expect(radio("Basic (9 credits/image)")).toBeChecked());
});

test("tries again where a quote failed", async () => {
  serve();
  serveError("ImageQuote", "INTERNAL_ERROR");
  const user = renderImages();
  const retry = await screen.findByRole("button", { name: "Try again" });
  serve();
  await user.click(retry);
  expect(await screen.findByText("5 credits")).toBeVisible();
});

test("asks to sign in where quotes are not public", async () => {
  serve();
  serveError("ImageQuote", "FORBIDDEN");
  renderImages();
  const link = await screen.findByRole("link", { name: "Sign in" });
  expect(link).toHaveAttribute("href", "/login/?next=/");
});

describe("where the page says what it preselects", () => {
  beforeEach(() => {
    const said = document.createElement("script");
    said.id = "preselected";
    said.type = "application/json";
    said.textContent = '{"tier": "QUALITY", "count": 1, "size": "640x640"}';
    document.body.append(said);
    return () => said.remove();
  });

  test("asks for its price without waiting for the catalog", async () => {
    serveSilence("AiConfig");
    const asked = await new Promise((resolve) => {
      serveQuotes((image) => {
        resolve(image);
        return priceOf(image);
      });
      renderImages();
    });
    expect(asked).toEqual({ tier: "QUALITY", count: 1, size: "640x640" });
  });

  test("asks once where the catalog says the same", async () => {
    let asked = 0;
    serve();
    serveQuotes((image) => {
      asked += 1;
      return priceOf(image);
    });
    await renderReadyImages();
    expect(asked).toBe(1);
  });

  test("asks again where the catalog preselects something else", async () => {
    const { qualityTiers } = CATALOG;
    serve({ ...CATALOG, qualityTiers: qualityTiers.filter(({ tier }) => tier === "PREMIUM") });
    renderImages();
    expect(await screen.findByText("15 credits")).toBeVisible();
  });
});
