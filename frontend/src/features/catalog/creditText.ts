// The texts are English, so their plurals are; the digits are the browser's.
const plurals = new Intl.PluralRules("en");
const numbers = new Intl.NumberFormat();

export function numberText(value: number): string {
  return numbers.format(value);
}

function counted(count: number, one: string, other: string): string {
  return `${numberText(count)} ${plurals.select(count) === "one" ? one : other}`;
}

export function creditText(count: number): string {
  return counted(count, "credit", "credits");
}

export function imageText(count: number): string {
  return counted(count, "image", "images");
}
