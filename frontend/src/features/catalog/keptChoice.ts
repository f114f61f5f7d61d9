import { keep, kept } from "@/browser/kept";
import type { ImageChoice } from "@/features/catalog/imageChoice";

const PLACE = "ratecard-image-choice";

/** Remembers what was chosen, for when the page is loaded again. */
export function keepChoice(choice: Partial<ImageChoice>): void {
  keep(PLACE, choice);
}

export function keptChoice(): Partial<ImageChoice> {
  return (kept(PLACE) ?? {}) as Partial<ImageChoice>;
}
