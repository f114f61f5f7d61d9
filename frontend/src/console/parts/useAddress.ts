import { useSearchParams } from "wouter";

type Change = Record<string, string | null>;

/** What the page's address asks for, and a way to ask for other things: a link or a reload opens the same. */
export function useAddress(): [params: URLSearchParams, go: (change: Change) => void] {
  const [params, setParams] = useSearchParams();
  const go = (change: Change) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    });
  return [params, go];
}
