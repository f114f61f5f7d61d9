import { useCallback, useEffect, useState } from "react";

const AFTER_TYPING_MS = 500;

/** Asks when nothing was typed for a moment; `answer` is null until it comes, and where nothing is asked. */
export function useAfterTyping<Answer>(
  asked: string | null,
  ask: (asked: string) => Promise<Answer>,
) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks for the same again.
  useEffect(() => {
    setAnswer(null);
    if (asked === null) return;
    let isOver = false;
    const timer = window.setTimeout(async () => {
      const came = await ask(asked);
      if (!isOver) setAnswer(came);
    }, AFTER_TYPING_MS);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [asked, ask, tries]);

  return { answer, again: useCallback(() => setTries((before) => before + 1), []) };
}
