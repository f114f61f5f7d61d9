import { t } from "@/console/texts";

type Payer = { name: string | null; externalId: string };

/** The name that people gave it, or else the integration's. */
export function payerText(account: Payer | null): string {
  return account ? account.name || account.externalId : t("payer.none");
}
