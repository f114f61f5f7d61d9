import type { AiConfig } from "@/features/catalog/imageChoice";

type Tier = AiConfig["qualityTiers"][number];

/** All sizes cost what the tier costs, where a test says nothing else. */
export function tier(fields: Partial<Tier> & Pick<Tier, "tier">): Tier {
  const { creditsPerImage = 1, validSizes = ["640x640"] } = fields;
  return {
    id: `id-of-${fields.tier}`,
    label: "Tier",
    creditsPerImage,
    sizePrices: validSizes.map((size) => ({ size, creditsPerImage })),
    validSizes,
    isDefault: false,
    ...fields,
  };
}

export function atPrice(sold: Tier, creditsPerImage: number): Tier {
  const sizePrices = sold.validSizes.map((size) => ({ size, creditsPerImage }));
  return { ...sold, creditsPerImage, sizePrices };
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
