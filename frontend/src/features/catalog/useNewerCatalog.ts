import { useEffect } from "react";
import { useCatalogPublishedSubscription } from "@/features/catalog/aiConfig.generated";
import { useCatalogPoll } from "@/features/catalog/useCatalogPoll";
import { useVisible } from "@/graphql/connection";
import { useLive } from "@/graphql/live";

type NewerCatalog = { shown: number | undefined; onNewer: () => void };

/**
 * Says when a newer revision than the one shown is published: told by the server or, where no events come, asked for.
 * A hidden page does neither, because browsers open few connections to one host; in view again, it is told at once.
 */
export function useNewerCatalog({ shown, onNewer }: NewerCatalog): void {
  const isVisible = useVisible();
  const isLive = useLive();
  const pause = shown === undefined || !isVisible;
  const [{ data }] = useCatalogPublishedSubscription({ pause });
  const announced = data?.catalogPublished;

  const isBehind = announced !== undefined && shown !== undefined && announced.number > shown;

  useEffect(() => {
    if (announced && isBehind) onNewer();
  }, [announced, isBehind, onNewer]);

  // Also where it was told of a newer one that it could not fetch.
  useCatalogPoll({ shown: pause || (isLive && !isBehind) ? undefined : shown, onNewer });
}
