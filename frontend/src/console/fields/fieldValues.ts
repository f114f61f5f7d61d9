import type { Draft } from "@/browser/useDraft";
import { type CatalogField, declared } from "@/console/fields/fields";
import { t } from "@/console/fields/texts";

/** The values of a row by the names of its inputs; a row that it refers to as an object with that row's name. */
export type RowValues = Record<string, unknown>;

const LISTS: readonly CatalogField["kind"][] = ["SIZES", "REFERENCES"];
const MAX_INT = 2 ** 31 - 1;

/** A value as its control shows it: texts, one a line for lists, rows and objects as JSON. */
export function textOf(field: CatalogField, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (LISTS.includes(field.kind)) return (value as unknown[]).map(nameOf).join("\n");
  if (field.kind === "ROWS") return JSON.stringify((value as RowValues[]).map(withoutGaps));
  if (field.kind === "OBJECT") return JSON.stringify(value, null, 2);
  return nameOf(value);
}

/** What a control's text is in an input; an empty one clears its field. */
export function inputOf(field: CatalogField, text: string): unknown {
  if (LISTS.includes(field.kind))
    return text
      .split(/[\n,]/)
      .map((part) => part.trim())
      .filter(Boolean);
  if (field.kind === "ROWS" || field.kind === "OBJECT") return JSON.parse(text || "[]");
  if (field.kind === "FLAG") return text === "true";
  if (text === "" && field.isNullable) return null;
  return field.kind === "WHOLE" ? Number(text) : text;
}

/** What makes a text no value of its field at all; what is wrong with a value the server says. */
export function problemOf(field: CatalogField, text: string): string | null {
  if (text === "" && field.isNullable) return null;
  const takes = t("fields.takes", { span: declared(field.span ?? "") });
  if (field.kind === "WHOLE" && !(/^-?\d+$/.test(text) && Math.abs(Number(text)) <= MAX_INT))
    return takes;
  if (field.kind === "DECIMAL" && !/^-?\d+(\.\d+)?$/.test(text)) return takes;
  return null;
}

/** What of a row differs from what it was, by the names of its inputs. */
export function changedValues(
  fields: readonly CatalogField[],
  before: RowValues,
  draft: Draft,
): RowValues {
  const changed = fields.filter(({ name }) => name in draft);
  const differs = (field: CatalogField) => draft[field.name] !== textOf(field, before[field.name]);
  const valid = changed.filter(
    (field) => differs(field) && !problemOf(field, draft[field.name] ?? ""),
  );
  return Object.fromEntries(
    valid.map((field) => [field.name, inputOf(field, draft[field.name] ?? "")]),
  );
}

function nameOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const { modelName, providerId } = value as { modelName?: string; providerId?: string };
  return modelName ?? providerId ?? "";
}

function withoutGaps(row: RowValues): RowValues {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== ""),
  );
}
