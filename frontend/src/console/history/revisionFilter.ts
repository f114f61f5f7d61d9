import type { EntityName } from "@/console/fields/fields";
import type { CatalogRevisionFilter } from "@/console/history/history.generated";

/** What is empty is not asked. */
export type RevisionFilter = {
  author: string;
  entity: Uppercase<EntityName> | "";
  key: string;
};

export const NO_FILTER: RevisionFilter = { author: "", entity: "", key: "" };

// A record, so that a kind of row that is new in the catalog is missed here.
const KINDS: Record<Exclude<RevisionFilter["entity"], "">, true> = {
  AI_MODEL: true,
  PROVIDER: true,
  FUNCTION: true,
  OPERATION: true,
  SETTINGS: true,
};
export const ENTITIES = Object.keys(KINDS) as Exclude<RevisionFilter["entity"], "">[];

export function variablesOf({ author, entity, key }: RevisionFilter): {
  filter: CatalogRevisionFilter;
} {
  return { filter: { author, key, entity: entity || null } };
}
