import { SelectField } from "@/components/fields";
import { PERIODS, type Period } from "@/features/usage/period";
import { t } from "@/texts/texts";

type PeriodFieldProps = { period: Period; onPeriod: (period: Period) => void };

export function PeriodField({ period, onPeriod }: PeriodFieldProps) {
  return (
    <SelectField
      label={t("usage.period")}
      value={String(period)}
      onChange={(value) => onPeriod(Number(value) as Period)}
    >
      {PERIODS.map((count) => (
        <option key={count} value={count}>
          {t("usage.lastDays", { count })}
        </option>
      ))}
    </SelectField>
  );
}
