import { HttpResponse } from "msw";
import type {
  ChangedFieldFragment,
  ChangedMarginFragment,
  PublishChangesMutation,
  PublishChangesMutationVariables,
  RevisionsMeanwhileQuery,
  RollBackCatalogMutation,
  RollBackCatalogMutationVariables,
  ScheduleChangesMutation,
  ScheduleChangesMutationVariables,
} from "@/console/changes/changes.generated";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";

type Input = PublishChangesMutationVariables["input"];
type Result = PublishChangesMutation["catalogChangesPublish"];
type Payload = Extract<Result, { __typename: "CatalogChangePayload" }>;

export const PRICE_CHANGE: ChangedFieldFragment = {
  action: "UPDATE",
  entity: "AI_MODEL",
  key: "gpt-4o",
  field: "tokens_per_credit",
  before: 1000,
  after: 800,
};

export function margin(fields: Partial<ChangedMarginFragment> = {}): ChangedMarginFragment {
  const names = { modelName: "gpt-4o", size: null, imageQuality: null };
  return { ...names, before: "0.1", after: "0.28", isLow: false, ...fields };
}

/** A change that a revision of this number is, or would be made after. */
export function payload(number: number, fields: Partial<Payload> = {}): Payload {
  return {
    __typename: "CatalogChangePayload",
    dryRun: false,
    revision: { id: `revision-${number}`, number },
    changes: [PRICE_CHANGE],
    impact: {
      tiers: [],
      defaults: [],
      unavailableModelNames: [],
      availableModelNames: [],
      functions: [],
      margins: [margin()],
      typicalMargins: [],
    },
    ...fields,
  };
}

/** Publishes as `answer` says; all that was asked, dry runs too. */
export function servePublishing(answer: (input: Input) => Result): Input[] {
  const asked: Input[] = [];
  server.use(
    operation<PublishChangesMutation, PublishChangesMutationVariables>(
      "PublishChanges",
      ({ variables: { input } }) => {
        asked.push(input);
        return HttpResponse.json({ data: { catalogChangesPublish: answer(input) } });
      },
    ),
  );
  return asked;
}

export function serveRollback(answer: Result): RollBackCatalogMutationVariables["input"][] {
  const asked: RollBackCatalogMutationVariables["input"][] = [];
  server.use(
    operation<RollBackCatalogMutation, RollBackCatalogMutationVariables>(
      "RollBackCatalog",
      ({ variables: { input } }) => {
        asked.push(input);
        return HttpResponse.json({ data: { catalogRollback: answer } });
      },
    ),
  );
  return asked;
}

export function serveScheduling(): ScheduleChangesMutationVariables["input"][] {
  const asked: ScheduleChangesMutationVariables["input"][] = [];
  server.use(
    operation<ScheduleChangesMutation, ScheduleChangesMutationVariables>(
      "ScheduleChanges",
      ({ variables: { input } }) => {
        asked.push(input);
        const schedule = { id: "schedule-1", dueAt: input.dueAt };
        const result = { __typename: "CatalogScheduleCreatePayload" as const, schedule };
        return HttpResponse.json({ data: { catalogScheduleCreate: result } });
      },
    ),
  );
  return asked;
}

export function serveMeanwhile(meanwhile: RevisionsMeanwhileQuery): void {
  server.use(
    operation<RevisionsMeanwhileQuery, object>("RevisionsMeanwhile", () =>
      HttpResponse.json({ data: meanwhile }),
    ),
  );
}
