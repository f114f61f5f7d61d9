import { HttpResponse } from "msw";
import type {
  ConsoleJobCancelMutation,
  ConsoleJobQuery,
  ConsoleJobQueryVariables,
  ConsoleJobReconcileMutation,
  ConsoleJobReconcileMutationVariables,
  ConsoleJobsQuery,
  ConsoleJobsQueryVariables,
  JobsRunningQuery,
  ProvidersLeftAloneQuery,
} from "@/console/jobs/jobs.generated";
import type { ChosenAccountQuery, FoundAccountsQuery } from "@/console/parts/accounts.generated";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";

type Detail = NonNullable<ConsoleJobQuery["job"]>;
type Provider = NonNullable<ProvidersLeftAloneQuery["providers"]>["nodes"][number];
type Reconciled = ConsoleJobReconcileMutation["jobReconcile"];

const ACME = { id: "acme", name: "Acme", externalId: "customer-1" };

export function job(fields: Partial<Detail> = {}): Detail {
  return {
    id: "job",
    kind: "TEXT",
    status: "DONE",
    step: "ENDED",
    percent: 100,
    modelName: "writer",
    createdAt: "2026-11-28T12:00:00Z",
    creditsHeld: 0,
    creditsCharged: 2,
    failure: null,
    account: ACME,
    operationType: null,
    requestId: null,
    automationRun: null,
    startedAt: null,
    finishedAt: null,
    cancelRequestedAt: null,
    decidedBy: null,
    decisionReason: null,
    hold: null,
    attempts: [],
    ...fields,
  };
}

/** The jobs of the list and each of them alone; the filters that were asked for. */
export function serveJobs(...nodes: Detail[]): ConsoleJobsQueryVariables["filter"][] {
  const asked: ConsoleJobsQueryVariables["filter"][] = [];
  const pageInfo = { hasNextPage: false, endCursor: null };
  server.use(
    operation<ConsoleJobsQuery, ConsoleJobsQueryVariables>("ConsoleJobs", ({ variables }) => {
      asked.push(variables.filter);
      return HttpResponse.json({ data: { jobs: { nodes, pageInfo } } });
    }),
    operation<ConsoleJobQuery, ConsoleJobQueryVariables>("ConsoleJob", ({ variables }) => {
      const found = nodes.find(({ id }) => id === variables.id) ?? null;
      return HttpResponse.json({ data: { job: found } });
    }),
  );
  serveAccountFilter();
  return asked;
}

/** One account, found by whatever is typed. */
export function serveAccountFilter(): void {
  server.use(
    operation<FoundAccountsQuery, object>("FoundAccounts", () =>
      HttpResponse.json({ data: { accounts: { nodes: [ACME] } } }),
    ),
    operation<ChosenAccountQuery, object>("ChosenAccount", () =>
      HttpResponse.json({ data: { account: ACME } }),
    ),
  );
}

/** What stands above the list. */
export function serveNow(running: JobsRunningQuery["jobs"]["nodes"] = [], ...nodes: Provider[]) {
  server.use(
    operation<JobsRunningQuery, object>("JobsRunning", () =>
      HttpResponse.json({ data: { jobs: { nodes: running } } }),
    ),
    operation<ProvidersLeftAloneQuery, object>("ProvidersLeftAlone", () =>
      HttpResponse.json({ data: { providers: { nodes } } }),
    ),
  );
}

/** Decides as it is asked to; the inputs of each time. */
export function serveDeciding(
  ...results: Reconciled[]
): ConsoleJobReconcileMutationVariables["input"][] {
  const asked: ConsoleJobReconcileMutationVariables["input"][] = [];
  server.use(
    operation<ConsoleJobReconcileMutation, ConsoleJobReconcileMutationVariables>(
      "ConsoleJobReconcile",
      ({ variables }) => {
        const done = { job: { id: "job", status: "DONE", creditsCharged: 3 } } as const;
        const jobReconcile = results[asked.push(variables.input) - 1] ?? done;
        return HttpResponse.json({ data: { jobReconcile } });
      },
    ),
  );
  return asked;
}

export function serveCancellingJob(jobCancel: ConsoleJobCancelMutation["jobCancel"]): void {
  server.use(
    operation<ConsoleJobCancelMutation, object>("ConsoleJobCancel", () =>
      HttpResponse.json({ data: { jobCancel } }),
    ),
  );
}
