import { useMemo } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Panel } from "@/components/Panel";
import { Placeholder } from "@/components/Placeholder";
import type { Account } from "@/console/accounts/AccountPage";
import { t } from "@/console/accounts/texts";
import { BalanceParts } from "@/features/usage/BalanceParts";
import { DayChart } from "@/features/usage/DayChart";
import { daysOf } from "@/features/usage/period";
import { useBalanceQuery } from "@/features/usage/usage.generated";
import { failureOf } from "@/graphql/failure";

export function BalancePanel({ account }: { account: Account }) {
  const days = useMemo(() => daysOf(30, new Date()), []);
  const variables = { account: account.id, since: days[0] ?? "" };
  const [{ data, error, fetching }, ask] = useBalanceQuery({ variables });
  return (
    <Panel title={t("accounts.balance")}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!data && !error && <Placeholder height={160} />}
      {data?.account && <BalanceParts account={data.account} />}
      {data?.account && <DayChart days={days} usage={data.account.usageByDay} />}
    </Panel>
  );
}
