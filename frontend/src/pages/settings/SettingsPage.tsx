import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { TextField } from "@/components/fields";
import panel from "@/components/Panel.module.css";
import { SETTINGS, type Setting, type SettingName } from "@/features/accounts/accountSettings";
import type { AccountSettings } from "@/features/accounts/useAccountSettings";
import { SavingNotice } from "@/pages/settings/SavingNotice";
import classes from "@/pages/settings/SettingsPage.module.css";
import { t } from "@/texts/texts";
import { momentText } from "@/texts/times";

type SettingsPageProps = { form: AccountSettings; settings: readonly Setting[] };

const CONTROLS: Record<SettingName, { type: "text" | "number"; [limit: string]: string | number }> =
  {
    IMAGE_STYLE: { type: "text", maxLength: 50 },
    IMAGE_QUALITY: { type: "text", maxLength: 20 },
    MAX_IN_ARTICLE_IMAGES: { type: "number", min: 1, max: 8, step: 1 },
    TEMPERATURE: { type: "number", min: 0, max: 2, step: "any" },
  };

export function SettingsPage({ form, settings }: SettingsPageProps) {
  const { draft, change, saving } = form;
  const refusedField = saving.status === "refused" ? saving.field : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save(false);
  };
  return (
    <form className={`${panel.panel} ${classes.form}`} onSubmit={submit}>
      {settings.map((setting) => {
        const { name, own } = setting;
        const isRefused = saving.status === "refused" && SETTINGS[name] === refusedField;
        return (
          <TextField
            key={name}
            label={t(`settings.${name}`)}
            value={draft[name] ?? own}
            placeholder={setting.standard}
            onChange={(value) => change({ [name]: value })}
            hint={hintOf(setting)}
            problem={isRefused ? saving.message : null}
            {...CONTROLS[name]}
          />
        );
      })}
      <SavingNotice form={form} />
      <div className={classes.actions}>
        <Button type="submit" loading={saving.status === "saving"} disabled={!form.hasChanged}>
          {t("settings.save")}
        </Button>
        {form.hasChanged && (
          <Button variant="default" onClick={form.discard}>
            {t("settings.undo")}
          </Button>
        )}
      </div>
    </form>
  );
}

function hintOf({ name, own, standard, endsAt }: Setting): string {
  const whose = t(own === "" ? "settings.standard" : "settings.own", { standard });
  const end = endsAt ? t("settings.endsAt", { time: momentText(endsAt) }) : "";
  return [t(`settings.${name}.hint`), whose, end].filter(Boolean).join(" ");
}
