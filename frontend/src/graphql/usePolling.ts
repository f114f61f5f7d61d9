import { useEffect } from "react";
import { useVisible } from "@/graphql/connection";

const POLL_EVERY_MS = 2_000;

/** Asks again and again; while the page is hidden it waits. */
export function usePolling(isOpen: boolean, ask: () => void): void {
  const isPolling = useVisible() && isOpen;
  useEffect(() => {
    if (!isPolling) return;
    const timer = window.setInterval(ask, POLL_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [isPolling, ask]);
}
