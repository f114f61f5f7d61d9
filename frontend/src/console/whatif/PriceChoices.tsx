import { Button } from "@mantine/core";
import { SelectField, TextField } from "@/components/fields";
import type { Price } from "@/console/whatif/prices";
import { t } from "@/console/whatif/texts";
import type { Tried, usePriceDraft } from "@/console/whatif/usePriceDraft";
import type { Problem } from "@/console/whatif/useWhatIf";
import classes from "@/console/whatif/WhatIf.module.css";
import { numberText } from "@/texts/numbers";

type PriceChoicesProps = {
  draft: ReturnType<typeof usePriceDraft>;
  /** Those that differ from the prices of now, in the order of the changes. */
  changed: readonly Tried[];
  problems: readonly Problem[];
};

/** Which prices to try out, each to be dragged or typed. */
export function PriceChoices({ draft, changed, problems }: PriceChoicesProps) {
  const { tried, others } = draft;
  const add = (key: string) => {
    const price = others[Number(key)];
    if (price) draft.choose(price);
  };
  const problemOf = ({ key }: Price) => {
    const place = changed.findIndex(({ price }) => price.key === key);
    return problems.find(({ path }) => path?.[1] === String(place))?.message ?? null;
  };
  return (
    <>
      {tried.length === 0 && <p className="muted">{t("whatIf.none")}</p>}
      <ul className={classes.prices}>
        {tried.map(({ price, value }) => (
          <li key={price.key}>
            <PriceRow
              price={price}
              value={value}
              problem={problemOf(price)}
              onChange={(next) => draft.set(price, next)}
              onRemove={() => draft.remove(price)}
            />
          </li>
        ))}
      </ul>
      <div className={classes.filters}>
        <SelectField label={t("whatIf.add")} value="" onChange={add}>
          <option value="">{t("whatIf.choose")}</option>
          {others.map(({ key, name }, place) => (
            <option key={key} value={place}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
    </>
  );
}

type PriceRowProps = {
  price: Price;
  value: string;
  problem: string | null;
  onChange: (value: string) => void;
  onRemove: () => void;
};

function PriceRow({ price, value, problem, onChange, onRemove }: PriceRowProps) {
  const { name, unit, now, least, most, step } = price;
  return (
    <div className={classes.price}>
      <TextField
        label={t("whatIf.price", { name, unit })}
        hint={t("whatIf.now", { price: numberText(Number(now)) })}
        problem={problem}
        type="number"
        min={least}
        step="any"
        value={value}
        onChange={onChange}
      />
      <input
        type="range"
        aria-label={t("whatIf.drag", { name })}
        min={least}
        max={Math.max(most, Number(value) || 0)}
        step={step}
        value={Number(value) || least}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" aria-label={t("whatIf.removeOne", { name })} onClick={onRemove}>
        {t("whatIf.remove")}
      </Button>
    </div>
  );
}
