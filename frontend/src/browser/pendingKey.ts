import { keep, kept } from "@/browser/kept";
import { newKey } from "@/browser/newKey";
import { signedIn } from "@/browser/person";

type Pending = { asked: string; idempotencyKey: string };

function placeOf(name: string): string {
  return `ratecard-begun:${name}:${signedIn()?.username}`;
}

/** The key of what was sent and never answered, where this is the same; it is kept, so that a reload makes nothing twice. */
export function pendingKey(name: string, asked: string): string {
  const pending = kept(placeOf(name), sessionStorage) as Pending | null;
  if (pending?.asked === asked) return pending.idempotencyKey;
  const idempotencyKey = newKey();
  keep(placeOf(name), { asked, idempotencyKey }, sessionStorage);
  return idempotencyKey;
}

/** It was answered: the same again is another request. */
export function endPending(name: string): void {
  keep(placeOf(name), null, sessionStorage);
}
