import { useEffect, useState } from "react";
import { useAccounts } from "@/features/accounts/accounts";
import {
  type ShownRunQuery,
  useShownRunCancelMutation,
  useShownRunQuery,
} from "@/features/functions/functions.generated";
import { type Failure, failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { usePolling } from "@/graphql/usePolling";

export type Run = NonNullable<ShownRunQuery["functionRun"]>;
export type ShownRun = {
  /** Null where there is none, or it is not the reader's; undefined while it is fetched. */
  run: Run | null | undefined;
  failure: Failure | null;
  isFetching: boolean;
  refetch: () => void;
  cancel: () => void;
  isCancelling: boolean;
  couldNotCancel: boolean;
};

export function isOpen(run: Run | null | undefined): boolean {
  return run?.status === "QUEUED" || run?.status === "RUNNING";
}

/** A run, asked for again until it has ended; while the page is hidden it waits. */
export function useRun(id: string): ShownRun {
  const [{ data, error, fetching }, ask] = useShownRunQuery({ variables: { id } });
  const [cancelling, send] = useShownRunCancelMutation();
  const [couldNotCancel, setCouldNotCancel] = useState(false);
  const run = useLast(data)?.functionRun;
  const { refresh } = useAccounts();
  usePolling(isOpen(run), ask);

  // What it was charged, or gave back, is in the balance then.
  const status = run?.status;
  useEffect(() => {
    if (status) refresh();
  }, [status, refresh]);

  const cancel = async () => {
    const result = (await send({ id })).data?.functionRunCancel.__typename;
    setCouldNotCancel(result !== "FunctionRunPayload" && result !== "FunctionRunEnded");
    ask();
  };

  return {
    run: run === undefined && data ? null : run,
    failure: error ? failureOf(error) : null,
    isFetching: fetching,
    refetch: ask,
    cancel,
    isCancelling: cancelling.fetching,
    couldNotCancel,
  };
}
