import { expect, test } from "vitest";
import { offeredChoice } from "@/features/catalog/imageChoice";
import { CATALOG, tier } from "@/testing/catalog";

test("starts with one image of the default tier in its first size", () => {
  expect(offeredChoice(CATALOG, {})).toEqual({ tier: "QUALITY", count: 1, size: "640x640" });
});

test("keeps what is on offer", () => {
  const wanted = { tier: "BASIC", count: 3, size: "800x600" } as const;
  expect(offeredChoice(CATALOG, wanted)).toEqual(wanted);
});

test("falls back to the default tier when the wanted one is gone", () => {
  const config = { ...CATALOG, qualityTiers: CATALOG.qualityTiers.slice(0, 2) };
  expect(offeredChoice(config, { tier: "PREMIUM" })?.tier).toBe("QUALITY");
});

test("lowers a count that is no longer allowed", () => {
  expect(offeredChoice({ ...CATALOG, maxImagesPerRequest: 2 }, { count: 5 })?.count).toBe(2);
});

test("has no size where the tier names none", () => {
  const config = { ...CATALOG, qualityTiers: [tier({ tier: "BASIC", validSizes: [] })] };
  expect(offeredChoice(config, {})?.size).toBeNull();
});

test("is null where nothing is on sale", () => {
  expect(offeredChoice({ ...CATALOG, qualityTiers: [] }, {})).toBeNull();
});
