import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { useDraft } from "@/browser/useDraft";
import { SelectField, TextAreaField, TextField } from "@/components/fields";
import type { Account, AccountPanel } from "@/console/accounts/AccountPage";
import {
  AccountOverrideChangeDocument,
  type AccountOverrideChangeMutation,
  type AccountOverrideChangeMutationVariables,
} from "@/console/accounts/accounts.generated";
import classes from "@/console/accounts/accounts.module.css";
import {
  OVERRIDE_FIELDS,
  OVERRIDES,
  type OverrideName,
  overrideValue,
} from "@/console/accounts/labels";
import { t } from "@/console/accounts/texts";
import { fieldProblem } from "@/console/parts/fieldProblem";
import { Refused } from "@/console/parts/Refused";
import { SidePanel } from "@/console/parts/SidePanel";
import { ACTIONS } from "@/features/functions/actions";
import { useCommand } from "@/graphql/useCommand";
import { t as common } from "@/texts/texts";

type FunctionName = NonNullable<Account["overrides"][number]["function"]>;
type OverrideFormProps = AccountPanel & { onClose: () => void };

/** Sets something for one account otherwise than for all. */
export function OverrideForm({ account, onChange, onClose }: OverrideFormProps) {
  const [draft, change, clear] = useDraft(`override:${account.id}`);
  const command = useCommand<AccountOverrideChangeMutation, AccountOverrideChangeMutationVariables>(
    AccountOverrideChangeDocument,
  );
  const name = (draft.name ?? "IMAGE_STYLE") as OverrideName;
  const field = (place: string) => ({
    value: draft[place] ?? "",
    onChange: (value: string) => {
      command.forget();
      change({ [place]: value });
    },
  });
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const outcome = await command.run({
      input: {
        account: account.id,
        function: (draft.function || null) as FunctionName | null,
        endsAt: draft.endsAt ? `${draft.endsAt}T00:00:00Z` : null,
        reason: draft.reason ?? "",
        [OVERRIDE_FIELDS[name]]: overrideValue(name, draft.value ?? ""),
      },
    });
    if (!("done" in outcome)) return;
    clear();
    onClose();
    onChange();
  };
  const valueField = OVERRIDE_FIELDS[name];
  return (
    <SidePanel title={t("accounts.override.set")} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <SelectField
          label={t("accounts.override")}
          value={name}
          onChange={(next) => change({ name: next })}
        >
          {Object.entries(OVERRIDES).map(([one, label]) => (
            <option key={one} value={one}>
              {t(label)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("accounts.function")}
          problem={fieldProblem(command.refusal, "function")}
          {...field("function")}
        >
          <option value="">{t("accounts.everything")}</option>
          {Object.entries(ACTIONS).map(([one, action]) => (
            <option key={one} value={one}>
              {common(action.title)}
            </option>
          ))}
        </SelectField>
        <div className={classes.wide}>
          <TextAreaField
            label={t("accounts.value")}
            rows={name.endsWith("PROMPT") ? 8 : 1}
            isRequired
            hint={t("accounts.value.hint")}
            problem={fieldProblem(command.refusal, valueField)}
            {...field("value")}
          />
        </div>
        <TextField
          label={t("accounts.until")}
          type="date"
          hint={t("accounts.until.hint")}
          problem={fieldProblem(command.refusal, "endsAt")}
          {...field("endsAt")}
        />
        <TextField
          label={t("accounts.reason")}
          isRequired
          problem={fieldProblem(command.refusal, "reason")}
          {...field("reason")}
        />
        <div className={classes.wide}>
          <Refused
            command={command}
            at={[valueField, "function", "endsAt", "reason"]}
            onRetry={submit}
          />
        </div>
        <div className={classes.wide}>
          <Button type="submit" loading={command.isRunning}>
            {t("accounts.save")}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
