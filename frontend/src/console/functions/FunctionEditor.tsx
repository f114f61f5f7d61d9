import { useState } from "react";
import { may } from "@/browser/person";
import { useDraft } from "@/browser/useDraft";
import type { CatalogChangeInput } from "@/console/changes/changes.generated";
import { type ChangeProblem, problemAt } from "@/console/changes/problems";
import { ReviewChanges } from "@/console/changes/ReviewChanges";
import { FieldForm } from "@/console/fields/FieldForm";
import { type CatalogField, fieldsOf } from "@/console/fields/fields";
import { changedValues, type RowValues } from "@/console/fields/fieldValues";
import type { AiFunction } from "@/console/functions/FunctionsView";
import classes from "@/console/functions/functions.module.css";
import { TryOut } from "@/console/functions/TryOut";
import { Variables } from "@/console/functions/Variables";

type FunctionEditorProps = {
  edited: AiFunction;
  revision: number;
  models: readonly string[];
  onChanged: () => void;
};

/** A function's model, limits and prompts, a try-out of them as they are typed, and their way to a revision. */
export function FunctionEditor({ edited, revision, models, onChanged }: FunctionEditorProps) {
  const [draft, change, clear] = useDraft(`functions.${edited.function}`);
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const [isPublished, setPublished] = useState(false);
  const [fields, before] = [fieldsOfKind(edited), edited as RowValues];
  const values = changedValues(fields, before, draft);
  const text = (name: string) => draft[name] ?? String(before[name] ?? "");
  const published = () => {
    setPublished(true);
    clear();
    onChanged();
  };
  const end = () => {
    clear();
    setPublished(false);
  };
  return (
    <div className={classes.editor}>
      <Variables variables={edited.variables} prompt={text("prompt")} />
      <div>
        <FieldForm
          {...{ fields, before, draft }}
          names={{ ai_model: models }}
          onChange={change}
          problemOf={(field) => problemAt(problems, { field })}
        />
      </div>
      {may("configuration:write") && (
        <>
          <TryOut
            edited={edited}
            prompt={text("prompt")}
            systemPrompt={edited.repairPrompt === null ? null : text("systemPrompt") || null}
          />
          {(Object.keys(values).length > 0 || isPublished) && (
            <ReviewChanges
              changes={[updateOf(edited.function, values)]}
              seenRevision={revision}
              onProblems={setProblems}
              onPublished={published}
              onClose={end}
            />
          )}
        </>
      )}
    </div>
  );
}

/** Those that make text have a repair prompt; those that make images have a tier. */
function fieldsOfKind({ repairPrompt }: AiFunction): CatalogField[] {
  const kind = repairPrompt === null ? "IMAGE" : "TEXT";
  return fieldsOf("function").filter(({ isKey, only }) => !isKey && (!only || only.includes(kind)));
}

function updateOf(name: AiFunction["function"], values: RowValues): CatalogChangeInput {
  return { functionUpdate: { function: name, ...values } };
}
