import { useState } from "react";
import { newKey } from "@/browser/newKey";
import { type Draft, useDraft } from "@/browser/useDraft";

/** What is typed about a movement, under one key until it was made: sent again, it is made once. */
export function useMovement(name: string, start: Draft) {
  const [typed, change, clear] = useDraft(name);
  const [key, setKey] = useState(() => typed.idempotencyKey || newKey());
  const draft: Draft = { ...start, idempotencyKey: key, ...typed };
  const edit = (some: Draft) => change({ idempotencyKey: draft.idempotencyKey ?? key, ...some });
  const done = () => {
    clear();
    setKey(newKey());
  };
  return { draft, edit, done };
}
