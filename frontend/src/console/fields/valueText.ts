import {
  type CatalogField,
  declared,
  type EntityName,
  fieldOf,
  labelOf,
} from "@/console/fields/fields";
import { t } from "@/console/fields/texts";
import { numberText } from "@/texts/numbers";
import { apiDayText } from "@/texts/times";

const SECRETS = {
  api_key: "fields.apiKey",
  api_secret: "fields.apiSecret",
  webhook_secret: "fields.webhookSecret",
} as const;

const ENTITIES = {
  provider: "fields.provider",
  ai_model: "fields.model",
  operation: "fields.operation",
  function: "fields.function",
  settings: "fields.settings",
} as const satisfies Record<EntityName, string>;

/** The kind of row that a change is of, as the names of rows in the history are; null of any other. */
export function entityNameOf(kind: string): EntityName | null {
  const name = kind.toLowerCase();
  return name in ENTITIES ? (name as EntityName) : null;
}

export function rowText(entity: EntityName, key: string): string {
  return t(ENTITIES[entity], { key });
}

/** What a column of the history is called, of a secret too. */
export function columnText(entity: EntityName, column: string): string {
  const field = fieldOf(entity, column);
  if (field) return labelOf(field);
  return column in SECRETS ? t(SECRETS[column as keyof typeof SECRETS]) : column;
}

/** A value as the history keeps it, in words. */
export function valueText(value: unknown, field?: CatalogField): string {
  if (value === null || value === undefined || value === "") return t("fields.nothing");
  if (typeof value === "boolean") return t(value ? "fields.yes" : "fields.no");
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value)) return listText(value, field);
  if (typeof value === "object") return JSON.stringify(value);
  return textOf(String(value), field);
}

function textOf(value: string, field?: CatalogField): string {
  const choice = field?.choices?.find(({ column }) => column === value);
  if (choice) return declared(choice.label);
  if (field?.kind === "DAY") return apiDayText(value);
  return value === "set" && !field ? t("fields.set") : value;
}

function listText(values: readonly unknown[], field?: CatalogField): string {
  if (values.length === 0) return t("fields.nothing");
  return values
    .map((value) => (field?.columns ? rowOf(value, field.columns) : String(value)))
    .join("; ");
}

function rowOf(row: unknown, columns: readonly CatalogField[]): string {
  const values = row as Record<string, unknown>;
  const texts = columns.map((column) => [values[column.column], column] as const);
  return texts
    .filter(([value]) => value !== undefined && value !== null)
    .map(([value, column]) => valueText(value, column))
    .join(" ");
}
