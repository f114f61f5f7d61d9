import { useMemo, useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Skeletons } from "@/components/Skeletons";
import { BusinessPage } from "@/console/overview/BusinessPage";
import { useBusinessQuery } from "@/console/overview/overview.generated";
import { t } from "@/console/overview/texts";
import { daysOf, type Period } from "@/features/usage/period";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";

/** How the business goes, in a time that one chooses. */
export function BusinessView() {
  const [period, setPeriod] = useState<Period>(30);
  const days = useMemo(() => daysOf(period, new Date()), [period]);
  const filter = useMemo(() => ({ since: `${days[0]}T00:00:00Z` }), [days]);
  const [{ data, error, fetching }, ask] = useBusinessQuery({ variables: { filter } });
  const shown = useLast(data);
  return (
    <>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!shown && !error && <Skeletons label={t("overview.loadingBusiness")} />}
      {shown && <BusinessPage business={shown} days={days} period={period} onPeriod={setPeriod} />}
    </>
  );
}
