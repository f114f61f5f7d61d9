import { useCallback, useState } from "react";
import { keep, kept } from "@/browser/kept";
import { signedIn } from "@/browser/person";

export type Draft = Record<string, string>;

function placeOf(name: string): string {
  return `ratecard-draft:${signedIn()?.username}:${name}`;
}

export function keepDraft(name: string, draft: Draft): void {
  keep(placeOf(name), draft, sessionStorage);
}

/** What was typed and not sent yet: it outlives a reload, and a sign-in when a session ends. */
export function useDraft(name: string): [Draft, (change: Draft) => void, () => void] {
  const [draft, setDraft] = useState(() => (kept(placeOf(name), sessionStorage) ?? {}) as Draft);
  const set = useCallback(
    (next: Draft) => {
      keepDraft(name, next);
      setDraft(next);
    },
    [name],
  );
  const change = useCallback((some: Draft) => set({ ...draft, ...some }), [draft, set]);
  const clear = useCallback(() => set({}), [set]);
  return [draft, change, clear];
}
