import { useDebouncedValue } from "@mantine/hooks";
import { useMemo } from "react";
import {
  type CatalogChangeInput,
  useWhatIfQuery,
  type WhatIfQuery,
} from "@/console/whatif/whatIf.generated";
import { daysOf, type Period } from "@/features/usage/period";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { messageOf } from "@/texts/texts";

type Result = NonNullable<WhatIfQuery["pricingSimulation"]>;
export type Simulation = Extract<Result, { __typename: "PricingSimulation" }>;
export type Problem = { path: readonly string[] | null; message: string };

const WAIT_MS = 300;

/** Replays what was used against other prices, a moment after they change. */
export function useWhatIf(changes: readonly CatalogChangeInput[], period: Period) {
  const text = JSON.stringify(changes);
  const [settled] = useDebouncedValue(text, WAIT_MS);
  const filter = useMemo(() => ({ since: `${daysOf(period, new Date())[0]}T00:00:00Z` }), [period]);
  const [{ data, error, fetching }, ask] = useWhatIfQuery({
    variables: { changes: JSON.parse(settled), filter },
    pause: changes.length === 0 || settled === "[]",
  });
  const result = useLast(data)?.pricingSimulation;
  const isFetching = fetching || settled !== text;
  return {
    simulation: result?.__typename === "PricingSimulation" ? result : null,
    problems: result && !isFetching ? problemsOf(result) : [],
    failure: error && !isFetching ? failureOf(error) : null,
    isFetching,
    again: () => ask({ requestPolicy: "network-only" }),
  };
}

function problemsOf(result: Result): Problem[] {
  if (result.__typename === "PricingSimulation") return [];
  if ("problems" in result && result.problems.length > 0) return result.problems;
  return [{ path: result.path, message: messageOf(result) }];
}
