import type { ImageChoice } from "@/features/catalog/imageChoice";

/** What the server expects to be preselected, from the page; null where it did not say. */
export function preselected(): ImageChoice | null {
  const said = document.getElementById("preselected")?.textContent;
  return said ? JSON.parse(said) : null;
}
