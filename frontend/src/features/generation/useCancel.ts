import { useState } from "react";
import { useImageJobCancelMutation } from "@/features/generation/imageJob.generated";
import type { Followed } from "@/features/generation/useProgress";

export type Cancelling = {
  isSending: boolean;
  /** The server was not reached, or refused. */
  hasFailed: boolean;
  cancel: () => Promise<void>;
};

/** Cancels a job; a second time answers the same. */
export function useCancel(id: string, note: Followed["note"]): Cancelling {
  const [{ fetching }, send] = useImageJobCancelMutation();
  const [failed, setFailed] = useState("");

  const cancel = async () => {
    const result = (await send({ id })).data?.jobCancel;
    // Where it has ended meanwhile, its end comes by the way on which all progress comes.
    const isOver = result?.__typename === "JobPayload" || result?.__typename === "JobEnded";
    setFailed(isOver ? "" : id);
    if (result?.__typename === "JobPayload") note(result.job);
  };

  return { isSending: fetching, hasFailed: failed !== "" && failed === id, cancel };
}
