import { createHash } from "node:crypto";
import { concatAST, print, separateOperations } from "graphql";

/**
 * A plugin of graphql-codegen: what each operation's document is called.
 *
 * Writes a JSON file of id and text, which the server reads, or TypeScript of name and id, which the page sends.
 * @type {import("@graphql-codegen/plugin-helpers").PluginFunction}
 */
export function plugin(_schema, files, _config, info) {
  const parsed = files.flatMap(({ document }) => document ?? []);
  const documents = Object.entries(separateOperations(concatAST(parsed)))
    .map(([name, document]) => ({ name, text: print(document) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  if (info?.outputFile?.endsWith(".json")) {
    return pretty(documents.map(({ text }) => [documentId(text), text]));
  }
  const ids = pretty(documents.map(({ name, text }) => [name, documentId(text)]));
  return `/** By the name of its operation, the id of each document that the server knows. */
export const documentIds = ${ids} as const;`;
}

/** @param {string} text */
function documentId(text) {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** @param {[string, string][]} entries */
function pretty(entries) {
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}
