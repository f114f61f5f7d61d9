import { useEffect, useRef } from "react";

const POLL_EVERY_MS = 15_000;

type CatalogPoll = { shown: number | undefined; onNewer: () => void };

/** While `shown` is set, polls for a newer revision; the server answers 304 if there is none. */
export function useCatalogPoll({ shown, onNewer }: CatalogPoll): void {
  const etag = useRef("");

  useEffect(() => {
    if (shown === undefined) return;
    const timer = window.setInterval(async () => {
      const response = await fetch("/api/v1/system/ai-config/", {
        credentials: "same-origin",
        headers: { "If-None-Match": etag.current },
      }).catch(() => null);
      if (response?.status !== 200) return;
      const isNewer = Number(response.headers.get("Catalog-Revision")) > shown;
      if (isNewer) onNewer();
      else etag.current = response.headers.get("ETag") ?? "";
    }, POLL_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [shown, onNewer]);
}
