import { useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { useAiConfigQuery } from "@/features/catalog/aiConfig.generated";
import type { AiConfig } from "@/features/catalog/imageChoice";
import { useNewerCatalog } from "@/features/catalog/useNewerCatalog";
import { useOnline, useReconnect } from "@/graphql/connection";
import { failureOf } from "@/graphql/failure";
import { QuotedSettings } from "@/pages/settings/QuotedSettings";
import { SettingsFrame } from "@/pages/settings/SettingsFrame";
import { SettingsSkeleton } from "@/pages/settings/SettingsSkeleton";

/** Fetches the catalog; a failed refresh leaves the last catalog on the page. */
export function SettingsView() {
  const [{ data, error, fetching }, refetch] = useAiConfigQuery();
  const config = useLast(data?.aiConfig);
  const isOnline = useOnline();
  const failure = error ? failureOf(error) : isOnline ? null : "offline";
  useReconnect({ isCutOff: failure === "offline", refetch });
  useNewerCatalog({ shown: config?.revisionNumber, onNewer: refetch });

  const retry = () => {
    // The button goes away with the failure; the focus must not go with it.
    document.querySelector("main")?.focus();
    refetch();
  };

  if (config) return <QuotedSettings config={config} onOutdated={refetch} />;
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
