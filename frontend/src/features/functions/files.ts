import { csv } from "@/browser/csv";
import type { TextFile } from "@/browser/saveFile";
import type { Run } from "@/features/functions/useRun";

export type Output = NonNullable<Run["output"]>;
type Tables = {
  [Name in Output["__typename"]]?: (output: Extract<Output, { __typename: Name }>) => string[][];
};

const TABLES: Tables = {
  KeywordClusters: ({ clusters, unclustered }) => [
    ["cluster", "keyword"],
    ...clusters.flatMap(({ name, keywords }) => keywords.map((keyword) => [name, keyword])),
    ...unclustered.map((keyword) => ["", keyword]),
  ],
  ContentIdeas: ({ ideas }) => [
    ["title", "kind", "keywords", "outline"],
    ...ideas.map((idea) => [
      idea.title,
      idea.kind,
      idea.keywords.join(", "),
      idea.outline.join("\n"),
    ]),
  ],
  ArticleImagePrompts: ({ head, places }) => [
    ["place", "after", "prompt"],
    ["head", "", head],
    ...places.map(({ place, afterHeading, prompt }) => [String(place), afterHeading, prompt]),
  ],
};

/** The result as files: JSON of any, a table where it is one, an article's text as Markdown. */
export function filesOf(output: Output): TextFile[] {
  const { __typename, ...values } = output;
  const json = {
    name: "result.json",
    type: "application/json",
    text: `${JSON.stringify(values, null, 2)}\n`,
  };
  const table = TABLES[__typename] as ((output: Output) => string[][]) | undefined;
  const files: TextFile[] = [json];
  if (table) files.push({ name: "result.csv", type: "text/csv", text: csv(table(output)) });
  if (output.__typename === "Article") {
    const text = `# ${output.title}\n\n${output.body}\n`;
    files.push({ name: "article.md", type: "text/markdown", text });
  }
  return files;
}

/** All results of one function, as JSON. */
export function fileOfAll(name: string, outputs: readonly Output[]): TextFile {
  const values = outputs.map(({ __typename, ...each }) => each);
  const text = `${JSON.stringify(values, null, 2)}\n`;
  return { name: `${name.toLowerCase()}.json`, type: "application/json", text };
}
