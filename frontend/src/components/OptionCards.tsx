import { Radio } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "@/components/OptionCards.module.css";

export type Option<Value extends string> = {
  value: Value;
  label: ReactNode;
  description?: ReactNode;
  icon?: ReactNode;
};

type OptionCardsProps<Value extends string> = {
  label: string;
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
};

/** A radio group of cards. The label alone is a card's name for screen readers. */
export function OptionCards<Value extends string>(props: OptionCardsProps<Value>) {
  const { label, options, value, onChange } = props;
  const choose = (chosen: string) => {
    // Mantine passes plain text; the option has the narrower type.
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Radio.Group label={label} value={value} onChange={choose} classNames={{ label: "fieldLabel" }}>
      <div className={classes.cards}>
        {options.map((option) => (
          <OptionCard key={option.value} option={option} isChosen={option.value === value} />
        ))}
      </div>
    </Radio.Group>
  );
}

function OptionCard({ option, isChosen }: { option: Option<string>; isChosen: boolean }) {
  const id = useId();
  return (
    <Radio.Card
      className={classes.card}
      value={option.value}
      tabIndex={isChosen ? 0 : -1}
      aria-labelledby={`${id}-label`}
      aria-describedby={option.description ? `${id}-description` : undefined}
    >
      {option.icon ?? <Radio.Indicator className={classes.indicator} iconColor="var(--surface)" />}
      <span className={classes.text}>
        <span id={`${id}-label`} className={classes.label}>
          {option.label}
        </span>
        {option.description && (
          <span id={`${id}-description`} className={classes.description}>
            {option.description}
          </span>
        )}
      </span>
    </Radio.Card>
  );
}
