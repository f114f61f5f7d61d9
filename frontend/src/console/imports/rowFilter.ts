import type { Status } from "@/console/imports/imports";
import type { ImportRowFilter } from "@/console/imports/imports.generated";

export type RowFilter = { status: Status | ""; search: string; isInCatalog: boolean };

export function variablesOf(
  id: string,
  { status, search, isInCatalog }: RowFilter,
): { id: string; filter: ImportRowFilter } {
  return { id, filter: { status: status || null, search, isInCatalog } };
}
