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

const dollars = new Intl.NumberFormat(undefined, { style: "currency", currency: "USD" });
// Costs of single calls are parts of a cent.
const cents = new Intl.NumberFormat(undefined, {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 4,
});
const shares = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 });

export function dollarText(value: number): string {
  return (Math.abs(value) < 1 ? cents : dollars).format(value);
}

/** Of a share such as 0.25. */
export function shareText(share: number): string {
  return shares.format(share);
}

export function creditText(count: number): string {
  return t("count.credits", counted(count));
}

export function imageText(count: number): string {
  return t("count.images", counted(count));
}
