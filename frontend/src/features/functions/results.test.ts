import { expect, test } from "vitest";
import { csv } from "@/browser/csv";
import { filesOf, type Output } from "@/features/functions/files";
import { clustersOf, keywordsOf, linesOf, promptsOf } from "@/features/functions/lines";
import { articleOf, nextOf } from "@/features/functions/nextDrafts";

const CLUSTERS: Output = {
  __typename: "KeywordClusters",
  clusters: [{ name: "Lamps", keywords: ["oak lamp", "led, lamp"] }],
  unclustered: ["rug"],
};
const ARTICLE: Output = {
  __typename: "Article",
  title: "Oak",
  body: "## Why\n\nWarm.",
  metaTitle: "Oak lamps",
  metaDescription: "Why.",
  tags: ["oak"],
};
const PROMPTS: Output = {
  __typename: "ArticleImagePrompts",
  head: "A lamp\non a desk",
  places: [{ place: 1, afterHeading: "Why", prompt: "A warm room" }],
};

test("keywords come with what is known of them, from a list or a table", () => {
  expect(keywordsOf("oak lamp, 900, 31\n\nled lamp\trug\n rug ;40")).toEqual([
    { keyword: "oak lamp", volume: 900, difficulty: 31 },
    { keyword: "led lamp", volume: null, difficulty: null },
    { keyword: "rug", volume: 40, difficulty: null },
  ]);
  expect(linesOf(" \n")).toEqual([]);
});

test("clusters have a name before a colon, and prompts a place in brackets", () => {
  expect(clustersOf("Lamps: oak lamp, led lamp\nRugs")).toEqual([
    { name: "Lamps", keywords: ["oak lamp", "led lamp"] },
    { name: "Rugs", keywords: ["Rugs"] },
  ]);
  expect(promptsOf("[head] A lamp\nA rug")).toEqual([
    { prompt: "A lamp", place: "head" },
    { prompt: "A rug" },
  ]);
});

test("each result is the input of the next action", () => {
  expect(nextOf(CLUSTERS)).toMatchObject({
    action: { path: "ideas" },
    draft: { clusters: "Lamps: oak lamp, led, lamp" },
  });
  const idea = { title: "Oak", outline: ["Why", "How"], keywords: ["oak"], kind: "guide" };
  const draft = { title: "Oak", outline: "Why\nHow", keywords: "oak", kind: "guide" };
  expect(articleOf(idea)).toMatchObject({ action: { path: "article" }, draft });
  expect(nextOf(ARTICLE)).toMatchObject({
    action: { path: "image-prompts" },
    draft: { title: "Oak", article: "## Why\n\nWarm." },
  });
  const prompts = nextOf(PROMPTS)?.draft.prompts;
  expect(promptsOf(prompts)).toEqual([
    { prompt: "A lamp on a desk", place: "head" },
    { prompt: "A warm room", place: "1" },
  ]);
  expect(nextOf({ __typename: "PlacedImages", images: [] })).toBeNull();
});

test("results are saved as JSON, as tables, and articles as Markdown", () => {
  const names = (output: Output) => filesOf(output).map(({ name }) => name);
  expect(names(CLUSTERS)).toEqual(["result.json", "result.csv"]);
  expect(names(ARTICLE)).toEqual(["result.json", "article.md"]);
  expect(filesOf(CLUSTERS)[1]?.text).toBe(
    'cluster,keyword\r\nLamps,oak lamp\r\nLamps,"led, lamp"\r\n,rug\r\n',
  );
  expect(filesOf(ARTICLE)[1]?.text).toBe("# Oak\n\n## Why\n\nWarm.\n");
  expect(JSON.parse(filesOf(PROMPTS)[0]?.text ?? "")).toEqual({
    head: "A lamp\non a desk",
    places: [{ place: 1, afterHeading: "Why", prompt: "A warm room" }],
  });
});

test("a table runs nothing in a spreadsheet", () => {
  expect(csv([["=1+1", "@a", 'say "x"', -5, null]])).toBe(`'=1+1,'@a,"say ""x""",-5,\r\n`);
});
