import { useState } from "react";
import { TextField } from "@/components/fields";
import { type ChangeProblem, problemAt } from "@/console/changes/problems";
import { ReviewChanges } from "@/console/changes/ReviewChanges";
import type { Model } from "@/console/models/modelFields";
import { t } from "@/console/models/texts";
import { useModelNames } from "@/console/models/useModelNames";

type RetireFormProps = { model: Model; onChanged: () => void; onClose: () => void };

/** When a model goes, and which one takes its place. */
export function RetireForm({ model, onChanged, onClose }: RetireFormProps) {
  const { modelName, retiredAt, modelType, admin } = model;
  const [successor, setSuccessor] = useState(admin?.replacedBy?.modelName ?? "");
  const [switchAt, setSwitchAt] = useState(admin?.switchAt ?? retiredAt ?? today());
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const names = useModelNames(modelType).ai_model.filter((name) => name !== modelName);
  return (
    <>
      <p>{t("models.retire.hint")}</p>
      <TextField
        label={t("models.retire.successor")}
        value={successor}
        onChange={setSuccessor}
        suggestions={names}
        problem={problemAt(problems, { field: "successor" })}
      />
      <TextField
        type="date"
        label={t("models.retire.when")}
        value={switchAt}
        onChange={setSwitchAt}
        problem={problemAt(problems, { field: "switchAt" })}
      />
      {successor && switchAt && (
        <ReviewChanges
          changes={[{ aiModelRetire: { modelName, successor, switchAt } }]}
          onProblems={setProblems}
          onPublished={onChanged}
          onClose={onClose}
        />
      )}
    </>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
