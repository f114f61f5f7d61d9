import { useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { useAiConfigQuery } from "@/features/catalog/aiConfig.generated";
import { type AiConfig, type ImageChoice, offeredChoice } from "@/features/catalog/imageChoice";
import { preselected } from "@/features/catalog/preselected";
import { useNewerCatalog } from "@/features/catalog/useNewerCatalog";
import { useImageQuote } from "@/features/quotes/useImageQuote";
import { useOnline, useReconnect } from "@/graphql/connection";
import { failureOf } from "@/graphql/failure";
import { NothingOnSale } from "@/pages/settings/NothingOnSale";
import { QuotedChoice } from "@/pages/settings/QuotedChoice";
import { SettingsFrame } from "@/pages/settings/SettingsFrame";
import { SettingsSkeleton } from "@/pages/settings/SettingsSkeleton";

/**
 * Fetches the catalog and, at the same time, the price of what will be preselected; a failed refresh leaves the last
 * catalog on the page. Holds what the user wants, and shows the nearest to it that is on sale.
 */
export function SettingsView() {
  const [{ data, error, fetching }, refetch] = useAiConfigQuery();
  const config = useLast(data?.aiConfig);
  const [wanted, setWanted] = useState<Partial<ImageChoice>>({});
  // Computed from the wish, so that a tier that returns to the catalog is chosen again.
  const choice = config ? offeredChoice(config, wanted) : preselected();
  const quoting = useImageQuote(choice);
  const isOnline = useOnline();
  const failure = error ? failureOf(error) : isOnline ? null : "offline";
  useReconnect({ isCutOff: failure === "offline", refetch });
  useNewerCatalog({ shown: config?.revisionNumber, onNewer: refetch });

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
        onChoose={(change) => setWanted((before) => ({ ...before, ...change }))}
        onOutdated={refetch}
      />
    );
  }
  return (
    <SettingsFrame>
      {failure ? (
        <FailureNotice failure={failure} isRetrying={fetching} onRetry={retry} />
      ) : (
        <SettingsSkeleton />
      )}
    </SettingsFrame>
  );
}

function useLast(config: AiConfig | undefined): AiConfig | undefined {
  const [last, setLast] = useState(config);
  if (config && config !== last) setLast(config);
  return config ?? last;
}
