import type { TierFragment } from "@/features/catalog/aiConfig.generated";
import { creditText } from "@/texts/numbers";
import { t } from "@/texts/texts";

/** "5 credits/image", or "from 5 credits/image" where sizes differ in price. */
export function tierPriceText(tier: TierFragment): string {
  const prices = tier.sizePrices.map(({ creditsPerImage }) => creditsPerImage);
  const lowest = prices.length > 0 ? Math.min(...prices) : tier.creditsPerImage;
  return t(differ(prices) ? "images.priceFrom" : "images.price", { credits: creditText(lowest) });
}

/** "12 credits/image" of a size; nothing where all sizes of the tier cost the same. */
export function sizePriceText(tier: TierFragment, size: string): string | undefined {
  const prices = tier.sizePrices.map(({ creditsPerImage }) => creditsPerImage);
  const price = tier.sizePrices.find((candidate) => candidate.size === size);
  return price && differ(prices)
    ? t("images.price", { credits: creditText(price.creditsPerImage) })
    : undefined;
}

function differ(prices: readonly number[]): boolean {
  return new Set(prices).size > 1;
}
