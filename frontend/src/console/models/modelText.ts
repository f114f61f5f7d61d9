import { choiceText } from "@/console/fields/fields";
import type { ModelLineFragment, ModelPriceFragment } from "@/console/models/models.generated";
import { t } from "@/console/models/texts";
import { numberText, shareText } from "@/texts/numbers";

export function typeText(type: ModelLineFragment["modelType"]): string {
  return choiceText("ai_model", "model_type", type);
}

/** What is paid in credits. */
export function priceText(model: ModelPriceFragment): string {
  if ("tokensPerCredit" in model) return perCredit(model.tokensPerCredit, t("models.tokens"));
  if ("creditsPerImage" in model)
    return t("models.revenue.image", { count: model.creditsPerImage });
  const unit = choiceText("ai_model", "credit_unit", model.creditUnit);
  return perCredit(model.unitsPerCredit, unit);
}

function perCredit(count: number, unit: string): string {
  return t("models.perCredit", { number: numberText(count), unit });
}

/** What its provider charges, in USD. */
export function rateText({ admin }: ModelLineFragment): string {
  if (!admin) return "";
  const { inputCostPer1m: input, outputCostPer1m: output, rates } = admin;
  const image = "costPerImage" in admin ? admin.costPerImage : null;
  const parts = [
    input !== null && t("models.rate.tokens", { input, output: output ?? "0" }),
    image !== null && t("models.rate.image", { cost: image }),
    rates.length > 0 && t("models.rate.more", { count: rates.length }),
  ];
  return parts.filter(Boolean).join("; ");
}

/** The smallest share of the price that is left, in the worst case. */
export function marginText({ admin }: ModelLineFragment): string {
  const ratios =
    admin?.margins.flatMap(({ ratio }) => (ratio === null ? [] : [Number(ratio)])) ?? [];
  return ratios.length > 0 ? shareText(Math.min(...ratios)) : "–";
}

export function tierText(model: ModelPriceFragment): string {
  return "tier" in model ? choiceText("ai_model", "quality_tier", model.tier) : "";
}
