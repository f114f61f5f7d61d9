import { SelectField } from "@/components/fields";
import { labelOf, nameOf, type Payer } from "@/features/accounts/payerText";
import { t } from "@/texts/texts";

type PayerPickerProps = {
  payers: readonly Payer[];
  value: string | null;
  onChange: (id: string) => void;
};

/** Which account pays, to pick where there are several: none is preselected, because it is charged. */
export function PayerPicker({ payers, value, onChange }: PayerPickerProps) {
  const [first, second] = payers;
  if (!first) return null;
  if (!second) return <p className="muted">{t("payer.pays", { name: nameOf(first) })}</p>;
  return (
    <SelectField label={t("payer.label")} value={value ?? ""} onChange={onChange} isRequired>
      <option value="" disabled>
        {t("payer.choose")}
      </option>
      {payers.map((payer) => (
        <option key={payer.id} value={payer.id}>
          {labelOf(payer)}
        </option>
      ))}
    </SelectField>
  );
}
