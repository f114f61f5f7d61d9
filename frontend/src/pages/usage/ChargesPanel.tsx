import { Button } from "@mantine/core";
import { useState } from "react";
import { saveFile } from "@/browser/saveFile";
import { FailureNotice } from "@/components/FailureNotice";
import { Panel } from "@/components/Panel";
import { Placeholder } from "@/components/Placeholder";
import { ChargeList } from "@/features/usage/ChargeList";
import { chargesCsv } from "@/features/usage/chargeText";
import type { Charges } from "@/features/usage/useCharges";
import type { Failure } from "@/graphql/failure";
import classes from "@/pages/usage/UsagePage.module.css";
import { t } from "@/texts/texts";

export function ChargesPanel({ charges }: { charges: Charges }) {
  const { isSaving, failure, save } = useSaving(charges.all);
  const failed = charges.failure ?? failure;
  return (
    <Panel title={t("usage.charges")}>
      {charges.rows === null && !charges.failure && <Placeholder height={120} />}
      {charges.rows?.length === 0 && <p className="muted">{t("usage.noCharges")}</p>}
      {charges.rows && <ChargeList charges={charges.rows} />}
      {failed && (
        <FailureNotice
          failure={failed}
          isRetrying={charges.isFetching || isSaving}
          onRetry={charges.failure ? charges.more : save}
        />
      )}
      <div className={classes.buttons}>
        {charges.hasMore && (
          <Button variant="default" loading={charges.isFetching} onClick={charges.more}>
            {t("usage.more")}
          </Button>
        )}
        {charges.rows && charges.rows.length > 0 && (
          <Button variant="default" loading={isSaving} onClick={save}>
            {t("usage.saveCsv")}
          </Button>
        )}
      </div>
    </Panel>
  );
}

/** Saves all that the filter has, not only what is on the page. */
function useSaving(all: Charges["all"]) {
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    setSaving(true);
    const charges = await all();
    setSaving(false);
    setFailure("failure" in charges ? charges.failure : null);
    if ("failure" in charges) return;
    saveFile({ name: "usage.csv", type: "text/csv", text: chargesCsv(charges) });
  };
  return { isSaving, failure, save };
}
