import { useState } from "react";
import { type AiConfig, type ImageChoice, offeredChoice } from "@/features/catalog/imageChoice";
import { NothingOnSale } from "@/pages/settings/NothingOnSale";
import { QuotedChoice } from "@/pages/settings/QuotedChoice";

type QuotedSettingsProps = { config: AiConfig; onOutdated: () => void };

/** Holds what the user wants, and shows the nearest to it that is on sale. */
export function QuotedSettings({ config, onOutdated }: QuotedSettingsProps) {
  const [wanted, setWanted] = useState<Partial<ImageChoice>>({});
  // Computed from the wish, so that a tier that returns to the catalog is chosen again.
  const choice = offeredChoice(config, wanted);
  if (!choice) return <NothingOnSale />;
  return (
    <QuotedChoice
      config={config}
      choice={choice}
      onChoose={(change) => setWanted((before) => ({ ...before, ...change }))}
      onOutdated={onOutdated}
    />
  );
}
