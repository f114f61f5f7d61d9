import { t } from "@/console/accounts/texts";
import { numberText } from "@/texts/numbers";

type BeforeAndAfterProps = { available: number; change: number };

/** What can be spent now, and what could be then. */
export function BeforeAndAfter({ available, change }: BeforeAndAfterProps) {
  const values = { before: numberText(available), after: numberText(available + (change || 0)) };
  return <output>{t("accounts.beforeAndAfter", values)}</output>;
}
