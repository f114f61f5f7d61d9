import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { ErrorBoundary } from "@/app/ErrorBoundary";
import { Providers } from "@/app/providers";

function Broken(): never {
  throw new Error("broken on purpose");
}

test("a page that breaks says so and offers to load it again", () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  render(
    <Providers>
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>
    </Providers>,
  );
  expect(screen.getByRole("alert")).toHaveTextContent("Nothing was charged.");
  expect(screen.getByRole("button", { name: "Load the page again" })).toBeVisible();
  expect(logged).toHaveBeenCalled();
});
