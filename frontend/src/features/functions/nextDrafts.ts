import type { Draft } from "@/browser/useDraft";
import type { Action } from "@/features/functions/action";
import { extractPrompts } from "@/features/functions/actions/extractPrompts";
import { generateContent } from "@/features/functions/actions/generateContent";
import { generateIdeas } from "@/features/functions/actions/generateIdeas";
import { generateImages } from "@/features/functions/actions/generateImages";
import type { Output } from "@/features/functions/files";

export type Next = { action: Action; draft: Draft };
type Idea = Extract<Output, { __typename: "ContentIdeas" }>["ideas"][number];

/** What an idea is as the input of an article. */
export function articleOf({ title, outline, keywords, kind }: Idea): Next {
  const draft = { title, outline: outline.join("\n"), keywords: keywords.join(", "), kind };
  return { action: generateContent, draft };
}

/** What a result is as the input of the next action; null where nothing follows, or each part has its own. */
export function nextOf(output: Output): Next | null {
  switch (output.__typename) {
    case "KeywordClusters": {
      const lines = output.clusters.map(({ name, keywords }) => `${name}: ${keywords.join(", ")}`);
      return { action: generateIdeas, draft: { clusters: lines.join("\n") } };
    }
    case "Article":
      return { action: extractPrompts, draft: { title: output.title, article: output.body } };
    case "ArticleImagePrompts": {
      const placed = output.places.map(({ place, prompt }) => `[${place}] ${oneLine(prompt)}`);
      const prompts = [`[head] ${oneLine(output.head)}`, ...placed].join("\n");
      return { action: generateImages, draft: { prompts } };
    }
    default:
      return null;
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
