import { useMemo } from "react";
import { type JobKind, KIND_NAMES, STATUSES, type Status } from "@/console/jobs/jobTexts";
import { useAddress } from "@/console/parts/useAddress";

export type JobFilter = { status: Status | null; kind: JobKind | null; account: string | null };

type Place = {
  filter: JobFilter;
  /** The job that is open beside the list. */
  job: string | null;
  go: (change: Partial<Record<"status" | "kind" | "account" | "job", string | null>>) => void;
};

/** What one looks at, in the page's address: a link or a reload opens the same. */
export function useJobFilter(): Place {
  const [params, go] = useAddress();
  const [status, kind] = [params.get("status"), params.get("kind")];
  const account = params.get("account");
  const filter = useMemo(
    () => ({
      status: STATUSES.find((name) => name === status) ?? null,
      kind: KIND_NAMES.find((name) => name === kind) ?? null,
      account,
    }),
    [status, kind, account],
  );
  return { filter, job: params.get("job"), go };
}
