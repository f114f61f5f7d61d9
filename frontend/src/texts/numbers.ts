import { t } from "@/texts/texts";

// Words are of the language that is chosen, digits of the browser.
const numbers = new Intl.NumberFormat();

export function numberText(value: number): string {
  return numbers.format(value);
}

/** For texts of which there are two, of one and of more. */
export function counted(count: number): { count: number; number: string } {
  return { count, number: numberText(count) };
}

export function creditText(count: number): string {
  return t("count.credits", counted(count));
}

export function imageText(count: number): string {
  return t("count.images", counted(count));
}
