import type { AccountLineFragment } from "@/console/accounts/accounts.generated";
import { t } from "@/console/accounts/texts";
import { Badge } from "@/console/parts/Badge";

export function SuspendedBadge({ account }: { account: Pick<AccountLineFragment, "suspendedAt"> }) {
  if (account.suspendedAt) return <Badge tone="bad">{t("accounts.suspended")}</Badge>;
  return <Badge tone="good">{t("accounts.active")}</Badge>;
}
