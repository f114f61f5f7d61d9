import { useCallback, useState } from "react";

/** Rows that are chosen, by their places. */
export function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const toggle = useCallback((place: number) => {
    setSelected((known) => {
      const next = new Set(known);
      if (!next.delete(place)) next.add(place);
      return next;
    });
  }, []);
  const choose = useCallback((places: readonly number[]) => setSelected(new Set(places)), []);
  return { selected, toggle, choose };
}
