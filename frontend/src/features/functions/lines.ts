import type { FunctionStartMutationVariables } from "@/features/functions/functions.generated";

export type FunctionInput = FunctionStartMutationVariables["input"]["function"];
type InputOf<Name extends keyof FunctionInput> = NonNullable<FunctionInput[Name]>;
type Keyword = InputOf<"autoCluster">["keywords"][number];
type Cluster = InputOf<"generateIdeas">["clusters"][number];
type Prompt = InputOf<"generateImages">["prompts"][number];

const PLACED = /^\[([^\]]+)\]\s*(.+)$/;

/** What stands in the lines, without those that are empty. */
export function linesOf(text = ""): string[] {
  return listed(text, "\n");
}

export function wordsOf(text = ""): string[] {
  return listed(text, ",");
}

function listed(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** "brass lamp, 900, 31", as it comes from a table too: the keyword, how often it is searched for, how hard it is. */
export function keywordsOf(text = ""): Keyword[] {
  return linesOf(text).map((line) => {
    const [keyword = "", volume, difficulty] = line.split(/[\t;,]/).map((cell) => cell.trim());
    return { keyword, volume: numberOf(volume), difficulty: numberOf(difficulty) };
  });
}

function numberOf(text: string | undefined): number | null {
  const value = Number(text);
  return text && Number.isInteger(value) ? value : null;
}

/** "Lamps: brass lamp, desk lamp"; a line without a name is a cluster of its own name. */
export function clustersOf(text = ""): Cluster[] {
  return linesOf(text).map((line) => {
    const colon = line.indexOf(":");
    if (colon < 0) return { name: line, keywords: [line] };
    return { name: line.slice(0, colon).trim(), keywords: wordsOf(line.slice(colon + 1)) };
  });
}

/** "[head] A lamp on a desk": the place, where there is one, and what the image shows. */
export function promptsOf(text = ""): Prompt[] {
  return linesOf(text).map((line) => {
    const placed = PLACED.exec(line);
    return placed ? { prompt: placed[2] ?? "", place: placed[1] ?? null } : { prompt: line };
  });
}
