import { Button } from "@mantine/core";
import { useState } from "react";
import { may } from "@/browser/person";
import { useDraft } from "@/browser/useDraft";
import type { CatalogChangeInput } from "@/console/changes/changes.generated";
import { type ChangeProblem, problemAt } from "@/console/changes/problems";
import { ReviewChanges } from "@/console/changes/ReviewChanges";
import { FieldForm } from "@/console/fields/FieldForm";
import { changedValues } from "@/console/fields/fieldValues";
import { changeable, type Model, updateOf, valuesOf } from "@/console/models/modelFields";
import classes from "@/console/models/models.module.css";
import { RetireForm } from "@/console/models/RetireForm";
import { t } from "@/console/models/texts";
import { useModelNames } from "@/console/models/useModelNames";

type ModelEditorProps = { model: Model; revision: number; onChanged: () => void };

/** What can be done with a model: its fields, or one of the actions above them. */
export function ModelEditor({ model, revision, onChanged }: ModelEditorProps) {
  const [action, setAction] = useState<CatalogChangeInput | "retire" | null>(null);
  const end = () => setAction(null);
  const canChange = may("configuration:write");
  return (
    <div className={classes.panel}>
      <Facts model={model} />
      {canChange && <Actions model={model} onChoose={setAction} />}
      {action === null && <Fields {...{ model, revision, onChanged }} />}
      {action === "retire" && <RetireForm model={model} onChanged={onChanged} onClose={end} />}
      {action !== null && action !== "retire" && (
        <ReviewChanges changes={[action]} onPublished={onChanged} onClose={end} />
      )}
    </div>
  );
}

function Facts({ model }: { model: Model }) {
  const users = model.admin?.usedBy.map(({ name }) => name) ?? [];
  return (
    <>
      <p className="muted">
        <code>{model.modelName}</code> {model.admin?.unavailableReason}
      </p>
      {users.length > 0 && <p>{t("models.usedBy", { names: users.join(", ") })}</p>}
    </>
  );
}

type ActionsProps = { model: Model; onChoose: (action: CatalogChangeInput | "retire") => void };

function Actions({ model, onChoose }: ActionsProps) {
  const { modelName } = model;
  const isActive = model.admin?.isActive ?? false;
  const toggle = isActive
    ? { aiModelDeactivate: { modelName } }
    : { aiModelActivate: { modelName } };
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => onChoose(toggle)}>
        {t(isActive ? "models.deactivate" : "models.activate")}
      </Button>
      {!model.isDefault && (
        <Button variant="default" onClick={() => onChoose({ aiModelSetDefault: { modelName } })}>
          {t("models.setDefault")}
        </Button>
      )}
      <Button variant="default" onClick={() => onChoose("retire")}>
        {t("models.retire")}
      </Button>
      <Button variant="default" onClick={() => onChoose({ aiModelDelete: { modelName } })}>
        {t("models.delete")}
      </Button>
    </div>
  );
}

function Fields({ model, revision, onChanged }: ModelEditorProps) {
  const { modelName, modelType } = model;
  const [draft, change, clear] = useDraft(`models.${modelName}`);
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const [isPublished, setPublished] = useState(false);
  const names = useModelNames(modelType);
  const [fields, before] = [changeable(modelType), valuesOf(model)];
  const values = changedValues(fields, before, draft);
  const isChanged = Object.keys(values).length > 0;
  const end = () => {
    clear();
    setPublished(false);
  };
  const published = () => {
    setPublished(true);
    clear();
    onChanged();
  };
  return (
    <>
      <div>
        <FieldForm
          {...{ fields, before, draft, names }}
          onChange={change}
          problemOf={(field) => problemAt(problems, { field })}
        />
      </div>
      {(isChanged || isPublished) && may("configuration:write") && (
        <ReviewChanges
          changes={[updateOf(modelName, values)]}
          seenRevision={revision}
          onProblems={setProblems}
          onPublished={published}
          onClose={end}
        />
      )}
    </>
  );
}
