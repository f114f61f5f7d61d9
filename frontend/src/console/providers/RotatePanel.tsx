import { Button } from "@mantine/core";
import { type FormEvent, useRef } from "react";
import { SecretField, TextField } from "@/components/fields";
import { fieldProblem } from "@/console/parts/fieldProblem";
import { Refused } from "@/console/parts/Refused";
import { SidePanel } from "@/console/parts/SidePanel";
import type { ProviderPageProps } from "@/console/providers/ProviderPage";
import classes from "@/console/providers/ProviderPage.module.css";
import { SECRET_INPUTS, type Secret, secretText } from "@/console/providers/provider";
import { t } from "@/console/providers/texts";
import { useRotation } from "@/console/providers/useRotation";

type RotatePanelProps = ProviderPageProps & { secret: Secret; onClose: () => void };

const MAX_LENGTH = 500;

/** Takes a new secret, which is read from its field when it is sent, and is nowhere else. */
export function RotatePanel({ provider, secret, onChanged, onClose }: RotatePanelProps) {
  const name = SECRET_INPUTS[secret.name];
  const input = useRef<HTMLInputElement>(null);
  const { command, address, reason, change, rotate } = useRotation(provider, name);
  const send = async () => {
    if (!(await rotate(input.current?.value ?? ""))) return;
    if (input.current) input.current.value = "";
    onClose();
    onChanged();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const words = { secret: secretText(secret.name) };
  return (
    <SidePanel
      title={t(secret.isSet ? "providers.rotateOf" : "providers.setOf", words)}
      onClose={onClose}
    >
      <form className={classes.form} onSubmit={onSubmit} autoComplete="off">
        <p className="muted">{t(secret.isSet ? "providers.rotateHint" : "providers.setHint")}</p>
        <SecretField
          label={t("providers.newSecret", words)}
          hint={t("providers.newSecretHint")}
          input={input}
          maxLength={MAX_LENGTH}
          problem={fieldProblem(command.refusal, name)}
          isRequired
        />
        <TextField
          label={t("providers.address")}
          hint={t("providers.addressHint")}
          value={address}
          onChange={(value) => change({ address: value })}
          problem={fieldProblem(command.refusal, "apiEndpoint")}
        />
        <TextField
          label={t("providers.reason")}
          hint={t("providers.reasonHint")}
          value={reason}
          onChange={(value) => change({ reason: value })}
          problem={fieldProblem(command.refusal, "reason")}
          isRequired
        />
        <Refused command={command} at={[name, "apiEndpoint", "reason"]} onRetry={send} />
        <div className={classes.buttons}>
          <Button type="submit" loading={command.isRunning}>
            {t(secret.isSet ? "providers.rotate" : "providers.set")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("providers.cancel")}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
