import { Button } from "@mantine/core";
import { useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { SelectField } from "@/components/fields";
import { Skeletons } from "@/components/Skeletons";
import { AdoptedTable, RefusedList } from "@/console/imports/AdoptedRows";
import { useImportProvidersQuery } from "@/console/imports/imports.generated";
import classes from "@/console/imports/imports.module.css";
import { t } from "@/console/imports/texts";
import { useAdoption } from "@/console/imports/useAdoption";
import { Refused } from "@/console/parts/Refused";

type AdoptPanelProps = {
  review: string;
  places: readonly number[];
  onAdopted: () => void;
  onClose: () => void;
};

/** Makes rows new models: first at which prices and margins, and which can't be. */
export function AdoptPanel({ review, places, onAdopted, onClose }: AdoptPanelProps) {
  const [providerId, setProvider] = useState("");
  const [isActive, setActive] = useState(false);
  const { preview, command, adopt } = useAdoption({ review, places, providerId, isActive });
  const onAdopt = async () => {
    if (!(await adopt())) return;
    onAdopted();
    onClose();
  };
  const count = preview?.adopted.length ?? 0;
  return (
    <div className={classes.row}>
      <ProviderField value={providerId} onChange={setProvider} />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={isActive}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
        {t("imports.switchOn")}
      </label>
      {!preview && !command.failure && !command.refusal && (
        <Skeletons label={t("imports.workingOut")} />
      )}
      {preview && <AdoptedTable adopted={preview.adopted} />}
      {preview && preview.refused.length > 0 && <RefusedList refused={preview.refused} />}
      <Refused command={command} onRetry={onAdopt} />
      <p className="muted">{t("imports.adoptHint")}</p>
      <div className={classes.buttons}>
        <Button disabled={count === 0} loading={command.isRunning} onClick={onAdopt}>
          {t("imports.adoptCount", { count })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("imports.cancel")}
        </Button>
      </div>
    </div>
  );
}

function ProviderField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const [{ data, error, fetching }, ask] = useImportProvidersQuery();
  if (error) return <FailureNotice failure="failed" isRetrying={fetching} onRetry={ask} />;
  return (
    <SelectField
      label={t("imports.provider")}
      hint={t("imports.providerHint")}
      value={value}
      onChange={onChange}
    >
      <option value="">{t("imports.providerOfFile")}</option>
      {data?.providers?.nodes.map(({ providerId, displayName }) => (
        <option key={providerId} value={providerId}>
          {displayName}
        </option>
      ))}
    </SelectField>
  );
}
