import type { CatalogChangeInput } from "@/console/changes/changes.generated";
import type { ModelLineFragment } from "@/console/models/models.generated";

/** The change that raises a model's price by so many percent; null where rounding leaves it as it is. */
export function raised(model: ModelLineFragment, percent: number): CatalogChangeInput | null {
  const { modelName } = model;
  const values = valuesOf(model, percent);
  return values && { aiModelUpdate: { modelName, ...values } };
}

function valuesOf(model: ModelLineFragment, percent: number) {
  if ("tokensPerCredit" in model) {
    const tokensPerCredit = fewer(model.tokensPerCredit, percent);
    return tokensPerCredit === model.tokensPerCredit ? null : { tokensPerCredit };
  }
  if ("unitsPerCredit" in model) {
    const unitsPerCredit = fewer(model.unitsPerCredit, percent);
    return unitsPerCredit === model.unitsPerCredit ? null : { unitsPerCredit };
  }
  return imageValues(model, percent);
}

type Image = Extract<ModelLineFragment, { creditsPerImage: number }>;

function imageValues({ creditsPerImage: credits, imagePrices: prices }: Image, percent: number) {
  const creditsPerImage = more(credits, percent);
  const imagePrices = prices.map((price) => ({
    ...price,
    creditsPerImage: more(price.creditsPerImage, percent),
  }));
  const isSame =
    creditsPerImage === credits && JSON.stringify(imagePrices) === JSON.stringify(prices);
  if (isSame) return null;
  return prices.length > 0 ? { creditsPerImage, imagePrices } : { creditsPerImage };
}

function more(credits: number, percent: number): number {
  return Math.round((credits * (100 + percent)) / 100);
}

/** A higher price is fewer tokens or units for a credit, never none. */
function fewer(count: number, percent: number): number {
  return Math.max(1, Math.round((count * 100) / (100 + percent)));
}
