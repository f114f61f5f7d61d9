import { csv } from "@/browser/csv";
import { sizeText } from "@/features/catalog/sizeText";
import type { ChargeLineFragment } from "@/features/usage/usage.generated";
import { imageText, numberText } from "@/texts/numbers";
import { t } from "@/texts/texts";

/** What was delivered, in few words. */
export function deliveredText({ images, size, totalTokens }: ChargeLineFragment): string {
  if (images > 0) return [imageText(images), size && sizeText(size)].filter(Boolean).join(", ");
  if (Number(totalTokens) > 0)
    return t("usage.tokens", { number: numberText(Number(totalTokens)) });
  return t("usage.other");
}

export function operationText({ operationType }: ChargeLineFragment): string {
  return operationType ? t(`operation.${operationType}`) : t("usage.other");
}

/** A table for programs: names as the API has them. */
export function chargesCsv(charges: readonly ChargeLineFragment[]): string {
  const rows = charges.map((charge) => [
    charge.createdAt,
    charge.operationType,
    charge.modelType,
    charge.tier,
    charge.size,
    charge.images,
    Number(charge.totalTokens),
    charge.requestId,
    charge.credits,
  ]);
  const names = ["time", "operation", "type", "tier", "size", "images", "tokens", "request"];
  return csv([[...names, "credits"], ...rows]);
}
