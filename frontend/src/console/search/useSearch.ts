import { useDebouncedValue } from "@mantine/hooks";
import { type Group, groupsOf } from "@/console/search/entries";
import { useConsoleSearchQuery } from "@/console/search/search.generated";
import { type Failure, failureOf } from "@/graphql/failure";

const WAIT_MS = 150;
const NUMBER = /^#?(\d{1,9})$/;

type Search = { groups: Group[]; isSearching: boolean; failure: Failure | null; again: () => void };

/** What is found by a text: pages at once, the rest when its answer comes. Answers to another text are dropped. */
export function useSearch(typed: string): Search {
  const text = typed.trim();
  const [settled] = useDebouncedValue(text, WAIT_MS);
  const number = NUMBER.exec(settled)?.[1];
  const [{ data, error, fetching }, ask] = useConsoleSearchQuery({
    variables: {
      models: { search: settled, includeUnavailable: true },
      accounts: { search: settled },
      number: Number(number ?? 0),
      hasNumber: number !== undefined,
    },
    pause: settled === "",
  });
  const isSearching = text !== "" && (fetching || settled !== text);
  return {
    groups: groupsOf(text, isSearching || text === "" ? undefined : data),
    isSearching,
    failure: error && !isSearching ? failureOf(error) : null,
    again: () => ask({ requestPolicy: "network-only" }),
  };
}
