import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { messages } from "./scripts/messages.mjs";

const django = {
  target: `http://127.0.0.1:${process.env.RATECARD_PORT ?? 8000}`,
  changeOrigin: false,
};

export default defineConfig(({ command }) => ({
  // In development "/static/" is Django's: the admin pages take their styles from there.
  base: command === "build" ? "/static/" : "/",
  plugins: [messages(), react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  worker: { format: "es" },
  // The page of end users is what this server serves; GraphiQL is served built, by Django.
  optimizeDeps: { entries: ["index.html"] },
  server: {
    proxy: { "/graphql": django, "/api": django, "/admin": django, "/static": django },
  },
  build: {
    manifest: true,
    // GraphiQL's editor is one chunk of several MB; `npm run size` guards the page of end users.
    chunkSizeWarningLimit: 6000,
    rollupOptions: {
      input: ["src/app/main.tsx", "src/graphiql/main.tsx"],
      onwarn: (warning, warn) => {
        // GraphiQL's packages are full of "use no memo", which says nothing about a bundle.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
      },
    },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    restoreMocks: true,
    // Vitest would leave a core to others, which of two is half of the time.
    maxWorkers: "100%",
    testTimeout: 20_000,
    provide: { schemaText: readFileSync(new URL("../schema.graphql", import.meta.url), "utf8") },
  },
}));
