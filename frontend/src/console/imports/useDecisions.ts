import { useCallback, useState } from "react";
import type { Row, Status } from "@/console/imports/imports";
import {
  ImportRowsDecisionDocument,
  type ImportRowsDecisionMutation,
  type ImportRowsDecisionMutationVariables,
} from "@/console/imports/imports.generated";
import { useCommand } from "@/graphql/useCommand";

const MOST = 1_000;

type Decided = ReadonlyMap<number, Status>;

/** Decides about rows, which stay where they are on the page, with what was decided. */
export function useDecisions(review: string, onDecided: () => void) {
  const command = useCommand<ImportRowsDecisionMutation, ImportRowsDecisionMutationVariables>(
    ImportRowsDecisionDocument,
  );
  const [decided, setDecided] = useState<Decided>(new Map());
  const { run } = command;
  const decide = useCallback(
    async (places: readonly number[], status: Status) => {
      for (const part of parts(places)) {
        const outcome = await run({ input: { review, places: part, status } });
        if (!("done" in outcome)) return false;
        setDecided(
          (known) => new Map([...known, ...part.map((place) => [place, status] as const)]),
        );
      }
      onDecided();
      return true;
    },
    [review, run, onDecided],
  );
  const forget = useCallback(() => setDecided(new Map()), []);
  return { command, decided, decide, forget };
}

function parts(places: readonly number[]): number[][] {
  const count = Math.ceil(places.length / MOST);
  return Array.from({ length: count }, (_, part) => places.slice(part * MOST, (part + 1) * MOST));
}

export function withDecision(row: Row, decided: Decided): Row {
  const status = decided.get(row.place);
  return status && status !== row.status ? { ...row, status } : row;
}
