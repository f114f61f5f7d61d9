import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { applyColorScheme } from "@/app/colorScheme";
import { Providers } from "@/app/providers";
import { ColorSchemeToggle } from "@/components/ColorSchemeToggle";

const scheme = () => document.documentElement.getAttribute("data-mantine-color-scheme");

afterEach(() => {
  document.head.replaceChildren();
});

test("every style of Mantine carries the page's nonce", () => {
  document.head.innerHTML = '<meta name="csp-nonce" content="n0nce">';
  render(<Providers>page</Providers>);
  const styles = Array.from(document.querySelectorAll<HTMLStyleElement>("style"));
  expect(styles.length).toBeGreaterThan(0);
  expect(styles.every((style) => style.nonce === "n0nce")).toBe(true);
});

test("the chosen colours are there before the first paint of the next visit", async () => {
  render(
    <Providers>
      <ColorSchemeToggle />
    </Providers>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Switch to dark colours" }));
  expect(scheme()).toBe("dark");
  document.documentElement.removeAttribute("data-mantine-color-scheme");
  applyColorScheme();
  expect(scheme()).toBe("dark");
});
