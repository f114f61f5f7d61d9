/** An operation to start from. Its file's first line, a comment, says what it is for. */
export type Example = { name: string; purpose: string; query: string };

const OTHERS = "Settings and nodes";
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

const GROUPS: readonly [string, RegExp][] = [
  ["Quotes", /quote/i],
  ["Accounts and credits", /^(account|credits|hold|charge|usage|ledger)/],
  ["Generation", /^(images|text)Generate|^(function|job)/],
  ["Imports", /^import/],
  ["Tokens and audit", /^(apiToken|auditLog)/],
  ["Reports", /^(marginReport|pricingSimulation|configurationIssues)/],
  ["Models and tiers", /^(aiModel|aiConfig|qualityTiers|tier)/],
  ["Providers", /^provider/],
  ["Revisions and schedules", /^(catalog|currentRevision)/],
];

/** Those with the searched text in their name or purpose, by what they are about. */
export function grouped(all: readonly Example[], search: string): [string, Example[]][] {
  const wanted = search.trim().toLowerCase();
  const groups = new Map<string, Example[]>(
    [...GROUPS.map(([group]) => group), OTHERS].map((group) => [group, []]),
  );
  for (const example of all) {
    if (!`${example.name} ${example.purpose}`.toLowerCase().includes(wanted)) continue;
    groups.get(GROUPS.find(([, names]) => names.test(example.name))?.[0] ?? OTHERS)?.push(example);
  }
  return [...groups].filter(([, members]) => members.length > 0);
}
