import type { Action } from "@/features/functions/action";
import { contentLanguage } from "@/features/functions/contentLanguage";
import { keywordsOf } from "@/features/functions/lines";

export const clusterKeywords: Action = {
  path: "clusters",
  title: "create.clusters",
  intro: "create.clusters.intro",
  fields: [
    {
      name: "keywords",
      kind: "area",
      rows: 8,
      label: "create.keywords",
      hint: "create.keywords.hint",
      isRequired: true,
    },
    { name: "language", kind: "text", label: "create.language", initial: contentLanguage },
  ],
  toInput: ({ keywords: text, language }) => {
    const keywords = keywordsOf(text);
    return keywords.length > 0 ? { autoCluster: { keywords, language: language || null } } : null;
  },
};
