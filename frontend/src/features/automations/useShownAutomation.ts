import type { Automation } from "@/features/automations/automationDraft";
import { useShownAutomationQuery } from "@/features/automations/automations.generated";
import { isOpen } from "@/features/automations/runText";
import { type Failure, failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { usePolling } from "@/graphql/usePolling";

export type ShownAutomation = {
  /** Null where there is none, or it is not the reader's; undefined while it is fetched. */
  automation: Automation | null | undefined;
  failure: Failure | null;
  isFetching: boolean;
  refetch: () => void;
};

/** An automation, asked for again while a run of it has not ended. */
export function useShownAutomation(id: string): ShownAutomation {
  const [{ data, error, fetching }, ask] = useShownAutomationQuery({ variables: { id } });
  const automation = useLast(data)?.automation;
  usePolling(automation?.runs.nodes.some(isOpen) ?? false, ask);
  return {
    automation,
    failure: error ? failureOf(error) : null,
    isFetching: fetching,
    refetch: ask,
  };
}
