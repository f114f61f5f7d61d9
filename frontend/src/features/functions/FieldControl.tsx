import type { Draft } from "@/browser/useDraft";
import { SelectField, TextAreaField, TextField } from "@/components/fields";
import type { AiConfigQuery } from "@/features/catalog/aiConfig.generated";
import { sizeText } from "@/features/catalog/sizeText";
import { tierPriceText } from "@/features/catalog/tierPrice";
import type { Field } from "@/features/functions/action";
import { t } from "@/texts/texts";

export type Offer = AiConfigQuery["aiConfig"]["qualityTiers"];
type FieldControlProps = {
  field: Field;
  draft: Draft;
  offer: Offer;
  onChange: (change: Draft) => void;
  problem?: string | null | undefined;
};

export function FieldControl(props: FieldControlProps) {
  const { field, draft, offer, onChange, problem } = props;
  const { name, kind, label, hint, isRequired = false } = field;
  const shared = {
    label: t(label),
    hint: hint && t(hint),
    value: draft[name] ?? "",
    isRequired,
    problem,
  };
  const change = (value: string) => onChange({ [name]: value });
  if (kind === "area") {
    return <TextAreaField {...shared} rows={field.rows ?? 4} onChange={change} />;
  }
  if (kind === "tier") {
    // Another tier has other sizes.
    const chooseTier = (tier: string) => onChange({ tier, size: "" });
    return (
      <SelectField {...shared} onChange={chooseTier}>
        <option value="">{t("create.standardTier")}</option>
        {offer.map((tier) => (
          <option key={tier.tier} value={tier.tier}>
            {`${tier.label} (${tierPriceText(tier)})`}
          </option>
        ))}
      </SelectField>
    );
  }
  if (kind === "size") {
    const sizes = offer.find(({ tier }) => tier === draft.tier)?.validSizes ?? [];
    return (
      <SelectField {...shared} onChange={change}>
        <option value="">{t("create.standardSize")}</option>
        {sizes.map((size) => (
          <option key={size} value={size}>
            {sizeText(size)}
          </option>
        ))}
      </SelectField>
    );
  }
  const { min, max, maxLength } = field;
  return <TextField {...shared} {...{ min, max, maxLength }} type={kind} onChange={change} />;
}
