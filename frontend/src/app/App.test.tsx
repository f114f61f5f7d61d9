import { render, screen } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import { App } from "@/app/App";
import { serve } from "@/testing/api";

test("has no violations that axe can find", async () => {
  serve();
  render(<App />);
  await screen.findByText("5 credits");
  // jsdom paints nothing, so contrast is left to browser tests.
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations).toEqual([]);
});

test("has a banner, a main part, one title and named groups", async () => {
  serve();
  render(<App />);
  await screen.findByText("5 credits");
  expect(screen.getByRole("banner")).toBeVisible();
  expect(screen.getByRole("main")).toBeVisible();
  expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
  expect(screen.getByRole("radiogroup", { name: "Quality tier" })).toBeVisible();
  expect(screen.getByRole("radiogroup", { name: "Size" })).toBeVisible();
});
