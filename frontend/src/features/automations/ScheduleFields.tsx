import type { Draft } from "@/browser/useDraft";
import { SelectField, TextField } from "@/components/fields";
import classes from "@/features/automations/fields.module.css";
import { AT_FIRST, KINDS, type Kind, kindOf } from "@/features/automations/schedule";
import { wordsOf } from "@/features/functions/lines";
import { t } from "@/texts/texts";
import { WEEKDAYS, weekdayText } from "@/texts/times";

type ScheduleFieldsProps = {
  draft: Draft;
  onChange: (change: Draft) => void;
  problemAt: (field: string) => string | null;
};
type Part = (typeof KINDS)[Kind][number];

export function ScheduleFields(props: ScheduleFieldsProps) {
  const { draft, onChange } = props;
  const kind = kindOf(draft);
  return (
    <div className={classes.fields}>
      <SelectField
        label={t("schedule.kind")}
        value={kind}
        onChange={(schedule) => onChange({ schedule })}
      >
        {(Object.keys(KINDS) as Kind[]).map((name) => (
          <option key={name} value={name}>
            {t(`schedule.${name}`)}
          </option>
        ))}
      </SelectField>
      {KINDS[kind].map((part) => (
        <TimePart key={part} part={part} {...props} />
      ))}
    </div>
  );
}

function TimePart({ part, draft, onChange, problemAt }: ScheduleFieldsProps & { part: Part }) {
  const shared = {
    value: draft[part] ?? AT_FIRST[part] ?? "",
    onChange: (value: string) => onChange({ [part]: value }),
    problem: problemAt(part),
    isRequired: true,
  };
  switch (part) {
    case "minute":
      return <TextField {...shared} label={t("schedule.minute")} type="number" min={0} max={59} />;
    case "time":
      return <TextField {...shared} label={t("schedule.time")} type="time" />;
    case "day":
      return (
        <TextField
          {...shared}
          label={t("schedule.day")}
          hint={t("schedule.day.hint")}
          type="number"
          min={1}
          max={31}
        />
      );
    case "cron":
      return (
        <TextField
          {...shared}
          label={t("schedule.expression")}
          hint={t("schedule.expression.hint")}
          maxLength={100}
        />
      );
    case "days":
      return <Days {...shared} />;
  }
}

type DaysProps = { value: string; onChange: (value: string) => void; problem: string | null };

function Days({ value, onChange, problem }: DaysProps) {
  const chosen = wordsOf(value);
  const toggle = (day: string) => {
    const others = chosen.filter((one) => one !== day);
    onChange((others.length < chosen.length ? others : [...chosen, day]).join(","));
  };
  return (
    <fieldset className={classes.days}>
      <legend>{t("schedule.days")}</legend>
      {WEEKDAYS.map((day) => (
        <label key={day}>
          <input type="checkbox" checked={chosen.includes(day)} onChange={() => toggle(day)} />
          {weekdayText(day)}
        </label>
      ))}
      {problem && (
        <span role="alert" className={classes.problem}>
          {problem}
        </span>
      )}
    </fieldset>
  );
}
