import { useMemo, useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Skeletons } from "@/components/Skeletons";
import { NeedsAccount } from "@/features/accounts/NeedsAccount";
import { nameOf, type Payer } from "@/features/accounts/payerText";
import { daysOf, type Period } from "@/features/usage/period";
import { useBalanceQuery } from "@/features/usage/usage.generated";
import { useCharges } from "@/features/usage/useCharges";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { type Operation, UsagePage } from "@/pages/usage/UsagePage";
import { t } from "@/texts/texts";

/** The balance of an account and what it was charged. */
export function UsageView() {
  return (
    <NeedsAccount>{(account) => <OfAccount key={account.id} account={account} />}</NeedsAccount>
  );
}

function OfAccount({ account }: { account: Payer }) {
  const [period, setPeriod] = useState<Period>(30);
  const [operation, setOperation] = useState<Operation>("");
  const days = useMemo(() => daysOf(period, new Date()), [period]);
  const since = days[0] ?? "";
  const [{ data, error, fetching }, ask] = useBalanceQuery({
    variables: { account: account.id, since, operationType: operation || null },
  });
  const filter = useMemo(
    () => ({ since: `${since}T00:00:00Z`, operationType: operation || null }),
    [since, operation],
  );
  const charges = useCharges(account.id, filter);
  const shown = useLast(data)?.account;
  return (
    <PageFrame title={t("usage.title")} intro={t("usage.intro", { name: nameOf(account) })}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!shown && !error && <Skeletons label={t("usage.loading")} />}
      {shown && (
        <UsagePage
          account={shown}
          days={days}
          period={period}
          onPeriod={setPeriod}
          operation={operation}
          onOperation={setOperation}
          charges={charges}
        />
      )}
    </PageFrame>
  );
}
