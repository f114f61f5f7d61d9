import { Button } from "@mantine/core";
import { useState } from "react";
import { may } from "@/browser/person";
import { Panel } from "@/components/Panel";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { KeyTest } from "@/console/providers/KeyTest";
import type { ProviderPageProps } from "@/console/providers/ProviderPage";
import classes from "@/console/providers/ProviderPage.module.css";
import { type Secret, secretText } from "@/console/providers/provider";
import { RemoveDialog } from "@/console/providers/RemoveDialog";
import { RotatePanel } from "@/console/providers/RotatePanel";
import { LastTest, Moment, SecretState } from "@/console/providers/SecretFacts";
import { t } from "@/console/providers/texts";

type Action = { kind: "rotate" | "remove"; secret: Secret };

/** What is known of the secrets; who may set them tests, rotates and removes them. */
export function SecretsPanel(props: ProviderPageProps) {
  const { provider } = props;
  const [action, setAction] = useState<Action | null>(null);
  const close = () => setAction(null);
  const mayChange = may("secrets:write");
  return (
    <Panel title={t("providers.secrets")}>
      <DataTable
        label={t("providers.secrets")}
        columns={[...columns(), ...(mayChange ? [actions(setAction)] : [])]}
        rows={provider.secrets}
        keyOf={({ name }) => name}
      />
      {mayChange ? <KeyTest {...props} /> : <p className="muted">{t("providers.whoMayRotate")}</p>}
      {action?.kind === "rotate" && (
        <RotatePanel {...props} secret={action.secret} onClose={close} />
      )}
      {action?.kind === "remove" && (
        <RemoveDialog {...props} secret={action.secret} onClose={close} />
      )}
    </Panel>
  );
}

function columns(): Column<Secret>[] {
  return [
    { name: t("providers.secret"), cell: ({ name }) => secretText(name) },
    { name: t("providers.value"), cell: (secret) => <SecretState secret={secret} /> },
    { name: t("providers.setAt"), cell: ({ setAt }) => <Moment at={setAt} /> },
    { name: t("providers.lastUse"), cell: ({ lastUsedAt }) => <Moment at={lastUsedAt} /> },
    { name: t("providers.lastTest"), cell: (secret) => <LastTest secret={secret} /> },
  ];
}

function actions(choose: (action: Action) => void): Column<Secret> {
  return {
    name: t("providers.change"),
    cell: (secret) => (
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t(secret.isSet ? "providers.rotateOf" : "providers.setOf", {
            secret: secretText(secret.name),
          })}
          onClick={() => choose({ kind: "rotate", secret })}
        >
          {t(secret.isSet ? "providers.rotate" : "providers.set")}
        </Button>
        {secret.isSet && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t("providers.removeOf", { secret: secretText(secret.name) })}
            onClick={() => choose({ kind: "remove", secret })}
          >
            {t("providers.remove")}
          </Button>
        )}
      </div>
    ),
  };
}
