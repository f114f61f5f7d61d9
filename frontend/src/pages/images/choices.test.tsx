import { cleanup, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { serve } from "@/testing/api";
import { CATALOG, tier } from "@/testing/catalog";
import { radio, renderReadyImages } from "@/testing/renderImages";

function names(group: string): (string | null)[] {
  const radios = within(screen.getByRole("radiogroup", { name: group })).getAllByRole("radio");
  return radios.map((element) => {
    const label = document.getElementById(element.getAttribute("aria-labelledby") ?? "");
    return label?.textContent ?? null;
  });
}

test("labels each tier with its price, one credit in the singular", async () => {
  serve();
  await renderReadyImages();
  expect(names("Quality tier")).toEqual([
    "Basic (1 credit/image)",
    "Quality (5 credits/image)",
    "Premium (15 credits/image)",
  ]);
  expect(radio("Basic (1 credit/image)")).toHaveAccessibleDescription("640 × 640 or 800 × 600");
});

test("follows the served catalog: labels, prices, sizes, style and limits", async () => {
  serve({
    qualityTiers: [
      tier({ tier: "PREMIUM", label: "Atelier", creditsPerImage: 1200, validSizes: ["320x200"] }),
    ],
    imageStyle: "woodcut",
    maxInArticleImages: 2,
    maxImagesPerRequest: 3,
    revisionNumber: 1,
  });
  await renderReadyImages();
  expect(names("Quality tier")).toEqual(["Atelier (1,200 credits/image)"]);
  expect(names("Size")).toEqual(["320 × 200"]);
  expect(screen.getByText("woodcut")).toBeVisible();
  expect(screen.getByText("up to 2")).toBeVisible();
  expect(screen.getByRole("spinbutton", { name: "Number of images" })).toHaveAttribute("max", "3");
});

test("says what each size costs where sizes differ in price", async () => {
  const sizePrices = [
    { size: "640x640", creditsPerImage: 5 },
    { size: "1200x800", creditsPerImage: 12 },
  ];
  const [wide] = CATALOG.qualityTiers.filter((t) => t.tier === "QUALITY");
  if (!wide) throw new Error("The catalog has no such tier.");
  serve({ ...CATALOG, qualityTiers: [{ ...wide, sizePrices }] });
  await renderReadyImages();
  expect(names("Quality tier")).toEqual(["Quality (from 5 credits/image)"]);
  expect(radio("640 × 640")).toHaveAccessibleDescription("5 credits/image");
  expect(radio("1200 × 800")).toHaveAccessibleDescription("12 credits/image");
});

test("offers no card for a tier that is not on sale", async () => {
  serve({ ...CATALOG, qualityTiers: CATALOG.qualityTiers.filter((t) => t.tier !== "PREMIUM") });
  await renderReadyImages();
  expect(names("Quality tier")).toEqual(["Basic (1 credit/image)", "Quality (5 credits/image)"]);
});

test("preselects the default tier and its first size", async () => {
  serve();
  await renderReadyImages();
  expect(radio("Quality (5 credits/image)")).toBeChecked();
  expect(radio("640 × 640")).toBeChecked();
});

test("preselects the first tier where none is the default", async () => {
  const tiers = CATALOG.qualityTiers.map((each) => ({ ...each, isDefault: false }));
  serve({ ...CATALOG, qualityTiers: tiers });
  await renderReadyImages();
  expect(radio("Basic (1 credit/image)")).toBeChecked();
});

test("keeps a size that the new tier has too", async () => {
  serve();
  const user = await renderReadyImages();
  await user.click(radio("Basic (1 credit/image)"));
  expect(radio("640 × 640")).toBeChecked();
  expect(names("Size")).toEqual(["640 × 640", "800 × 600"]);
});

test("goes back to the first size where the new tier lacks the chosen one", async () => {
  serve();
  const user = await renderReadyImages();
  await user.click(radio("1200 × 800"));
  await user.click(radio("Premium (15 credits/image)"));
  expect(names("Size")).toEqual(["960 × 960"]);
  expect(radio("960 × 960")).toBeChecked();
});

test("comes back to the size that the user wanted", async () => {
  serve();
  const user = await renderReadyImages();
  await user.click(radio("1200 × 800"));
  await user.click(radio("Premium (15 credits/image)"));
  await user.click(radio("Quality (5 credits/image)"));
  expect(radio("1200 × 800")).toBeChecked();
});

test("keeps the choice when the page is loaded again", async () => {
  serve();
  const user = await renderReadyImages();
  await user.click(radio("Premium (15 credits/image)"));
  await user.click(screen.getByRole("button", { name: "One more" }));
  cleanup();
  await renderReadyImages();
  expect(radio("Premium (15 credits/image)")).toBeChecked();
  expect(screen.getByRole("spinbutton", { name: "Number of images" })).toHaveValue(2);
});

test("prices what a number that is too large becomes", async () => {
  serve();
  const user = await renderReadyImages();
  const count = screen.getByRole("spinbutton", { name: "Number of images" });
  await user.clear(count);
  await user.type(count, "99");
  expect(count).toHaveValue(6);
  expect(await screen.findByText("30 credits")).toBeVisible();
});

test("is operated with the keyboard alone", async () => {
  serve();
  const user = await renderReadyImages();
  await user.tab();
  expect(radio("Quality (5 credits/image)")).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(radio("Premium (15 credits/image)")).toBeChecked();
  await user.keyboard("{ArrowDown}");
  expect(radio("Basic (1 credit/image)")).toBeChecked();
  await user.tab();
  expect(radio("640 × 640")).toHaveFocus();
  expect(await screen.findByText("1 credit")).toBeVisible();
});
