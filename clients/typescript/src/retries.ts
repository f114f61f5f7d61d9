/**
 * When the same request is sent again, and after how long: the pause between `attempts` begins with `pauseSeconds`, and
 * grows to `longestSeconds`. A server's Retry-After is obeyed up to there; beyond it the client gives up at once.
 */
export interface Retries {
  attempts: number;
  pauseSeconds: number;
  longestSeconds: number;
}

export const RETRIES: Retries = {
  attempts: 4,
  pauseSeconds: 0.2,
  longestSeconds: 30,
};

/** The pauses between so many attempts. */
export function pausesOf({ attempts, pauseSeconds, longestSeconds }: Retries): number[] {
  return Array.from(
    { length: attempts - 1 },
    (_, number) => (0.5 + Math.random() / 2) * Math.min(pauseSeconds * 4 ** number, longestSeconds),
  );
}

export function sleep(seconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, seconds * 1000));
}
