import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Skeletons } from "@/components/Skeletons";
import { TierPanel } from "@/console/tiers/TierPanel";
import { t } from "@/console/tiers/texts";
import { useTierModelsQuery } from "@/console/tiers/tiers.generated";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";

// A record, so that a tier that is new in the API is missed here.
const TIERS = Object.keys({ BASIC: true, QUALITY: true, PREMIUM: true } satisfies Record<
  Tier,
  true
>) as Tier[];
type Tier = Parameters<typeof TierPanel>[0]["tier"];

/** Which model serves which tier. */
export function TiersView() {
  const [{ data, error, fetching }, ask] = useTierModelsQuery();
  const shown = useLast(data);
  return (
    <PageFrame title={t("tiers.title")} intro={t("tiers.intro")}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!shown && !error && <Skeletons label={t("tiers.loading")} />}
      {shown &&
        TIERS.map((tier) => (
          <TierPanel key={tier} tier={tier} catalog={shown} onChanged={() => ask()} />
        ))}
    </PageFrame>
  );
}
