import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Skeletons } from "@/components/Skeletons";
import { pricesOf } from "@/console/whatif/prices";
import { t } from "@/console/whatif/texts";
import { WhatIfPage } from "@/console/whatif/WhatIfPage";
import { usePricesQuery } from "@/console/whatif/whatIf.generated";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";

/** What recorded usage would have earned at other prices. */
export function WhatIfView() {
  const [{ data, error, fetching }, ask] = usePricesQuery();
  const shown = useLast(data);
  const again = () => ask({ requestPolicy: "network-only" });
  return (
    <PageFrame title={t("whatIf.title")} intro={t("whatIf.intro")}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={again} />}
      {!shown && !error && <Skeletons label={t("whatIf.loading")} />}
      {shown && <WhatIfPage prices={pricesOf(shown)} onPublished={again} />}
    </PageFrame>
  );
}
