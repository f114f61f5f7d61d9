import { useEffect, useSyncExternalStore } from "react";

/** An unreachable server fires no "online" event, so it is asked again. */
const RETRY_EVERY_MS = 5_000;

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

function subscribeToVisibility(onChange: () => void): () => void {
  document.addEventListener("visibilitychange", onChange);
  return () => document.removeEventListener("visibilitychange", onChange);
}

export function useVisible(): boolean {
  return useSyncExternalStore(subscribeToVisibility, () => document.visibilityState === "visible");
}

/** Refetches when the browser is online again and, while cut off, every few seconds. */
export function useReconnect({
  isCutOff,
  refetch,
}: {
  isCutOff: boolean;
  refetch: () => void;
}): void {
  useEffect(() => {
    window.addEventListener("online", refetch);
    return () => window.removeEventListener("online", refetch);
  }, [refetch]);

  useEffect(() => {
    if (!isCutOff) return;
    const timer = window.setInterval(() => {
      if (navigator.onLine) refetch();
    }, RETRY_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [isCutOff, refetch]);
}
