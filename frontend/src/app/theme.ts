import { createTheme, defaultVariantColorsResolver } from "@mantine/core";

export const theme = createTheme({
  primaryColor: "pine",
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  // Mantine computes one contrast for both schemes, from the light one.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === "filled" ? { ...colors, color: "var(--on-accent)" } : colors;
  },
  defaultRadius: "md",
  fontFamily: "ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  colors: {
    pine: [
      "#eef7f3",
      "#d9ece5",
      "#aedccd",
      "#6fcbb0",
      "#4bb597",
      "#339d7f",
      "#268468",
      "#1d6e57",
      "#15594a",
      "#0d463a",
    ],
  },
});
