import { SelectField, TextField } from "@/components/fields";
import classes from "@/console/history/history.module.css";
import { ENTITIES, type RevisionFilter } from "@/console/history/revisionFilter";
import { t } from "@/console/history/texts";

type RevisionFiltersProps = {
  filter: RevisionFilter;
  onChange: (filter: RevisionFilter) => void;
};

export function RevisionFilters({ filter, onChange }: RevisionFiltersProps) {
  return (
    <div className={classes.filters}>
      <TextField
        label={t("history.author")}
        value={filter.author}
        onChange={(author) => onChange({ ...filter, author })}
      />
      <SelectField
        label={t("history.entity")}
        value={filter.entity}
        onChange={(entity) => onChange({ ...filter, entity: entity as RevisionFilter["entity"] })}
      >
        <option value="">{t("history.everything")}</option>
        {ENTITIES.map((entity) => (
          <option key={entity} value={entity}>
            {t(`history.entity.${entity}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("history.key")}
        value={filter.key}
        onChange={(key) => onChange({ ...filter, key })}
      />
    </div>
  );
}
