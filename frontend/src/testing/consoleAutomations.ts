import { HttpResponse } from "msw";
import type {
  ConsoleAutomationDetailsQuery,
  ConsoleAutomationsQuery,
  ConsoleAutomationsQueryVariables,
  ConsoleRunDetailsQuery,
  ConsoleRunsQuery,
  ConsoleRunsQueryVariables,
} from "@/console/automations/automations.generated";
import { automation, run, runLine } from "@/testing/automations";
import { serveAccountFilter } from "@/testing/consoleJobs";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";

type Listed = ConsoleAutomationsQuery["automations"]["nodes"][number];
type Details = NonNullable<ConsoleAutomationDetailsQuery["automation"]>;
type RunLine = ConsoleRunsQuery["automationRuns"]["nodes"][number];
type RunDetails = NonNullable<ConsoleRunDetailsQuery["automationRun"]>;

const ACME = { id: "acme", name: "Acme", externalId: "customer-1", timeZone: "Europe/Berlin" };
const pageInfo = { hasNextPage: false, endCursor: null };

export function ofAcme(fields: Partial<Details> = {}): Details {
  const { account, runs, input, updatedAt, ...plan } = automation();
  return { ...plan, account: ACME, ...fields };
}

export function listedOfAcme(fields: Partial<Listed> = {}): Listed {
  return { ...ofAcme(), lastRun: null, ...fields };
}

export function runOfAcme(fields: Partial<RunLine> = {}): RunLine {
  const of = { id: "lamps", name: "Lamps", deletedAt: null };
  return {
    ...runLine(),
    author: "mara",
    startedAt: null,
    account: ACME,
    automation: of,
    ...fields,
  };
}

export function runDetails(fields: Partial<RunDetails> = {}): RunDetails {
  return { ...run(), account: ACME, requestId: null, ...fields };
}

/** The automations of the list; the filters that were asked for. */
export function serveConsoleAutomations(
  ...nodes: Listed[]
): ConsoleAutomationsQueryVariables["filter"][] {
  const asked: ConsoleAutomationsQueryVariables["filter"][] = [];
  serveAccountFilter();
  server.use(
    operation<ConsoleAutomationsQuery, ConsoleAutomationsQueryVariables>(
      "ConsoleAutomations",
      ({ variables }) => {
        asked.push(variables.filter);
        return HttpResponse.json({ data: { automations: { nodes, pageInfo } } });
      },
    ),
  );
  return asked;
}

export function serveConsoleRuns(...nodes: RunLine[]): ConsoleRunsQueryVariables["filter"][] {
  const asked: ConsoleRunsQueryVariables["filter"][] = [];
  serveAccountFilter();
  server.use(
    operation<ConsoleRunsQuery, ConsoleRunsQueryVariables>("ConsoleRuns", ({ variables }) => {
      asked.push(variables.filter);
      return HttpResponse.json({ data: { automationRuns: { nodes, pageInfo } } });
    }),
  );
  return asked;
}

/** An automation by its id, each time the next one; the last for good. */
export function serveConsoleAutomation(...times: (Details | null)[]): void {
  let asked = 0;
  server.use(
    operation<ConsoleAutomationDetailsQuery, object>("ConsoleAutomationDetails", () => {
      const found = times[Math.min(asked++, times.length - 1)] ?? null;
      return HttpResponse.json({ data: { automation: found } });
    }),
  );
}

export function serveConsoleRun(...times: (RunDetails | null)[]): void {
  let asked = 0;
  server.use(
    operation<ConsoleRunDetailsQuery, object>("ConsoleRunDetails", () => {
      const found = times[Math.min(asked++, times.length - 1)] ?? null;
      return HttpResponse.json({ data: { automationRun: found } });
    }),
  );
}
