import classes from "@/features/generation/ImageMaker.module.css";
import type { PayersQuery } from "@/features/generation/imageJob.generated";

type Payer = PayersQuery["accounts"]["nodes"][number];
type PayerPickerProps = {
  payers: readonly Payer[];
  value: string | null;
  onChange: (id: string) => void;
};

function nameOf({ name, externalId }: Payer): string {
  return name || externalId;
}

/** Which account pays, to pick where there are several. */
export function PayerPicker({ payers, value, onChange }: PayerPickerProps) {
  const [first, second] = payers;
  if (!first) return null;
  if (!second) return <p className={classes.muted}>{nameOf(first)} pays.</p>;
  return (
    <label className={classes.field}>
      Who pays
      <select value={value ?? ""} onChange={(event) => onChange(event.target.value)}>
        {payers.map((payer) => (
          <option key={payer.id} value={payer.id}>
            {nameOf(payer)}
          </option>
        ))}
      </select>
    </label>
  );
}
