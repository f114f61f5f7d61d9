import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { SelectField, TextField } from "@/components/fields";
import classes from "@/console/accounts/accounts.module.css";
import { t } from "@/console/accounts/texts";

type Filters = { search: string; state: string };

function addressOf(filters: Filters): string {
  const given = Object.entries(filters).filter(([, value]) => value);
  const query = new URLSearchParams(given).toString();
  return query ? `/console/accounts?${query}` : "/console/accounts";
}

export function AccountFilters({ search, state }: Filters) {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(search);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    navigate(addressOf({ search: typed.trim(), state }));
  };
  return (
    <form className={classes.filters} aria-label={t("accounts.find")} onSubmit={submit}>
      <TextField label={t("accounts.search")} value={typed} onChange={setTyped} maxLength={100} />
      <SelectField
        label={t("accounts.state")}
        value={state}
        onChange={(next) => navigate(addressOf({ search: typed.trim(), state: next }))}
      >
        <option value="">{t("accounts.state.all")}</option>
        <option value="active">{t("accounts.state.active")}</option>
        <option value="suspended">{t("accounts.state.suspended")}</option>
      </SelectField>
      <Button type="submit" variant="default">
        {t("accounts.find")}
      </Button>
    </form>
  );
}
