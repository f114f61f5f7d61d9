import { CATALOG_FIELDS } from "@/console/fields/catalogFields.generated";
import { declaredText } from "@/texts/texts";
import "@/console/fields/texts";

/** The kinds of rows of the catalog, as the history has them. */
export type EntityName = keyof typeof CATALOG_FIELDS;
type Declared = (typeof CATALOG_FIELDS)[EntityName][number];
type Choice = { value: string; column: string; label: string };

/** A field as the server declares it: its range, its words in English, and which types of model have it. */
export type CatalogField = {
  /** As the history and files name it. */
  column: string;
  /** As inputs name it. */
  name: string;
  kind: Declared["kind"];
  label: string;
  help: string;
  group?: string;
  /** What it takes, in English. */
  span?: string;
  only?: readonly string[];
  neededBy?: readonly string[];
  minimum?: number;
  maximum?: number;
  places?: number;
  longest?: number;
  unit?: string;
  refersTo?: string;
  isKey?: boolean;
  isNullable?: boolean;
  isNeeded?: boolean;
  isSetByAction?: boolean;
  isSetAtFirst?: boolean;
  choices?: readonly Choice[];
  columns?: readonly CatalogField[];
};

const FIELDS: Record<EntityName, readonly CatalogField[]> = CATALOG_FIELDS;

export function fieldsOf(entity: EntityName): readonly CatalogField[] {
  return FIELDS[entity];
}

/** None of a secret, which is no field of its row. */
export function fieldOf(entity: EntityName, column: string): CatalogField | undefined {
  return FIELDS[entity].find((field) => field.column === column);
}

/** A text of a declaration, which is English there; other languages translate it whole. */
export function declared(english: string): string {
  return declaredText(`field.${english}`, english);
}

export function labelOf(field: CatalogField): string {
  return declared(field.label);
}

/** What it is and what it takes. */
export function helpOf({ help, span }: CatalogField): string {
  return span ? `${declared(help)} (${declared(span)})` : declared(help);
}

/** What a choice of a field is called, by its name in the API. */
export function choiceText(entity: EntityName, column: string, value: string): string {
  const choices = fieldOf(entity, column)?.choices ?? [];
  return declared(choices.find((choice) => choice.value === value)?.label ?? value);
}
