import { useState } from "react";
import { useDraft } from "@/browser/useDraft";
import { SelectField, TextField } from "@/components/fields";
import { type ChangeProblem, problemAt } from "@/console/changes/problems";
import { ReviewChanges } from "@/console/changes/ReviewChanges";
import { FieldForm } from "@/console/fields/FieldForm";
import { inputOf, problemOf, type RowValues, textOf } from "@/console/fields/fieldValues";
import { Choices } from "@/console/models/ModelFilters";
import { creationOf, type Model, settable, valuesOf } from "@/console/models/modelFields";
import { useModelQuery } from "@/console/models/models.generated";
import classes from "@/console/models/models.module.css";
import { t } from "@/console/models/texts";
import { useModelNames } from "@/console/models/useModelNames";
import { SidePanel } from "@/console/parts/SidePanel";

type CreatePanelProps = { onChanged: () => void; onClose: () => void };

/** A new model: a copy of another, or one without values. */
export function CreatePanel({ onChanged, onClose }: CreatePanelProps) {
  const [draft, change, clear] = useDraft("models.new");
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const [isPublished, setPublished] = useState(false);
  const copied = useCopied(draft.copyOf ?? "");
  const modelType = (copied?.modelType ?? draft.modelType ?? "TEXT") as Model["modelType"];
  const names = useModelNames(modelType);
  const fields = settable(modelType).filter(({ name }) => name !== "modelType");
  const before: RowValues = { isActive: false, ...copied };
  const texts = fields.map(
    (field) => [field, draft[field.name] ?? textOf(field, before[field.name])] as const,
  );
  const given = texts.filter(([field, text]) => text !== "" && !problemOf(field, text));
  const values: RowValues = Object.fromEntries(
    given.map(([field, text]) => [field.name, inputOf(field, text)]),
  );
  const isNamed = Boolean(values.modelName && values.displayName && values.providerId);
  const end = () => {
    clear();
    onClose();
  };
  const published = () => {
    setPublished(true);
    onChanged();
  };
  return (
    <SidePanel title={t("models.create")} onClose={onClose}>
      <div className={classes.panel}>
        <TextField
          label={t("models.copyOf")}
          hint={t("models.copyOf.hint")}
          value={draft.copyOf ?? ""}
          onChange={(copyOf) => change({ copyOf })}
          suggestions={names.ai_model}
        />
        {!copied && (
          <SelectField
            label={t("models.type")}
            value={modelType}
            onChange={(type) => change({ modelType: type })}
          >
            <Choices column="model_type" />
          </SelectField>
        )}
        <div>
          <FieldForm
            {...{ fields, before, draft, names }}
            onChange={change}
            problemOf={(field) => problemAt(problems, { field })}
          />
        </div>
        {(isNamed || isPublished) && (
          <ReviewChanges
            changes={[creationOf({ ...values, modelType })]}
            onProblems={setProblems}
            onPublished={published}
            onClose={end}
          />
        )}
      </div>
    </SidePanel>
  );
}

/** The values of the model that is copied, but its names and its default. */
function useCopied(modelName: string): RowValues | null {
  const [{ data }] = useModelQuery({ variables: { modelName }, pause: !modelName });
  if (!modelName || !data?.aiModel) return null;
  return { ...valuesOf(data.aiModel), modelName: "", displayName: "", isActive: false };
}
