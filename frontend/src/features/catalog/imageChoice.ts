import type { AiConfigQuery, TierFragment } from "@/features/catalog/aiConfig.generated";

export type AiConfig = AiConfigQuery["aiConfig"];

/** What the user picked; `size` is null where the tier names no sizes. */
export type ImageChoice = {
  tier: TierFragment["tier"];
  count: number;
  size: string | null;
};

/** The nearest choice that the catalog offers, or null where no tier is on sale. */
export function offeredChoice(config: AiConfig, wanted: Partial<ImageChoice>): ImageChoice | null {
  const tier = tierFor(config.qualityTiers, wanted.tier);
  if (!tier) return null;
  const { validSizes } = tier;
  const size = validSizes.find((valid) => valid === wanted.size) ?? validSizes[0] ?? null;
  // The limit may have shrunk with a new revision while the choice stayed.
  const count = Math.min(Math.max(wanted.count ?? 1, 1), config.maxImagesPerRequest);
  return { tier: tier.tier, count, size };
}

function tierFor(
  tiers: readonly TierFragment[],
  wanted: TierFragment["tier"] | undefined,
): TierFragment | undefined {
  return (
    tiers.find(({ tier }) => tier === wanted) ?? tiers.find((tier) => tier.isDefault) ?? tiers[0]
  );
}
