import { useCallback, useState } from "react";
import { type TypedDocumentNode, useClient } from "urql";
import { type Failure, failureOf } from "@/graphql/failure";

/** What the server refuses, where in the arguments, and what to do. */
export type Refusal = { code: string; message: string; path?: readonly string[] | null };

/** Of the members of a result, those that say what was done. */
export type Done<Result> = Exclude<Result, Refusal>;
type Refused<Result> = Extract<Result, Refusal>;

export type Outcome<Result> =
  | { done: Done<Result> }
  | { refusal: Refused<Result> }
  | { failure: Failure };

type Command<Result, Variables> = {
  /** Also kept in `refusal` and `failure` until the next run. */
  run: (variables: Variables) => Promise<Outcome<Result>>;
  isRunning: boolean;
  refusal: Refused<Result> | null;
  failure: Failure | null;
  forget: () => void;
};

/** Sends a mutation of one field, whose result is a payload or an error that the server words. */
export function useCommand<Data extends object, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
): Command<Data[keyof Data], Variables> {
  type Result = Data[keyof Data];
  const client = useClient();
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<Result> | null>(null);
  const run = useCallback(
    async (variables: Variables) => {
      setRunning(true);
      const { data, error } = await client.mutation(document, variables).toPromise();
      const next: Outcome<Result> = data && !error ? read(data) : { failure: failureFrom(error) };
      setRunning(false);
      setOutcome(next);
      return next;
    },
    [client, document],
  );
  const forget = useCallback(() => setOutcome(null), []);
  return {
    run,
    isRunning,
    refusal: outcome && "refusal" in outcome ? outcome.refusal : null,
    failure: outcome && "failure" in outcome ? outcome.failure : null,
    forget,
  };
}

function failureFrom(error: Parameters<typeof failureOf>[0] | undefined): Failure {
  return error ? failureOf(error) : "failed";
}

function read<Data extends object>(data: Data): Outcome<Data[keyof Data]> {
  type Result = Data[keyof Data];
  const [result] = Object.values(data) as Result[];
  return isRefusal(result)
    ? { refusal: result as Refused<Result> }
    : { done: result as Done<Result> };
}

export function isRefusal(result: unknown): result is Refusal {
  return typeof result === "object" && result !== null && "code" in result && "message" in result;
}
