import { Notice } from "@/components/Notice";
import { useProvidersLeftAloneQuery } from "@/console/jobs/jobs.generated";
import { t } from "@/console/jobs/texts";
import { timeText } from "@/texts/times";

/** Which providers are not called for a while, because too many of their calls failed. */
export function LeftAlone() {
  const [{ data }] = useProvidersLeftAloneQuery();
  const nodes = data?.providers?.nodes ?? [];
  const providers = nodes.filter(({ breaker }) => breaker.status !== "CLOSED");
  if (providers.length === 0) return null;
  return (
    <Notice role="alert">
      <div>
        {providers.map(({ id, displayName, breaker }) => (
          <p key={id}>
            {breaker.until
              ? t("jobs.leftAlone", { name: displayName, time: timeText(new Date(breaker.until)) })
              : t("jobs.leftAloneNow", { name: displayName })}
          </p>
        ))}
      </div>
    </Notice>
  );
}
