import type { Action } from "@/features/functions/action";
import { clusterKeywords } from "@/features/functions/actions/clusterKeywords";
import { extractPrompts } from "@/features/functions/actions/extractPrompts";
import { generateContent } from "@/features/functions/actions/generateContent";
import { generateIdeas } from "@/features/functions/actions/generateIdeas";
import { generateImages } from "@/features/functions/actions/generateImages";
import type { RunLineFragment } from "@/features/functions/functions.generated";

/** In the order in which one's result is the next one's input. */
export const ACTIONS: Record<RunLineFragment["function"], Action> = {
  AUTO_CLUSTER: clusterKeywords,
  GENERATE_IDEAS: generateIdeas,
  GENERATE_CONTENT: generateContent,
  GENERATE_IMAGE_PROMPTS: extractPrompts,
  GENERATE_IMAGES: generateImages,
};
