/** An operation to start from. Its file's first line, a comment, says what it is for. */
export type Example = { name: string; purpose: string; query: string };

const FIRST_COMMENT = /^#\s*(.+)\n/;
const PATH = /([^/]+)\.graphql$/;

const files = import.meta.glob<string>("./examples/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const examples: readonly Example[] = Object.entries(files).map(([path, query]) => ({
  name: PATH.exec(path)?.[1] ?? path,
  purpose: FIRST_COMMENT.exec(query)?.[1] ?? "",
  query,
}));
