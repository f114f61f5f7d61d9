import { useEffect } from "react";
import { useAccounts } from "@/features/accounts/accounts";
import {
  type ShownAutomationRunQuery,
  useShownAutomationRunQuery,
} from "@/features/automations/automationRuns.generated";
import { isOpen } from "@/features/automations/runText";
import { type Failure, failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { usePolling } from "@/graphql/usePolling";

export type AutomationRun = NonNullable<ShownAutomationRunQuery["automationRun"]>;
export type ShownAutomationRun = {
  /** Null where there is none, or it is not the reader's; undefined while it is fetched. */
  run: AutomationRun | null | undefined;
  failure: Failure | null;
  isFetching: boolean;
  refetch: () => void;
};

/** A run, asked for again until it has ended. */
export function useAutomationRun(id: string): ShownAutomationRun {
  const [{ data, error, fetching }, ask] = useShownAutomationRunQuery({ variables: { id } });
  const run = useLast(data)?.automationRun;
  const { refresh } = useAccounts();
  usePolling(isOpen(run), ask);

  // What it was charged so far is not in the balance any more.
  const charged = run?.creditsCharged;
  useEffect(() => {
    if (charged !== undefined) refresh();
  }, [charged, refresh]);

  return { run, failure: error ? failureOf(error) : null, isFetching: fetching, refetch: ask };
}
