import { useState } from "react";
import { useDraft } from "@/browser/useDraft";
import { TextAreaField, TextField } from "@/components/fields";
import { Panel } from "@/components/Panel";
import { type ChangeProblem, problemAt } from "@/console/changes/problems";
import { ReviewChanges } from "@/console/changes/ReviewChanges";
import { configText, readConfig } from "@/console/providers/config";
import type { ProviderPageProps } from "@/console/providers/ProviderPage";
import classes from "@/console/providers/ProviderPage.module.css";
import { t } from "@/console/providers/texts";

const ROWS = 8;

/** Its name, its limits and what else is set; below, what a change of them does. */
export function SettingsPanel({ provider, revision, onChanged }: ProviderPageProps) {
  const { providerId, displayName } = provider;
  const [draft, change, clear] = useDraft(`provider:${providerId}`);
  const [isPublished, setPublished] = useState(false);
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const name = draft.displayName ?? displayName;
  const text = draft.config ?? configText(provider.config);
  const { config, problem } = readConfig(text);
  const changed = {
    ...(name === displayName ? {} : { displayName: name }),
    ...(config && configText(config) !== configText(provider.config) ? { config } : {}),
  };
  const isChanged = Object.keys(changed).length > 0;
  const close = () => {
    clear();
    setProblems([]);
    setPublished(false);
  };
  const published = () => {
    setPublished(true);
    onChanged();
  };
  return (
    <Panel title={t("providers.settings")}>
      <div className={classes.settings}>
        <TextField
          label={t("providers.name")}
          value={name}
          onChange={(value) => change({ displayName: value })}
          problem={problemAt(problems, { field: "displayName" })}
        />
        <div className={classes.code}>
          <TextAreaField
            label={t("providers.config")}
            hint={t("providers.configHint")}
            rows={ROWS}
            value={text}
            onChange={(value) => change({ config: value })}
            problem={problem ?? problemAt(problems, { field: "config" })}
          />
        </div>
      </div>
      {(isChanged || isPublished) && (
        <ReviewChanges
          changes={[{ providerUpdate: { providerId, ...changed } }]}
          seenRevision={revision}
          onProblems={setProblems}
          onPublished={published}
          onClose={close}
        />
      )}
    </Panel>
  );
}
