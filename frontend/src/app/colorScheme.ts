import { localStorageColorSchemeManager } from "@mantine/core";

export const colorSchemeManager = localStorageColorSchemeManager({ key: "ratecard-color-scheme" });

/** Sets the scheme before the first paint. Mantine's own way is an inline script, which CSP forbids. */
export function applyColorScheme(): void {
  const chosen = colorSchemeManager.get("auto");
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const scheme = chosen === "auto" ? (prefersDark ? "dark" : "light") : chosen;
  document.documentElement.setAttribute("data-mantine-color-scheme", scheme);
}
