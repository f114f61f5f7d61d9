import type { Refusal } from "@/graphql/useCommand";
import { messageOf } from "@/texts/texts";

/** What the server says about this field of the input, if its refusal is about it. */
export function problemAt(refusal: Refusal | null, field: string): string | null {
  return refusal?.path?.at(-1) === field ? messageOf(refusal) : null;
}

/** The refusal where no field of the form shows it. */
export function elsewhere<R extends Refusal>(refusal: R | null, fields: readonly string[]) {
  const place = refusal?.path?.at(-1);
  return place !== undefined && fields.includes(place) ? null : refusal;
}
