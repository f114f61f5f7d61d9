import type { Action } from "@/features/functions/action";

export const extractPrompts: Action = {
  path: "image-prompts",
  title: "create.prompts",
  intro: "create.prompts.intro",
  fields: [
    { name: "title", kind: "text", label: "create.articleTitle" },
    {
      name: "article",
      kind: "area",
      rows: 12,
      label: "create.articleText",
      hint: "create.articleText.hint",
      isRequired: true,
    },
    {
      name: "count",
      kind: "number",
      min: 0,
      max: 8,
      label: "create.promptsCount",
      hint: "create.promptsCount.hint",
      isRequired: true,
      initial: () => "2",
    },
  ],
  toInput: ({ title, article, count }) => {
    if (!article?.trim() || !count) return null;
    return { generateImagePrompts: { title: title || null, article, count: Number(count) } };
  },
};
