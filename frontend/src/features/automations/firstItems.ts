import type { Draft } from "@/browser/useDraft";
import type { AutomationMakeMutationVariables } from "@/features/automations/automations.generated";
import type { FunctionName } from "@/features/automations/steps";
import type { Field } from "@/features/functions/action";
import { clustersOf, keywordsOf, linesOf, promptsOf, wordsOf } from "@/features/functions/lines";

export type FirstInput = AutomationMakeMutationVariables["input"]["input"];
type ItemsOf<Name extends keyof FirstInput> = NonNullable<FirstInput[Name]>;

type Kind<Name extends keyof FirstInput = keyof FirstInput> = {
  name: Name;
  field: Pick<Field, "label" | "hint">;
  read: (text: string) => ItemsOf<Name>;
  write: (items: ItemsOf<Name>) => string;
};

const ARTICLES = /^---+\s*$/m;
const TITLE = /^#\s+(.+)$/m;

const keywords: Kind<"keywords"> = {
  name: "keywords",
  field: { label: "create.keywords", hint: "create.keywords.hint" },
  read: keywordsOf,
  write: (items) => items.map(keywordLine).join("\n"),
};

function keywordLine({ keyword, volume, difficulty }: ItemsOf<"keywords">[number]): string {
  const numbers = difficulty == null ? [volume] : [volume ?? "", difficulty];
  return [keyword, ...numbers.filter((number) => number != null)].join(", ");
}

const clusters: Kind<"clusters"> = {
  name: "clusters",
  field: { label: "create.clustersField", hint: "create.clustersField.hint" },
  read: clustersOf,
  write: (items) => items.map(({ name, keywords }) => `${name}: ${keywords.join(", ")}`).join("\n"),
};

const ideas: Kind<"ideas"> = {
  name: "ideas",
  field: { label: "automation.ideas", hint: "automation.ideas.hint" },
  read: (text) => linesOf(text).map(ideaOf),
  write: (items) =>
    items
      .map(({ title, outline, keywords, kind }) =>
        [title, outline.join("; "), keywords.join(", "), kind].join(" | "),
      )
      .join("\n"),
};

function ideaOf(line: string): ItemsOf<"ideas">[number] {
  const [title = "", outline = "", words = "", kind = ""] = line
    .split("|")
    .map((part) => part.trim());
  const headings = outline.split(";").map((heading) => heading.trim());
  return {
    title,
    outline: headings.filter(Boolean),
    keywords: wordsOf(words),
    kind: kind || "guide",
  };
}

const articles: Kind<"articles"> = {
  name: "articles",
  field: { label: "automation.articles", hint: "automation.articles.hint" },
  read: (text) =>
    text
      .split(ARTICLES)
      .map((body) => body.trim())
      .filter(Boolean)
      .map((body) => ({ title: TITLE.exec(body)?.[1] ?? null, body })),
  write: (items) => items.map(({ body }) => body).join("\n\n---\n\n"),
};

const prompts: Kind<"prompts"> = {
  name: "prompts",
  field: { label: "create.promptsField", hint: "create.promptsField.hint" },
  read: promptsOf,
  write: (items) =>
    items.map(({ prompt, place }) => (place ? `[${place}] ${prompt}` : prompt)).join("\n"),
};

// One type for all: which items it reads is which it writes.
export const FIRST_ITEMS = {
  AUTO_CLUSTER: keywords,
  GENERATE_IDEAS: clusters,
  GENERATE_CONTENT: ideas,
  GENERATE_IMAGE_PROMPTS: articles,
  GENERATE_IMAGES: prompts,
} as unknown as Record<FunctionName, Kind>;

export function itemsPlace(first: FunctionName): string {
  return `${first}.items`;
}

/** What the first step takes; null where nothing was pasted. */
export function firstInput(first: FunctionName, draft: Draft): FirstInput | null {
  const { name, read } = FIRST_ITEMS[first];
  const items = read(draft[itemsPlace(first)] ?? "");
  return items.length > 0 ? ({ [name]: items } as unknown as FirstInput) : null;
}

export function draftOfInput(first: FunctionName, input: unknown): Draft {
  const { name, write } = FIRST_ITEMS[first];
  // The API has it as JSON, in the form of the function that comes first.
  const items = (input as FirstInput | null)?.[name];
  return { [itemsPlace(first)]: items ? write(items as ItemsOf<typeof name>) : "" };
}
