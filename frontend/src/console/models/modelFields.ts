import type { CatalogChangeInput } from "@/console/changes/changes.generated";
import { type CatalogField, fieldsOf } from "@/console/fields/fields";
import type { RowValues } from "@/console/fields/fieldValues";
import type { ModelQuery } from "@/console/models/models.generated";

export type Model = NonNullable<ModelQuery["aiModel"]>;

/** All that is known of a model, by the names of inputs. */
export function valuesOf({ admin, ...model }: Model): RowValues {
  const { provider, ...values } = admin ?? {};
  return { ...model, ...values, providerId: provider?.providerId };
}

/** The fields that a type of model has. */
function fieldsOfType(type: string): CatalogField[] {
  return fieldsOf("ai_model").filter(({ only }) => !only || only.includes(type));
}

export function changeable(type: string): CatalogField[] {
  return fieldsOfType(type).filter(
    (field) => !field.isKey && !field.isSetByAction && !field.isSetAtFirst,
  );
}

/** What a new model of a type is given: all but what actions set. */
export function settable(type: string): CatalogField[] {
  return fieldsOfType(type).filter(({ isSetByAction }) => !isSetByAction);
}

// The names come from the declaration that the inputs of the schema are made of, too.
export function updateOf(modelName: string, values: RowValues): CatalogChangeInput {
  return { aiModelUpdate: { modelName, ...values } };
}

type Create = NonNullable<
  Extract<CatalogChangeInput, { aiModelCreate?: unknown }>["aiModelCreate"]
>;

export function creationOf(values: RowValues): CatalogChangeInput {
  return { aiModelCreate: values as Create };
}
