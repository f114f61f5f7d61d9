import { SelectField, TextField } from "@/components/fields";
import { declared, fieldOf } from "@/console/fields/fields";
import { useModelProvidersQuery } from "@/console/models/models.generated";
import classes from "@/console/models/models.module.css";
import { t } from "@/console/models/texts";
import type { Choice } from "@/console/models/useModelFilter";

type ModelFiltersProps = { choice: Choice; onChoose: (change: Partial<Choice>) => void };

export function ModelFilters({ choice, onChoose }: ModelFiltersProps) {
  const [{ data }] = useModelProvidersQuery();
  const providers = data?.providers?.nodes ?? [];
  return (
    <fieldset className={classes.filters} aria-label={t("models.filters")}>
      <TextField
        label={t("models.search")}
        value={choice.search}
        onChange={(search) => onChoose({ search })}
      />
      <SelectField
        label={t("models.type")}
        value={choice.modelType}
        onChange={(modelType) => onChoose({ modelType })}
      >
        <option value="">{t("models.anyType")}</option>
        <Choices column="model_type" />
      </SelectField>
      <SelectField
        label={t("models.tier")}
        value={choice.tier}
        onChange={(tier) => onChoose({ tier })}
      >
        <option value="">{t("models.anyTier")}</option>
        <Choices column="quality_tier" />
      </SelectField>
      <SelectField
        label={t("models.provider")}
        value={choice.provider}
        onChange={(provider) => onChoose({ provider })}
      >
        <option value="">{t("models.anyProvider")}</option>
        {providers.map(({ providerId, displayName }) => (
          <option key={providerId} value={providerId}>
            {displayName}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("models.availability")}
        value={choice.onSale ? "on" : ""}
        onChange={(value) => onChoose({ onSale: value === "on" })}
      >
        <option value="">{t("models.all")}</option>
        <option value="on">{t("models.onSale")}</option>
      </SelectField>
    </fieldset>
  );
}

export function Choices({ column }: { column: string }) {
  return fieldOf("ai_model", column)?.choices?.map(({ value, label }) => (
    <option key={value} value={value}>
      {declared(label)}
    </option>
  ));
}
