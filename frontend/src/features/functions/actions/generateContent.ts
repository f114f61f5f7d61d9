import type { Action } from "@/features/functions/action";
import { contentLanguage } from "@/features/functions/contentLanguage";
import { linesOf, wordsOf } from "@/features/functions/lines";

export const generateContent: Action = {
  path: "article",
  title: "create.article",
  intro: "create.article.intro",
  fields: [
    { name: "title", kind: "text", label: "create.articleTitle", isRequired: true },
    {
      name: "outline",
      kind: "area",
      rows: 5,
      label: "create.outline",
      hint: "create.outline.hint",
      isRequired: true,
    },
    { name: "keywords", kind: "text", label: "create.words", hint: "create.words.hint" },
    { name: "kind", kind: "text", label: "create.kind", hint: "create.kind.hint" },
    {
      name: "length",
      kind: "number",
      min: 50,
      max: 10_000,
      label: "create.length",
      isRequired: true,
      initial: () => "800",
    },
    {
      name: "tone",
      kind: "text",
      label: "create.tone",
      isRequired: true,
      initial: () => "friendly",
    },
    {
      name: "language",
      kind: "text",
      label: "create.language",
      isRequired: true,
      initial: contentLanguage,
    },
  ],
  toInput: ({ title, outline: text, keywords, kind, length, tone, language }) => {
    const outline = linesOf(text);
    if (!title || outline.length === 0 || !Number(length) || !tone || !language) return null;
    const words = { keywords: wordsOf(keywords), kind: kind || null, length: Number(length) };
    return { generateContent: { title, outline, ...words, tone, language } };
  },
};
