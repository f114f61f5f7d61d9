import type { BusinessQuery } from "@/console/overview/overview.generated";
import { t } from "@/console/overview/texts";
import type { Tier } from "@/features/usage/usage.generated";

type OfAccount = NonNullable<BusinessQuery["byAccount"]>[number];

/** Of a report's key, which text has none of. */
export function tierText(key: string | null): string {
  return key ? t(`overview.tier.${key.toUpperCase() as Tier}`) : t("overview.noTier");
}

export function accountText({ account, key }: OfAccount): string | null {
  return account?.name || account?.externalId || key;
}
