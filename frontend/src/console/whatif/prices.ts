import { t } from "@/console/whatif/texts";
import type { CatalogChangeInput, PricesQuery } from "@/console/whatif/whatIf.generated";

/** What is sold, at which price, and how far a slider goes. */
export type Price = {
  key: string;
  name: string;
  unit: string;
  now: string;
  least: number;
  most: number;
  step: number;
  change: (value: string) => CatalogChangeInput;
};

type Model = PricesQuery["aiModels"]["nodes"][number];

const TIMES = 4;
const STEPS = 100;
const PRICE_STEPS = 10;
/** No model has this name. */
const CREDIT = "";

/** The price of a credit, then the models on sale. */
export function pricesOf({ aiModels, settings }: PricesQuery): Price[] {
  const credit = settings.admin ? [creditPrice(settings.admin.pricePerCreditUsd)] : [];
  return [...credit, ...aiModels.nodes.map(priceOf)];
}

function creditPrice(now: string): Price {
  const step = Number(now) / PRICE_STEPS;
  return {
    key: CREDIT,
    name: t("whatIf.credit"),
    unit: t("whatIf.dollars"),
    now: String(Number(now)),
    least: step,
    most: Number(now) * TIMES,
    step,
    change: (value) => ({ settingsUpdate: { pricePerCreditUsd: value } }),
  };
}

function priceOf(model: Model): Price {
  const { modelName } = model;
  const sold = (unit: string, now: number, field: string, least = 1) => ({
    key: modelName,
    name: model.displayName,
    unit,
    now: String(now),
    least,
    most: Math.max(now, 1) * TIMES,
    step: Math.max(1, Math.round(now / STEPS)),
    change: (value: string) => ({ aiModelUpdate: { modelName, [field]: Number(value) } }),
  });
  switch (model.__typename) {
    case "TextModel":
      return sold(t("whatIf.tokens"), model.tokensPerCredit, "tokensPerCredit");
    case "ImageModel":
      return sold(t("whatIf.images"), model.creditsPerImage, "creditsPerImage", 0);
    case "UnitModel":
      return sold(t("whatIf.units"), model.unitsPerCredit, "unitsPerCredit");
  }
}

/** Whether a value is typed that differs from the price of now. */
export function differs(price: Price, value: string): boolean {
  return (
    value.trim() !== "" && Number.isFinite(Number(value)) && Number(value) !== Number(price.now)
  );
}
