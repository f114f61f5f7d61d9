import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const ENTRY = "src/app/main.tsx";
const LIMIT_KB = 200;
// Fetched when staff open it.
const CONSOLE = "src/console/ConsolePages.tsx";
const dist = new URL("../dist/", import.meta.url);

/** @typedef {{ file: string, imports?: string[], dynamicImports?: string[] }} Chunk */

/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

/**
 * Files of a chunk and of all that it imports, now or later.
 * @param {string} key
 * @param {Set<string>} files
 */
function reach(key, files) {
  const chunk = manifest[key];
  if (key === CONSOLE) return files;
  if (!chunk) throw new Error(`${key} is not in the manifest; run "npm run build" first.`);
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])])
    reach(next, files);
  return files;
}

let total = 0;
for (const file of reach(ENTRY, new Set())) {
  const bytes = gzipSync(readFileSync(new URL(file, dist))).length;
  total += bytes;
  console.log(`${(bytes / 1024).toFixed(1).padStart(8)} KB  ${file}`);
}
const verdict = `${(total / 1024).toFixed(1)} KB of JavaScript, gzipped; the limit is ${LIMIT_KB} KB.`;
console.log(verdict);
if (total > LIMIT_KB * 1024) process.exitCode = 1;
