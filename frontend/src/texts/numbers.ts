import { t } from "@/texts/texts";

// Words are of the language that is chosen, digits of the browser.
const numbers = new Intl.NumberFormat();

export function numberText(value: number): string {
  return numbers.format(value);
}

const shares = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 });

/** Of a share such as 0.25. */
export function shareText(share: number): string {
  return shares.format(share);
}

export function creditText(count: number): string {
  return t("count.credits", { count, number: numberText(count) });
}

export function imageText(count: number): string {
  return t("count.images", { count, number: numberText(count) });
}
