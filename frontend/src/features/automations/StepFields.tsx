import type { Draft } from "@/browser/useDraft";
import classes from "@/features/automations/fields.module.css";
import { type FunctionName, ofStep, STEPS, stepDraft } from "@/features/automations/steps";
import { ACTIONS } from "@/features/functions/actions";
import { FieldControl, type Offer } from "@/features/functions/FieldControl";
import { numberText } from "@/texts/numbers";
import { t } from "@/texts/texts";

type StepFieldsProps = {
  name: FunctionName;
  number: number;
  draft: Draft;
  offer: Offer;
  onChange: (change: Draft) => void;
  /** What is wrong with a field of the draft. */
  problemAt: (field: string) => string | null;
};

/** The options and limits of one step. */
export function StepFields(props: StepFieldsProps) {
  const { name, number, draft, offer, onChange, problemAt } = props;
  const problem = problemAt(name);
  return (
    <fieldset className={classes.group}>
      <legend>
        {t("automation.step", { number: numberText(number), name: t(ACTIONS[name].title) })}
      </legend>
      <div className={classes.fields}>
        {STEPS[name].fields.map((field) => (
          <FieldControl
            key={field.name}
            field={field}
            draft={stepDraft(name, draft)}
            offer={offer}
            onChange={(change) => onChange(ofStep(name, change))}
            problem={problemAt(`${name}.${field.name}`)}
          />
        ))}
      </div>
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
