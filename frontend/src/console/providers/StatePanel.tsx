import { Button } from "@mantine/core";
import { useState } from "react";
import { TextField } from "@/components/fields";
import { Panel } from "@/components/Panel";
import { type ChangeProblem, problemAt } from "@/console/changes/problems";
import { ReviewChanges } from "@/console/changes/ReviewChanges";
import { Badge } from "@/console/parts/Badge";
import { SidePanel } from "@/console/parts/SidePanel";
import type { ProviderPageProps } from "@/console/providers/ProviderPage";
import classes from "@/console/providers/ProviderPage.module.css";
import { t } from "@/console/providers/texts";

/** Whether it may be called at all, and the switch. */
export function StatePanel(props: ProviderPageProps) {
  const { isActive, displayName } = props.provider;
  const [isSwitching, setSwitching] = useState(false);
  const close = () => setSwitching(false);
  const action = t(isActive ? "providers.switchOff" : "providers.switchOn");
  const title = t("providers.switchOf", { action, name: displayName });
  return (
    <Panel title={t("providers.state")}>
      <p>
        <Badge tone={isActive ? "good" : "plain"}>
          {t(isActive ? "providers.on" : "providers.off")}
        </Badge>{" "}
        {t(isActive ? "providers.onHint" : "providers.offHint")}
      </p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => setSwitching(true)}>
          {action}
        </Button>
      </div>
      {isSwitching && (
        <SidePanel title={title} onClose={close}>
          <Switching {...props} onClose={close} />
        </SidePanel>
      )}
    </Panel>
  );
}

type SwitchingProps = ProviderPageProps & { onClose: () => void };

function Switching({ provider, revision, onChanged, onClose }: SwitchingProps) {
  const { providerId } = provider;
  // As it was when the panel opened: publishing turns it round.
  const [isActive] = useState(provider.isActive);
  const [defaults, setDefaults] = useState("");
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const newDefaults = defaults.split(/[\s,]+/).filter(Boolean);
  const off = { providerId, newDefaults: newDefaults.length > 0 ? newDefaults : null };
  return (
    <>
      <p>{t(isActive ? "providers.switchOffHint" : "providers.switchOnHint")}</p>
      {isActive && (
        <TextField
          label={t("providers.newDefaults")}
          hint={t("providers.newDefaultsHint")}
          value={defaults}
          onChange={setDefaults}
          problem={problemAt(problems, { field: "newDefaults" })}
        />
      )}
      <ReviewChanges
        changes={[isActive ? { providerDeactivate: off } : { providerActivate: { providerId } }]}
        seenRevision={revision}
        onProblems={setProblems}
        onPublished={onChanged}
        onClose={onClose}
      />
    </>
  );
}
