import { useMemo } from "react";
import type { Draft } from "@/browser/useDraft";
import { SelectField, TextAreaField, TextField } from "@/components/fields";
import { Panel } from "@/components/Panel";
import { firstOf, lastOf, stepsOf } from "@/features/automations/automationDraft";
import classes from "@/features/automations/fields.module.css";
import { FIRST_ITEMS, itemsPlace } from "@/features/automations/firstItems";
import type { Problem } from "@/features/automations/problem";
import { ScheduleFields } from "@/features/automations/ScheduleFields";
import { StepFields } from "@/features/automations/StepFields";
import { chain, FUNCTIONS, type FunctionName } from "@/features/automations/steps";
import { useAiConfigQuery } from "@/features/catalog/aiConfig.generated";
import { ACTIONS } from "@/features/functions/actions";
import { t } from "@/texts/texts";

type AutomationFieldsProps = {
  draft: Draft;
  onChange: (change: Draft) => void;
  problem: Problem | null;
};

/** What an automation is made of: its functions, what they begin with, and when. */
export function AutomationFields({ draft, onChange, problem }: AutomationFieldsProps) {
  const first = firstOf(draft);
  const { label, hint } = FIRST_ITEMS[first].field;
  const problemAt = (field: string) => (problem?.field === field ? problem.message : null);
  return (
    <>
      <Panel title={t("automation.what")}>
        <TextField
          label={t("automation.name")}
          value={draft.name ?? ""}
          onChange={(name) => onChange({ name })}
          maxLength={100}
          problem={problemAt("name")}
          isRequired
        />
        <Ends draft={draft} onChange={onChange} />
        <TextAreaField
          label={t(label)}
          hint={hint && t(hint)}
          rows={8}
          value={draft[itemsPlace(first)] ?? ""}
          onChange={(value) => onChange({ [itemsPlace(first)]: value })}
          problem={problemAt(itemsPlace(first))}
          isRequired
        />
      </Panel>
      <Steps draft={draft} onChange={onChange} problemAt={problemAt} />
      <Panel title={t("automation.when")}>
        <ScheduleFields draft={draft} onChange={onChange} problemAt={problemAt} />
        <SelectField
          label={t("automation.missedRuns")}
          hint={t("automation.missedRuns.hint")}
          value={draft.missedRuns ?? ""}
          onChange={(missedRuns) => onChange({ missedRuns })}
        >
          <option value="MAKE_ONCE">{t("automation.missedRuns.MAKE_ONCE")}</option>
          <option value="REPORT">{t("automation.missedRuns.REPORT")}</option>
        </SelectField>
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={draft.holdsWholeRun === "yes"}
            onChange={(event) =>
              onChange({ holdsWholeRun: event.currentTarget.checked ? "yes" : "" })
            }
          />
          {t("automation.holdsWholeRun")}
        </label>
      </Panel>
    </>
  );
}

type EndsProps = { draft: Draft; onChange: (change: Draft) => void };

/** Which function comes first and which last: those between follow. */
function Ends({ draft, onChange }: EndsProps) {
  const first = firstOf(draft);
  const last = FUNCTIONS.at(-1) ?? first;
  return (
    <div className={classes.fields}>
      <FunctionSelect
        label={t("automation.first")}
        value={first}
        names={FUNCTIONS}
        onChange={(name) => onChange({ first: name })}
      />
      <FunctionSelect
        label={t("automation.last")}
        value={lastOf(draft)}
        names={chain(first, last)}
        onChange={(name) => onChange({ last: name })}
      />
    </div>
  );
}

type FunctionSelectProps = {
  label: string;
  value: FunctionName;
  names: readonly FunctionName[];
  onChange: (name: string) => void;
};

function FunctionSelect({ label, value, names, onChange }: FunctionSelectProps) {
  return (
    <SelectField label={label} value={value} onChange={onChange}>
      {names.map((name) => (
        <option key={name} value={name}>
          {t(ACTIONS[name].title)}
        </option>
      ))}
    </SelectField>
  );
}

type StepsProps = EndsProps & { problemAt: (field: string) => string | null };

function Steps(props: StepsProps) {
  const names = stepsOf(props.draft);
  const [{ data }] = useAiConfigQuery({ pause: !names.includes("GENERATE_IMAGES") });
  const offer = useMemo(() => data?.aiConfig.qualityTiers ?? [], [data]);
  return (
    <Panel title={t("automation.steps")}>
      {names.map((name, place) => (
        <StepFields key={name} name={name} number={place + 1} offer={offer} {...props} />
      ))}
    </Panel>
  );
}
