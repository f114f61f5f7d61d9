import { render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Providers } from "@/app/providers";
import { Router } from "@/app/Router";

afterEach(() => {
  window.history.replaceState(null, "", "/");
});

test("an unknown address leads back to the settings", () => {
  window.history.replaceState(null, "", "/nowhere");
  render(
    <Providers>
      <Router />
    </Providers>,
  );
  expect(screen.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Choose an image quality" })).toHaveAttribute(
    "href",
    "/",
  );
});
