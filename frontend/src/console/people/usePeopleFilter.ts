import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import type { PersonLinesQueryVariables } from "@/console/people/people.generated";
import { ROLES } from "@/console/people/roles";

type Filter = PersonLinesQueryVariables["filter"];
export type Choice = { search: string; role: string; state: string };

const PATH = "/console/people";

/** What is looked for, as the address says, and the addresses of people beside it. */
export function usePeopleFilter() {
  const [, go] = useLocation();
  const query = useSearch();
  const choice = useMemo(() => choiceOf(new URLSearchParams(query)), [query]);
  const variables = useMemo(() => ({ filter: filterOf(choice) }), [choice]);
  const ending = query && `?${query}`;
  return {
    choice,
    variables,
    choose: (next: Choice) => go(`${PATH}${queryOf(next)}`),
    addressOf: (username: string) => `${PATH}/${encodeURIComponent(username)}${ending}`,
    close: () => go(`${PATH}${ending}`),
  };
}

function choiceOf(params: URLSearchParams): Choice {
  const given = (name: string) => params.get(name) ?? "";
  return { search: given("search"), role: given("role"), state: given("state") };
}

function filterOf({ search, role, state }: Choice): Filter {
  return {
    search: search || null,
    role: ROLES.find((known) => known === role) ?? null,
    isActive: state ? state === "active" : null,
  };
}

function queryOf(choice: Choice): string {
  const given = Object.entries(choice).filter(([, value]) => value);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}
