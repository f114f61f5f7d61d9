import { useState } from "react";
import { useClient } from "urql";
import {
  ScheduleChangesDocument,
  type ScheduleChangesMutation,
} from "@/console/changes/changes.generated";
import {
  type ChangePayload,
  type ChangeRefusal,
  type Proposal,
  send,
} from "@/console/changes/proposal";
import { type Failure, failureOf } from "@/graphql/failure";

export type Decision = { reason: string; acceptLowMargin: boolean; dueAt: string };

type ScheduleResult = ScheduleChangesMutation["catalogScheduleCreate"];
export type ScheduleRefusal = Exclude<
  ScheduleResult,
  { __typename: "CatalogScheduleCreatePayload" }
>;
type Answer =
  | { published: ChangePayload }
  | { scheduledFor: string }
  | { refusal: ChangeRefusal | ScheduleRefusal }
  | { failure: Failure };

/** Publishes a proposal, or schedules its changes where a time is given. */
export function usePublishing(proposal: Proposal, seen: number | null) {
  const client = useClient();
  const [state, setState] = useState<{ of: string; answer: Answer } | null>(null);
  const [isRunning, setRunning] = useState(false);
  const of = JSON.stringify([proposal, seen]);

  const publish = async ({ reason, acceptLowMargin }: Decision): Promise<Answer> => {
    const options = { reason, acceptLowMargin, dryRun: false, expectedRevision: seen };
    const answer = await send(client, proposal, options);
    return "done" in answer ? { published: answer.done } : answer;
  };
  const schedule = async (decision: Decision): Promise<Answer> => {
    const { reason, acceptLowMargin } = decision;
    const dueAt = new Date(decision.dueAt).toISOString();
    const changes = "changes" in proposal ? [...proposal.changes] : [];
    const input = { changes, dueAt, reason, acceptLowMargin, dryRun: false };
    const { data, error } = await client.mutation(ScheduleChangesDocument, { input }).toPromise();
    if (error || !data) return { failure: error ? failureOf(error) : "failed" };
    const result = data.catalogScheduleCreate;
    const isDone = result.__typename === "CatalogScheduleCreatePayload";
    return isDone ? { scheduledFor: dueAt } : { refusal: result };
  };
  const run = async (decision: Decision): Promise<Answer> => {
    setRunning(true);
    const answer = await (decision.dueAt ? schedule(decision) : publish(decision));
    setRunning(false);
    setState({ of, answer });
    return answer;
  };
  // What was refused says nothing of another proposal; what was done stays done.
  const isOver = state !== null && ("published" in state.answer || "scheduledFor" in state.answer);
  const answer = state && (isOver || state.of === of) ? state.answer : null;
  return { answer, isOver, isRunning, run };
}
