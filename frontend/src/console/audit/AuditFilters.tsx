import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { SelectField, TextField } from "@/components/fields";
import { ACTIONS } from "@/console/audit/actions";
import classes from "@/console/audit/audit.module.css";
import { actionText } from "@/console/audit/labels";
import { t } from "@/console/audit/texts";

type Given = Record<string, string>;

export function AuditFilters({ given }: { given: Given }) {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState<Given>(given);
  const field = (name: string) => ({
    value: typed[name] ?? "",
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const filled = Object.entries(typed).filter(([, value]) => value.trim());
    navigate(`/console/audit?${new URLSearchParams(filled)}`);
  };
  return (
    <form className={classes.filters} aria-label={t("audit.find")} onSubmit={submit}>
      <TextField label={t("audit.person")} maxLength={150} {...field("person")} />
      <SelectField label={t("audit.action")} {...field("action")}>
        <option value="">{t("audit.all")}</option>
        {ACTIONS.map((action) => (
          <option key={action} value={action}>
            {actionText(action)}
          </option>
        ))}
      </SelectField>
      <TextField label={t("audit.since")} type="date" {...field("since")} />
      <TextField label={t("audit.until")} type="date" {...field("until")} />
      <Button type="submit" variant="default">
        {t("audit.find")}
      </Button>
    </form>
  );
}
