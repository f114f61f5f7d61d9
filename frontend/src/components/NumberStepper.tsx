import { ActionIcon, Input } from "@mantine/core";
import { useId, useState } from "react";
import classes from "@/components/NumberStepper.module.css";
import { t } from "@/texts/texts";

type NumberStepperProps = {
  label: string;
  description: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
};

/** A whole number between buttons. A draft above the range is put right at once, any other when left. */
export function NumberStepper(props: NumberStepperProps) {
  const { label, description, value, min, max, onChange } = props;
  const id = useId();
  // The draft is text, because the field may be empty or out of range while somebody types.
  const [draft, setDraft] = useState<string | null>(null);

  const isInRange = (text: string) => {
    const typed = Number(text);
    return text !== "" && Number.isInteger(typed) && typed >= min && typed <= max;
  };

  const type = (text: string) => {
    const isAbove = Number(text) > max;
    // Not only when left: what changes then takes away the click that leaves.
    setDraft(isAbove ? null : text);
    if (isAbove) onChange(max);
    else if (isInRange(text)) onChange(Number(text));
  };
  const leave = () => {
    const typed = Math.round(Number(draft));
    if (draft && Number.isFinite(typed)) onChange(Math.min(Math.max(typed, min), max));
    setDraft(null);
  };
  const step = (change: number) => {
    setDraft(null);
    onChange(value + change);
  };

  return (
    <div>
      <Input.Label htmlFor={id} className="fieldLabel">
        {label}
      </Input.Label>
      <div className={classes.stepper}>
        <StepButton
          label={t("action.fewer")}
          sign="−"
          isOff={value <= min}
          onStep={() => step(-1)}
        />
        <input
          id={id}
          className={classes.input}
          type="number"
          inputMode="numeric"
          aria-describedby={`${id}-description`}
          aria-invalid={draft !== null && !isInRange(draft) ? true : undefined}
          min={min}
          max={max}
          step={1}
          value={draft ?? value}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === "Enter" && leave()}
        />
        <StepButton label={t("action.more")} sign="+" isOff={value >= max} onStep={() => step(1)} />
        <span id={`${id}-description`} className={classes.description}>
          {description}
        </span>
      </div>
    </div>
  );
}

type StepButtonProps = { label: string; sign: string; isOff: boolean; onStep: () => void };

function StepButton({ label, sign, isOff, onStep }: StepButtonProps) {
  return (
    <ActionIcon
      variant="default"
      size={44}
      radius="md"
      aria-label={label}
      // Stays focusable at the end of the range, where a disabled button would drop the focus.
      data-disabled={isOff || undefined}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onStep}
    >
      {sign}
    </ActionIcon>
  );
}
