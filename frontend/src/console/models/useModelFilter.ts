import { useEffect, useMemo, useState } from "react";
import type { ModelsQueryVariables } from "@/console/models/models.generated";

const WAIT_MS = 250;

export type Choice = {
  search: string;
  modelType: string;
  tier: string;
  provider: string;
  onSale: boolean;
};
type Filter = ModelsQueryVariables["filter"];

/** What is chosen, and the filter that it is, a moment after the last letter was typed. */
export function useModelFilter() {
  const [choice, setChoice] = useState<Choice>({
    search: "",
    modelType: "",
    tier: "",
    provider: "",
    onSale: false,
  });
  const [search, setSearch] = useState("");
  useEffect(() => {
    const timer = window.setTimeout(() => setSearch(choice.search.trim()), WAIT_MS);
    return () => window.clearTimeout(timer);
  }, [choice.search]);
  const { modelType, tier, provider, onSale } = choice;
  const filter = useMemo<Filter>(
    () => ({
      search: search || null,
      modelType: (modelType || null) as Filter["modelType"],
      tier: (tier || null) as Filter["tier"],
      providerId: provider || null,
      includeUnavailable: !onSale,
    }),
    [search, modelType, tier, provider, onSale],
  );
  const choose = (change: Partial<Choice>) => setChoice((known) => ({ ...known, ...change }));
  return { choice, choose, filter };
}
