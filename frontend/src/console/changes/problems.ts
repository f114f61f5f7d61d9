import type { ChangeRefusal } from "@/console/changes/proposal";
import { messageOf } from "@/texts/texts";

/** What stands in the way, and where: the place of the change, its kind, its field, such as 0, aiModelUpdate, provider. */
export type ChangeProblem = { path: readonly string[]; message: string };

type Refusal = ChangeRefusal | { code: string; message: string; path?: readonly string[] | null };

/** Where in the changes it is: what comes before is the same for all. */
function placeOf(path: readonly string[] | null | undefined): readonly string[] {
  const [input, changes, ...place] = path ?? [];
  return input === "input" && changes === "changes" ? place : [];
}

export function problemsOf(refusal: Refusal): ChangeProblem[] {
  if ("problems" in refusal && refusal.problems.length > 0)
    return refusal.problems.map(({ path, message }) => ({ path: placeOf(path), message }));
  return [{ path: placeOf(refusal.path), message: messageOf(refusal) }];
}

/** What is wrong with a field of the change at a place; null where nothing is. */
export function problemAt(
  problems: readonly ChangeProblem[],
  { change = 0, field }: { change?: number; field: string },
): string | null {
  const isThere = ({ path }: ChangeProblem) => path[0] === String(change) && path[2] === field;
  return problems.find(isThere)?.message ?? null;
}
