import { Button } from "@mantine/core";
import { may } from "@/browser/person";
import { Panel } from "@/components/Panel";
import { Badge } from "@/console/parts/Badge";
import { Refused } from "@/console/parts/Refused";
import classes from "@/console/providers/ProviderPage.module.css";
import { BREAKER_TONES, type Provider } from "@/console/providers/provider";
import {
  ProviderBreakerResetDocument,
  type ProviderBreakerResetMutation,
  type ProviderBreakerResetMutationVariables,
} from "@/console/providers/providers.generated";
import { Moment } from "@/console/providers/SecretFacts";
import { t } from "@/console/providers/texts";
import { useCommand } from "@/graphql/useCommand";

type HealthPanelProps = { provider: Provider; onChanged: () => void };

/** Whether it is called at all, and the way back where it is left alone. */
export function HealthPanel({ provider, onChanged }: HealthPanelProps) {
  const { providerId, breaker } = provider;
  const reset = useCommand<ProviderBreakerResetMutation, ProviderBreakerResetMutationVariables>(
    ProviderBreakerResetDocument,
  );
  const onReset = async () => {
    const outcome = await reset.run({ input: { providerId } });
    if ("done" in outcome) onChanged();
  };
  return (
    <Panel title={t("providers.health")}>
      <p>
        <Badge tone={BREAKER_TONES[breaker.status]}>
          {t(`providers.breaker.${breaker.status}`)}
        </Badge>{" "}
        {t(`providers.breakerHint.${breaker.status}`)}
      </p>
      {breaker.status !== "CLOSED" && <BreakerTimes breaker={breaker} />}
      <Refused command={reset} onRetry={onReset} />
      {breaker.status !== "CLOSED" && may("configuration:write") && (
        <div className={classes.buttons}>
          <Button variant="default" loading={reset.isRunning} onClick={onReset}>
            {t("providers.reset")}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function BreakerTimes({ breaker: { since, until } }: { breaker: Provider["breaker"] }) {
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t("providers.since")}</dt>
        <dd>
          <Moment at={since} />
        </dd>
      </div>
      <div>
        <dt>{t("providers.until")}</dt>
        <dd>
          <Moment at={until} />
        </dd>
      </div>
    </dl>
  );
}
