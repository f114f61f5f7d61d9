import { language } from "@/texts/texts";

/** What models call the language of the pages: texts are likely wanted in it. */
export function contentLanguage(): string {
  return language() === "de" ? "German" : "English";
}
