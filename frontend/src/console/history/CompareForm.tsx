import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { TextField } from "@/components/fields";
import classes from "@/console/history/history.module.css";
import { t } from "@/console/history/texts";

type CompareFormProps = {
  from: number;
  to: number;
  newest: number;
  onCompare: (from: number, to: number) => void;
};

export function CompareForm({ newest, onCompare, ...chosen }: CompareFormProps) {
  const [from, setFrom] = useState(String(chosen.from));
  const [to, setTo] = useState(String(chosen.to));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onCompare(Number(from), Number(to));
  };
  const bounds = { type: "number", min: 1, max: newest, isRequired: true } as const;
  return (
    <form className={classes.compare} onSubmit={onSubmit}>
      <TextField label={t("history.from")} value={from} onChange={setFrom} {...bounds} />
      <TextField label={t("history.to")} value={to} onChange={setTo} {...bounds} />
      <Button type="submit">{t("history.doCompare")}</Button>
      <Button variant="default" onClick={() => onCompare(chosen.to, chosen.from)}>
        {t("history.turn")}
      </Button>
    </form>
  );
}
