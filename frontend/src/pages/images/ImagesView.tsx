import { useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { useAiConfigQuery } from "@/features/catalog/aiConfig.generated";
import { type ImageChoice, offeredChoice } from "@/features/catalog/imageChoice";
import { keepChoice, keptChoice } from "@/features/catalog/keptChoice";
import { preselected } from "@/features/catalog/preselected";
import { useNewerCatalog } from "@/features/catalog/useNewerCatalog";
import { useImageQuote } from "@/features/quotes/useImageQuote";
import { useOnline, useReconnect } from "@/graphql/connection";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { ImagesFrame } from "@/pages/images/ImagesFrame";
import { ImagesSkeleton } from "@/pages/images/ImagesSkeleton";
import { NothingOnSale } from "@/pages/images/NothingOnSale";
import { QuotedChoice } from "@/pages/images/QuotedChoice";

/**
 * Fetches the catalog and, at the same time, the price of what will be preselected; a failed refresh leaves the last
 * catalog on the page. Holds what the user wants, and shows the nearest to it that is on sale.
 */
export function ImagesView() {
  const [{ data, error, fetching }, refetch] = useAiConfigQuery();
  const config = useLast(data?.aiConfig);
  const [wanted, setWanted] = useState<Partial<ImageChoice>>(keptChoice);
  // Computed from the wish, so that a tier that returns to the catalog is chosen again.
  const choice = config ? offeredChoice(config, wanted) : preselectedOr(wanted);
  const quoting = useImageQuote(choice);
  const isOnline = useOnline();
  const failure = error ? failureOf(error) : isOnline ? null : "offline";
  useReconnect({ isCutOff: failure === "offline", refetch });
  useNewerCatalog({ shown: config?.revisionNumber, onNewer: refetch });

  const choose = (change: Partial<ImageChoice>) => {
    const next = { ...wanted, ...change };
    keepChoice(next);
    setWanted(next);
  };
  const retry = () => {
    // The button goes away with the failure; the focus must not go with it.
    document.querySelector("main")?.focus();
    refetch();
  };

  if (config && !choice) return <NothingOnSale />;
  if (config && choice) {
    return (
      <QuotedChoice
        config={config}
        choice={choice}
        quoting={quoting}
        onChoose={choose}
        onOutdated={refetch}
      />
    );
  }
  return (
    <ImagesFrame>
      {failure ? (
        <FailureNotice
          failure={failure}
          isRetrying={fetching}
          onRetry={retry}
          failed="failure.prices"
          signIn="failure.signInForPrices"
        />
      ) : (
        <ImagesSkeleton />
      )}
    </ImagesFrame>
  );
}

/** What the server preselects, but for what was chosen before. */
function preselectedOr(wanted: Partial<ImageChoice>): ImageChoice | null {
  const said = preselected();
  return said && { ...said, ...wanted };
}
