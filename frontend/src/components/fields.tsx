import { type ReactNode, type RefObject, useId } from "react";
import classes from "@/components/fields.module.css";

type FieldWords = {
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value. */
  problem?: string | null | undefined;
  isRequired?: boolean;
};

type FieldProps = FieldWords & { value: string; onChange: (value: string) => void };

/** The ids by which a control names its hint and its problem. */
function useDescriptions({ hint, problem }: FieldWords) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return { id, described: described || undefined };
}

type FrameProps = { id: string; field: FieldWords; children: ReactNode };

function Frame({ id, field, children }: FrameProps) {
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {field.label}
      </label>
      {children}
      {field.hint && (
        <span id={`${id}-hint`} className={classes.hint}>
          {field.hint}
        </span>
      )}
      {field.problem && (
        <span id={`${id}-problem`} className={classes.problem}>
          {field.problem}
        </span>
      )}
    </div>
  );
}

type TextFieldProps = FieldProps & {
  type?: "text" | "number" | "date" | "time" | "datetime-local";
  min?: number | string;
  max?: number;
  step?: number | "any";
  maxLength?: number;
  placeholder?: string;
  /** The id of a `datalist` of what can be meant. */
  list?: string;
  /** What is offered while one types, where no such list is on the page. */
  suggestions?: readonly string[] | undefined;
};

export function TextField(props: TextFieldProps) {
  const { type = "text", min, max, step, maxLength, placeholder, list, suggestions } = props;
  const { value, onChange, problem, isRequired } = props;
  const { id, described } = useDescriptions(props);
  return (
    <Frame id={id} field={props}>
      <input
        id={id}
        type={type}
        min={min}
        max={max}
        step={step}
        maxLength={maxLength}
        placeholder={placeholder}
        list={list ?? (suggestions && `${id}-list`)}
        value={value}
        required={isRequired}
        aria-describedby={described}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Frame>
  );
}

type TextAreaFieldProps = FieldProps & { rows: number; maxLength?: number };

export function TextAreaField(props: TextAreaFieldProps) {
  const { rows, maxLength, value, onChange, problem, isRequired } = props;
  const { id, described } = useDescriptions(props);
  return (
    <Frame id={id} field={props}>
      <textarea
        id={id}
        rows={rows}
        maxLength={maxLength}
        value={value}
        required={isRequired}
        aria-describedby={described}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Frame>
  );
}

export function SelectField(props: FieldProps & { children: ReactNode }) {
  const { value, onChange, isRequired, problem, children } = props;
  const { id, described } = useDescriptions(props);
  return (
    <Frame id={id} field={props}>
      <select
        id={id}
        value={value}
        required={isRequired}
        aria-describedby={described}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {children}
      </select>
    </Frame>
  );
}

type FileFieldProps = FieldWords & { accept: string; onChange: (file: File | null) => void };

export function FileField(props: FileFieldProps) {
  const { accept, onChange, problem, isRequired } = props;
  const { id, described } = useDescriptions(props);
  return (
    <Frame id={id} field={props}>
      <input
        id={id}
        type="file"
        accept={accept}
        required={isRequired}
        aria-describedby={described}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.files?.[0] ?? null)}
      />
    </Frame>
  );
}

type SecretFieldProps = FieldWords & {
  maxLength?: number;
  input: RefObject<HTMLInputElement | null>;
};

/** What is typed is in the field alone, never in the state or the HTML of the page: `input` is asked for it. */
export function SecretField(props: SecretFieldProps) {
  const { input, maxLength, problem, isRequired } = props;
  const { id, described } = useDescriptions(props);
  return (
    <Frame id={id} field={props}>
      <input
        id={id}
        ref={input}
        type="password"
        autoComplete="new-password"
        spellCheck={false}
        maxLength={maxLength}
        required={isRequired}
        aria-describedby={described}
        aria-invalid={problem ? true : undefined}
      />
    </Frame>
  );
}
