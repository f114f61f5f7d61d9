import type { Client } from "urql";
import {
  type CatalogChangeInput,
  PublishChangesDocument,
  type PublishChangesMutation,
  RollBackCatalogDocument,
  type RollBackCatalogMutation,
} from "@/console/changes/changes.generated";
import { type Failure, failureOf } from "@/graphql/failure";

/** What is to become one revision: changes, or the state of an earlier one. */
export type Proposal = { changes: readonly CatalogChangeInput[] } | { rollBackTo: number };

type Result =
  | PublishChangesMutation["catalogChangesPublish"]
  | RollBackCatalogMutation["catalogRollback"];
export type ChangePayload = Extract<Result, { __typename: "CatalogChangePayload" }>;
export type ChangeRefusal = Exclude<Result, ChangePayload>;
export type Answer = { done: ChangePayload } | { refusal: ChangeRefusal } | { failure: Failure };

type Options = {
  reason: string;
  dryRun: boolean;
  expectedRevision: number | null;
  acceptLowMargin: boolean;
};

/** Publishes it or, in a dry run, says what that would do. */
export async function send(client: Client, proposal: Proposal, options: Options): Promise<Answer> {
  const { data, error } = await ("changes" in proposal
    ? client
        .mutation(PublishChangesDocument, {
          input: { ...options, changes: [...proposal.changes] },
        })
        .toPromise()
    : client
        .mutation(RollBackCatalogDocument, { input: { ...options, number: proposal.rollBackTo } })
        .toPromise());
  if (error || !data) return { failure: error ? failureOf(error) : "failed" };
  return answerOf("catalogRollback" in data ? data.catalogRollback : data.catalogChangesPublish);
}

function answerOf(result: Result): Answer {
  return result.__typename === "CatalogChangePayload" ? { done: result } : { refusal: result };
}
