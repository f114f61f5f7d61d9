import type { Action } from "@/features/functions/action";
import { type FunctionInput, promptsOf } from "@/features/functions/lines";

type Tier = NonNullable<FunctionInput["generateImages"]>["tier"];

export const generateImages: Action = {
  path: "images",
  title: "create.images",
  intro: "create.images.intro",
  fields: [
    {
      name: "prompts",
      kind: "area",
      rows: 6,
      label: "create.promptsField",
      hint: "create.promptsField.hint",
      isRequired: true,
    },
    { name: "tier", kind: "tier", label: "images.tier" },
    { name: "size", kind: "size", label: "images.size" },
    {
      name: "article",
      kind: "text",
      maxLength: 255,
      label: "create.ofArticle",
      hint: "create.ofArticle.hint",
    },
  ],
  toInput: ({ prompts: text, tier, size, article }) => {
    const prompts = promptsOf(text);
    if (prompts.length === 0) return null;
    // The options of the select are the tiers of the catalog.
    const chosen = (tier || null) as Tier;
    return {
      generateImages: { prompts, tier: chosen, size: size || null, article: article || null },
    };
  },
};
