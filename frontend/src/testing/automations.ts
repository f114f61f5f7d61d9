import { HttpResponse } from "msw";
import type { Automation } from "@/features/automations/automationDraft";
import type {
  ShownAutomationRunQuery,
  StepItemsQuery,
} from "@/features/automations/automationRuns.generated";
import type {
  AccountTimeZoneQuery,
  AutomationChangeMutation,
  AutomationChangeMutationVariables,
  AutomationListQuery,
  AutomationMakeMutation,
  AutomationMakeMutationVariables,
  AutomationRunLineFragment,
  AutomationRunNowMutation,
  AutomationRunNowMutationVariables,
  MissedRunsQuery,
  PreviewQuery,
  PreviewQueryVariables,
  ShownAutomationQuery,
} from "@/features/automations/automations.generated";
import type { AutomationRun } from "@/features/automations/useAutomationRun";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";

type Listed = AutomationListQuery["automations"]["nodes"][number];
type PreviewResult = PreviewQuery["automationPreview"];
type Input = AutomationMakeMutationVariables["input"];
type Change = AutomationChangeMutationVariables["input"];

export const PREVIEW: PreviewResult = {
  __typename: "AutomationPreview",
  nextTimes: ["2026-12-01T05:30:00Z"],
  quote: {
    expectedCredits: 12,
    maxCredits: 40,
    balanceSuffices: true,
    steps: [
      { function: "AUTO_CLUSTER", maxCredits: 10, runCount: 1 },
      { function: "GENERATE_IDEAS", maxCredits: 30, runCount: 2 },
    ],
  },
};

export function runLine(
  fields: Partial<AutomationRunLineFragment> = {},
): AutomationRunLineFragment {
  return {
    id: "run",
    status: "DONE",
    startedBy: "SCHEDULE",
    dueAt: null,
    missedTimes: 0,
    createdAt: "2026-11-28T12:00:00Z",
    finishedAt: null,
    seenAt: null,
    pauseReason: null,
    creditsCharged: 7,
    steps: [],
    ...fields,
  };
}

export function automation(fields: Partial<Automation> = {}): Automation {
  return {
    id: "lamps",
    name: "Lamps",
    createdAt: "2026-11-01T12:00:00Z",
    createdBy: "mara",
    updatedAt: "2026-11-02T12:00:00Z",
    nextDueAt: "2026-12-01T05:30:00Z",
    pauseReason: null,
    pausedBy: null,
    pausedAt: null,
    account: { id: "acme", timeZone: "Europe/Berlin" },
    schedule: { __typename: "WeeklySchedule", days: ["MONDAY", "THURSDAY"], hour: 6, minute: 30 },
    missedRuns: "MAKE_ONCE",
    holdsWholeRun: false,
    input: { keywords: [{ keyword: "oak lamp", volume: 900, difficulty: null }] },
    steps: [
      { __typename: "AutoClusterStep", clusterLanguage: null, limit: 100, batchSize: 50 },
      {
        __typename: "GenerateIdeasStep",
        kind: "guide",
        ideasPerCluster: 2,
        limit: 5,
        batchSize: 10,
      },
    ],
    runs: { nodes: [] },
    ...fields,
  };
}

/** As a list shows it. */
export function listed(
  fields: Partial<Automation> = {},
  lastRun: AutomationRunLineFragment | null = null,
): Listed {
  return { ...automation(fields), lastRun };
}

export function run(fields: Partial<AutomationRun> = {}): AutomationRun {
  return {
    ...runLine(),
    status: "RUNNING",
    author: "mara",
    startedBy: "RUN_NOW",
    startedAt: "2026-11-28T12:00:01Z",
    pausedBy: null,
    pausedAt: null,
    neededCredits: null,
    cancelRequestedAt: null,
    expectedCredits: null,
    maxCredits: null,
    holdsWholeRun: false,
    reserve: null,
    automation: { id: "lamps", name: "Lamps", deletedAt: null },
    steps: [step("AUTO_CLUSTER", {})],
    ...fields,
  };
}

type StepLine = AutomationRun["steps"][number];

export function step(name: StepLine["function"], fields: Partial<StepLine>): StepLine {
  return {
    id: `step-${name}`,
    function: name,
    status: "WAITING",
    itemCount: 0,
    failedItemCount: 0,
    creditsCharged: 0,
    ...fields,
  };
}

