type Cell = string | number | null;

// Spreadsheets run what begins like a formula.
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as RFC 4180 has them, with what spreadsheets would run made text. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: Cell): string {
  if (typeof value === "number") return String(value);
  const text = value === null ? "" : FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
