import { useEffect } from "react";
import { useCatalogPublishedSubscription } from "@/features/catalog/aiConfig.generated";
import { useCatalogPoll } from "@/features/catalog/useCatalogPoll";
import { useVisible } from "@/graphql/connection";
import { useLive } from "@/graphql/live";

type NewerCatalog = { shown: number | undefined; onNewer: () => void };

/**
 * Calls `onNewer` when a revision newer than the one shown is published: announced by an event or, without events,
 * found by polling. A hidden page does neither, because browsers open few connections to one host; in view again, it
 * learns at once.
 */
export function useNewerCatalog({ shown, onNewer }: NewerCatalog): void {
  const isVisible = useVisible();
  const isLive = useLive("CatalogPublished");
  const pause = shown === undefined || !isVisible;
  const [{ data }] = useCatalogPublishedSubscription({ pause });
  const announced = data?.catalogPublished;

  const isBehind = announced !== undefined && shown !== undefined && announced.number > shown;

  useEffect(() => {
    if (announced && isBehind) onNewer();
  }, [announced, isBehind, onNewer]);

  // Keeps polling until an announced revision is fetched, because it is announced only once.
  useCatalogPoll({ shown: pause || (isLive && !isBehind) ? undefined : shown, onNewer });
}
