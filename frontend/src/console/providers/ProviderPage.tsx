import { Link } from "wouter";
import { may } from "@/browser/person";
import { Panel } from "@/components/Panel";
import { HealthPanel } from "@/console/providers/HealthPanel";
import { ProviderModels } from "@/console/providers/ProviderModels";
import classes from "@/console/providers/ProviderPage.module.css";
import type { Provider } from "@/console/providers/provider";
import { SecretsPanel } from "@/console/providers/SecretsPanel";
import { SettingsPanel } from "@/console/providers/SettingsPanel";
import { StatePanel } from "@/console/providers/StatePanel";
import { t } from "@/console/providers/texts";

export type ProviderPageProps = {
  provider: Provider;
  /** The catalog's, as it is shown. */
  revision: number;
  /** Fetches the provider again. */
  onChanged: () => void;
};

export function ProviderPage(props: ProviderPageProps) {
  const { provider, onChanged } = props;
  return (
    <>
      <p className={classes.back}>
        <Link href="/console/providers">{t("providers.back")}</Link>
      </p>
      <div className={classes.panels}>
        <HealthPanel provider={provider} onChanged={onChanged} />
        <SecretsPanel {...props} />
        {may("configuration:write") && <SettingsPanel {...props} />}
        <Panel title={t("providers.models")}>
          <ProviderModels providerId={provider.providerId} />
        </Panel>
        {may("configuration:write") && <StatePanel {...props} />}
      </div>
    </>
  );
}
