import { useEffect, useState } from "react";
import {
  ImportRowsAdoptionDocument,
  type ImportRowsAdoptionMutation,
  type ImportRowsAdoptionMutationVariables,
} from "@/console/imports/imports.generated";
import { type Done, useCommand } from "@/graphql/useCommand";

export type Adoption = Done<ImportRowsAdoptionMutation["importRowsAdopt"]>;
type Options = {
  review: string;
  places: readonly number[];
  /** Empty: that of the file's name. */
  providerId: string;
  isActive: boolean;
};

const MOST = 1_000;

/** What adopting rows would make of them, worked out again for other options, and the adoption itself. */
export function useAdoption({ review, places, providerId, isActive }: Options) {
  const command = useCommand<ImportRowsAdoptionMutation, ImportRowsAdoptionMutationVariables>(
    ImportRowsAdoptionDocument,
  );
  const [preview, setPreview] = useState<Adoption | null>(null);
  const { run } = command;
  useEffect(() => {
    let isOver = false;
    setPreview(null);
    const input = inputOf({ review, places, providerId, isActive });
    run({ input: { ...input, dryRun: true } }).then((outcome) => {
      if (!isOver && "done" in outcome) setPreview(outcome.done);
    });
    return () => {
      isOver = true;
    };
  }, [run, review, places, providerId, isActive]);
  const adopt = async () => {
    const input = inputOf({ review, places, providerId, isActive });
    return "done" in (await run({ input: { ...input, dryRun: false } }));
  };
  return { preview, command, adopt };
}

function inputOf({ review, places, providerId, isActive }: Options) {
  return { review, places: places.slice(0, MOST), providerId: providerId || null, isActive };
}
