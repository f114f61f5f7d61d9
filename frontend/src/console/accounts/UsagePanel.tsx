import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { may } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { Panel } from "@/components/Panel";
import { Placeholder } from "@/components/Placeholder";
import type { AccountPanel } from "@/console/accounts/AccountPage";
import { RefundForm } from "@/console/accounts/RefundForm";
import { t } from "@/console/accounts/texts";
import { ChargeList } from "@/features/usage/ChargeList";
import type { ChargeLineFragment } from "@/features/usage/usage.generated";
import { useCharges } from "@/features/usage/useCharges";

/** What the account was charged and why, each charge with a way to give it back. */
export function UsagePanel({ account, onChange }: AccountPanel) {
  const filter = useMemo(() => ({}), []);
  const charges = useCharges(account.id, filter);
  const [refunded, setRefunded] = useState<ChargeLineFragment | null>(null);
  const refund = (charge: ChargeLineFragment) =>
    may("credits:grant") &&
    charge.credits > 0 && (
      <Button variant="default" size="xs" onClick={() => setRefunded(charge)}>
        {t("accounts.refund")}
      </Button>
    );
  return (
    <Panel title={t("accounts.usage")}>
      {charges.rows === null && !charges.failure && <Placeholder height={120} />}
      {charges.rows?.length === 0 && <p className="muted">{t("accounts.noUsage")}</p>}
      {charges.rows && <ChargeList charges={charges.rows} actions={refund} />}
      {charges.failure && (
        <FailureNotice
          failure={charges.failure}
          isRetrying={charges.isFetching}
          onRetry={charges.more}
        />
      )}
      {charges.hasMore && (
        <Button variant="default" loading={charges.isFetching} onClick={charges.more}>
          {t("accounts.more")}
        </Button>
      )}
      {refunded && (
        <RefundForm
          account={account}
          charge={refunded}
          onChange={onChange}
          onClose={() => setRefunded(null)}
        />
      )}
    </Panel>
  );
}