/** The automations of the account, and the missed runs that nobody has seen. */
export function serveAutomations(
  nodes: Listed[],
  missed: MissedRunsQuery["automationRuns"]["nodes"] = [],
): void {
  const pageInfo = { hasNextPage: false, endCursor: null };
  server.use(
    operation<AutomationListQuery, object>("AutomationList", () =>
      HttpResponse.json({ data: { automations: { nodes, pageInfo } } }),
    ),
    operation<MissedRunsQuery, object>("MissedRuns", () =>
      HttpResponse.json({ data: { automationRuns: { nodes: missed } } }),
    ),
  );
}

/** What the form asks for before anything is typed, and what it is answered to each preview. */
export function servePreviews(result: PreviewResult = PREVIEW): Input[] {
  const asked: Input[] = [];
  server.use(
    operation<AccountTimeZoneQuery, object>("AccountTimeZone", () =>
      HttpResponse.json({ data: { account: { id: "acme", timeZone: "Europe/Berlin" } } }),
    ),
    operation<PreviewQuery, PreviewQueryVariables>("Preview", ({ variables }) => {
      asked.push(variables.input);
      return HttpResponse.json({ data: { automationPreview: result } });
    }),
  );
  return asked;
}

/** An automation by its id, each time the next one; the last for good. */
export function serveAutomation(...times: (Automation | null)[]): void {
  let asked = 0;
  server.use(
    operation<ShownAutomationQuery, object>("ShownAutomation", () => {
      const found = times[Math.min(asked++, times.length - 1)] ?? null;
      return HttpResponse.json({ data: { automation: found } });
    }),
  );
}

const MADE = { __typename: "AutomationPayload", automation: { id: "lamps" } } as const;

export function serveMaking(...results: AutomationMakeMutation["automationCreate"][]): Input[] {
  const asked: Input[] = [];
  server.use(
    operation<AutomationMakeMutation, AutomationMakeMutationVariables>(
      "AutomationMake",
      ({ variables }) => {
        const result = results[asked.push(variables.input) - 1] ?? MADE;
        return HttpResponse.json({ data: { automationCreate: result } });
      },
    ),
  );
  return asked;
}

export function serveChanging(
  ...results: AutomationChangeMutation["automationUpdate"][]
): Change[] {
  const asked: Change[] = [];
  server.use(
    operation<AutomationChangeMutation, AutomationChangeMutationVariables>(
      "AutomationChange",
      ({ variables }) => {
        const result = results[asked.push(variables.input) - 1] ?? MADE;
        return HttpResponse.json({ data: { automationUpdate: result } });
      },
    ),
  );
  return asked;
}

/** Quotes, and runs as it is asked to, or does not answer; the inputs of each run. */
export function serveRunNow(...results: (AutomationRunNowMutation["automationRunNow"] | null)[]) {
  const asked: AutomationRunNowMutationVariables["input"][] = [];
  const { __typename, ...preview } = PREVIEW as Extract<PreviewResult, { quote: unknown }>;
  const quote = { __typename: "AutomationRunQuote", ...preview.quote } as const;
  server.use(
    operation<AutomationRunNowMutation, AutomationRunNowMutationVariables>(
      "AutomationRunNow",
      ({ variables: { input } }) => {
        const result = input.dryRun ? quote : results[asked.push(input) - 1];
        if (!result) return HttpResponse.error();
        return HttpResponse.json({ data: { automationRunNow: result } });
      },
    ),
  );
  return asked;
}

export function serveRun(...times: (AutomationRun | null)[]): void {
  let asked = 0;
  server.use(
    operation<ShownAutomationRunQuery, object>("ShownAutomationRun", () => {
      const found = times[Math.min(asked++, times.length - 1)] ?? null;
      return HttpResponse.json({ data: { automationRun: found } });
    }),
  );
}

type Step = Extract<NonNullable<StepItemsQuery["node"]>, { items: unknown }>;

export function serveItems(...nodes: Step["items"]["nodes"]): void {
  const pageInfo = { hasNextPage: false, endCursor: null };
  server.use(
    operation<StepItemsQuery, object>("StepItems", () =>
      HttpResponse.json({ data: { node: { id: "step", items: { nodes, pageInfo } } } }),
    ),
  );
}

/** Accepts what is pressed, or refuses it; the ids of each time. */
export function serveAct(
  name: Parameters<typeof operation>[0],
  field: string,
  refusal?: { code: string; message: string },
): string[] {
  const asked: string[] = [];
  server.use(
    operation<object, { id: string }>(name, ({ variables }) => {
      asked.push(variables.id);
      const result = refusal ? { __typename: "NotFound", ...refusal } : { __typename: "Payload" };
      return HttpResponse.json({ data: { [field]: result } });
    }),
  );
  return asked;
}
