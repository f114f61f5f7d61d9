import { useEffect, useRef } from "react";

const ASK_EVERY_MS = 15_000;

type CatalogPoll = { shown: number | undefined; onNewer: () => void };

/** While a revision is given, asks every few seconds whether there is a newer one: 304 where there is none. */
export function useCatalogPoll({ shown, onNewer }: CatalogPoll): void {
  const known = useRef("");

  useEffect(() => {
    if (shown === undefined) return;
    const timer = window.setInterval(async () => {
      const response = await fetch("/api/v1/system/ai-config/", {
        credentials: "same-origin",
        headers: { "If-None-Match": known.current },
      }).catch(() => null);
      if (response?.status !== 200) return;
      const isNewer = Number(response.headers.get("Catalog-Revision")) > shown;
      if (isNewer) onNewer();
      else known.current = response.headers.get("ETag") ?? "";
    }, ASK_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [shown, onNewer]);
}
