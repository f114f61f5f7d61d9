import classes from "@/features/generation/ImageMaker.module.css";
import { labelOf, nameOf, type Payer } from "@/features/generation/payerText";

type PayerPickerProps = {
  payers: readonly Payer[];
  value: string | null;
  onChange: (id: string) => void;
};

/** Which account pays, to pick where there are several: none is preselected, because it is charged. */
export function PayerPicker({ payers, value, onChange }: PayerPickerProps) {
  const [first, second] = payers;
  if (!first) return null;
  if (!second) return <p className={classes.muted}>{nameOf(first)} pays.</p>;
  return (
    <label className={classes.field}>
      Who pays
      <select value={value ?? ""} onChange={(event) => onChange(event.target.value)} required>
        <option value="" disabled>
          Choose an account
        </option>
        {payers.map((payer) => (
          <option key={payer.id} value={payer.id}>
            {labelOf(payer)}
          </option>
        ))}
      </select>
    </label>
  );
}
