import { SelectField, TextField } from "@/components/fields";
import { STATUSES } from "@/console/imports/imports";
import classes from "@/console/imports/imports.module.css";
import type { RowFilter } from "@/console/imports/rowFilter";
import { t } from "@/console/imports/texts";

type RowFiltersProps = { filter: RowFilter; onChange: (filter: RowFilter) => void };

export function RowFilters({ filter, onChange }: RowFiltersProps) {
  return (
    <div className={classes.filters}>
      <SelectField
        label={t("imports.which")}
        value={filter.status}
        onChange={(status) => onChange({ ...filter, status: status as RowFilter["status"] })}
      >
        <option value="">{t("imports.allRows")}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`imports.status.${status}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("imports.search")}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={filter.isInCatalog}
          onChange={(event) => onChange({ ...filter, isInCatalog: event.currentTarget.checked })}
        />
        {t("imports.isInCatalog")}
      </label>
    </div>
  );
}
