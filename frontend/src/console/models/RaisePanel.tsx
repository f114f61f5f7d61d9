import { useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { SelectField, TextField } from "@/components/fields";
import { Placeholder } from "@/components/Placeholder";
import { ReviewChanges } from "@/console/changes/ReviewChanges";
import {
  type ModelLineFragment,
  type ModelsQueryVariables,
  useModelsQuery,
} from "@/console/models/models.generated";
import classes from "@/console/models/models.module.css";
import { raised } from "@/console/models/raised";
import { t } from "@/console/models/texts";
import { SidePanel } from "@/console/parts/SidePanel";
import { failureOf } from "@/graphql/failure";

/** As many changes as one revision takes, and as many models as one page has. */
const MOST = 100;

type RaisePanelProps = {
  selected: readonly ModelLineFragment[];
  filter: ModelsQueryVariables["filter"];
  onChanged: () => void;
  onClose: () => void;
};

/** Raises the prices of the selected models, or of all that match, in one revision. */
export function RaisePanel({ selected, filter, onChanged, onClose }: RaisePanelProps) {
  const [ofSelected, setOfSelected] = useState(selected.length > 0);
  const [percent, setPercent] = useState("10");
  const [{ data, error, fetching }, ask] = useModelsQuery({
    variables: { filter, first: MOST },
    requestPolicy: "cache-and-network",
  });
  const total = data?.aiModels.totalCount ?? 0;
  const [models] = useState(() => selected.slice(0, MOST));
  const chosen = ofSelected ? models : (data?.aiModels.nodes ?? []);
  return (
    <SidePanel title={t("models.raise.title")} onClose={onClose}>
      <div className={classes.panel}>
        <SelectField
          label={t("models.raise.which")}
          value={ofSelected ? "selected" : "all"}
          onChange={(which) => setOfSelected(which === "selected")}
        >
          {models.length > 0 && (
            <option value="selected">{t("models.selected", { count: models.length })}</option>
          )}
          <option value="all">{t("models.allMatching", { count: total })}</option>
        </SelectField>
        {(ofSelected ? selected.length : total) > MOST && <p>{t("models.onlyFirst")}</p>}
        <TextField
          type="number"
          step="any"
          min={-99}
          label={t("models.percent")}
          hint={t("models.percent.hint")}
          value={percent}
          onChange={setPercent}
        />
        {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
        {!data && !error && <Placeholder height={80} />}
        {data && <Raise models={chosen} percent={Number(percent)} {...{ onChanged, onClose }} />}
      </div>
    </SidePanel>
  );
}

type RaiseProps = Pick<RaisePanelProps, "onChanged" | "onClose"> & {
  models: readonly ModelLineFragment[];
  percent: number;
};

function Raise({ models, percent, onChanged, onClose }: RaiseProps) {
  const [isPublished, setPublished] = useState(false);
  const changes = percent > -100 ? models.flatMap((model) => raised(model, percent) ?? []) : [];
  const published = () => {
    setPublished(true);
    onChanged();
  };
  return (
    <>
      {!isPublished && <p>{t("models.raise.count", { count: changes.length })}</p>}
      {(changes.length > 0 || isPublished) && (
        <ReviewChanges changes={changes} onPublished={published} onClose={onClose} />
      )}
    </>
  );
}
