import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { SelectField, TextField } from "@/components/fields";
import classes from "@/console/people/people.module.css";
import { ROLES } from "@/console/people/roles";
import { t } from "@/console/people/texts";
import type { Choice } from "@/console/people/usePeopleFilter";

type PeopleFiltersProps = { choice: Choice; onChoose: (choice: Choice) => void };

export function PeopleFilters({ choice, onChoose }: PeopleFiltersProps) {
  const [typed, setTyped] = useState(choice.search);
  const choose = (change: Partial<Choice>) =>
    onChoose({ ...choice, search: typed.trim(), ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose({});
  };
  return (
    <form className={classes.filters} aria-label={t("people.find")} onSubmit={submit}>
      <TextField label={t("people.search")} value={typed} onChange={setTyped} maxLength={100} />
      <SelectField
        label={t("people.role")}
        value={choice.role}
        onChange={(role) => choose({ role })}
      >
        <option value="">{t("people.all")}</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`people.role.${role}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("people.state")}
        value={choice.state}
        onChange={(state) => choose({ state })}
      >
        <option value="">{t("people.all")}</option>
        <option value="active">{t("people.active")}</option>
        <option value="inactive">{t("people.inactive")}</option>
      </SelectField>
      <Button type="submit" variant="default">
        {t("people.find")}
      </Button>
    </form>
  );
}
