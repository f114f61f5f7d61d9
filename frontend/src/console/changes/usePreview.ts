import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { type Answer, type Proposal, send } from "@/console/changes/proposal";

const WAIT_MS = 300;

type Preview = { answer: Answer | null; isFetching: boolean; again: () => void };

/**
 * What a proposal would do, worked out again a moment after it changes. `seen`: the revision that it is made for; that
 * the first answer says which that is, is no reason to ask again. It ends once it is over.
 */
export function usePreview(proposal: Proposal, seen: number | null, isOver: boolean): Preview {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isFetching, setFetching] = useState(true);
  const [tries, setTries] = useState(0);
  const text = JSON.stringify(proposal);
  const latest = useRef(seen);
  useEffect(() => {
    latest.current = seen;
  }, [seen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again.
  useEffect(() => {
    if (isOver) return;
    let isLeft = false;
    setFetching(true);
    const timer = window.setTimeout(async () => {
      const options = { reason: "Preview", dryRun: true, acceptLowMargin: true };
      const next = await send(client, JSON.parse(text), {
        ...options,
        expectedRevision: latest.current,
      });
      if (isLeft) return;
      setAnswer(next);
      setFetching(false);
    }, WAIT_MS);
    return () => {
      isLeft = true;
      window.clearTimeout(timer);
    };
  }, [client, text, tries, isOver]);
  return { answer, isFetching, again: () => setTries((count) => count + 1) };
}
