import type { AiConfig } from "@/features/catalog/imageChoice";

type Tier = AiConfig["qualityTiers"][number];

export function tier(fields: Partial<Tier> & Pick<Tier, "tier">): Tier {
  return {
    id: `id-of-${fields.tier}`,
    label: "Tier",
    creditsPerImage: 1,
    validSizes: ["640x640"],
    isDefault: false,
    ...fields,
  };
}

const BASIC = tier({
  tier: "BASIC",
  label: "Basic",
  creditsPerImage: 1,
  validSizes: ["640x640", "800x600"],
});
const QUALITY = tier({
  tier: "QUALITY",
  label: "Quality",
  creditsPerImage: 5,
  validSizes: ["640x640", "1200x800"],
  isDefault: true,
});
const PREMIUM = tier({
  tier: "PREMIUM",
  label: "Premium",
  creditsPerImage: 15,
  validSizes: ["960x960"],
});

export const CATALOG: AiConfig = {
  qualityTiers: [BASIC, QUALITY, PREMIUM],
  imageStyle: "watercolour",
  maxInArticleImages: 4,
  maxImagesPerRequest: 6,
  revisionNumber: 7,
};
