import type { Refusal } from "@/graphql/useCommand";
import { messageOf } from "@/texts/texts";

type Problem = { field: string | null; path: readonly string[] | null; message: string };
type Refused = Refusal & { problems?: readonly Problem[] };

/** What a refusal says about a field of the input, by its name; null where it is about others. */
export function fieldProblem(refusal: Refused | null, name: string): string | null {
  if (!refusal) return null;
  const own = (refusal.problems ?? []).filter((problem) => isAt(problem, name));
  if (own.length > 0) return own.map(({ message }) => message).join(" ");
  return refusal.path?.includes(name) ? messageOf(refusal) : null;
}

function isAt({ field, path }: Problem, name: string): boolean {
  return field === name || (path?.includes(name) ?? false);
}
