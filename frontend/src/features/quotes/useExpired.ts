import { useEffect, useMemo, useState } from "react";

/** Timers hold 31 bits of milliseconds and fire at once beyond. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * When a quote ends by the clock of this computer, in milliseconds: it holds for as long as the server said,
 * from when it came. The two clocks may differ.
 */
export function useExpiry({
  issuedAt,
  expiresAt,
}: {
  issuedAt: string;
  expiresAt: string;
}): number {
  return useMemo(
    () => Date.now() + Date.parse(expiresAt) - Date.parse(issuedAt),
    [issuedAt, expiresAt],
  );
}

/** Whether the time has come. A quote holds before its expiry, not at it. */
export function useExpired(expiry: number): boolean {
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    let timer: number;
    const tick = () => {
      window.clearTimeout(timer);
      const current = Date.now();
      setNow(current);
      if (current < expiry) {
        timer = window.setTimeout(tick, Math.min(expiry - current, LONGEST_TIMER_MS));
      }
    };
    tick();
    // Timers stand still while a computer sleeps.
    document.addEventListener("visibilitychange", tick);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [expiry]);

  return now >= expiry;
}
