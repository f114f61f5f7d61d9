import type { Action } from "@/features/functions/action";
import { clustersOf } from "@/features/functions/lines";

export const generateIdeas: Action = {
  path: "ideas",
  title: "create.ideas",
  intro: "create.ideas.intro",
  fields: [
    {
      name: "clusters",
      kind: "area",
      rows: 8,
      label: "create.clustersField",
      hint: "create.clustersField.hint",
      isRequired: true,
    },
    {
      name: "count",
      kind: "number",
      min: 1,
      max: 200,
      label: "create.ideasCount",
      isRequired: true,
      initial: () => "5",
    },
    {
      name: "kind",
      kind: "text",
      label: "create.kind",
      hint: "create.kind.hint",
      isRequired: true,
      initial: () => "guide",
    },
  ],
  toInput: ({ clusters: text, count, kind }) => {
    const clusters = clustersOf(text);
    if (clusters.length === 0 || !Number(count) || !kind) return null;
    return { generateIdeas: { clusters, count: Number(count), kind } };
  },
};
