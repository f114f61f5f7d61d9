import { useEffect, useState } from "react";

/** Timers hold 31 bits of milliseconds and fire at once beyond. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Whether the time has come. A quote holds before `expiresAt`, not at it. */
export function useExpired(expiresAt: string): boolean {
  const expiry = Date.parse(expiresAt);
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
