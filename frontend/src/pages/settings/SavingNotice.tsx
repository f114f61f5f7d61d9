import { Button } from "@mantine/core";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import type { AccountSettings } from "@/features/accounts/useAccountSettings";
import { t } from "@/texts/texts";

/** What became of what was to be saved; what was typed stays above. */
export function SavingNotice({ form }: { form: AccountSettings }) {
  const { saving, save } = form;
  if (saving.status === "saved") return <p role="status">{t("settings.saved")}</p>;
  if (saving.status === "conflict") return <Conflict form={form} theirs={saving.theirs} />;
  if (saving.status === "failed") {
    return (
      <FailureNotice
        failure={saving.failure}
        isRetrying={false}
        onRetry={() => save(false)}
        signIn="failure.signInKept"
      />
    );
  }
  if (saving.status !== "refused") return null;
  return (
    <Notice role="alert">
      <p>{saving.message}</p>
    </Notice>
  );
}

type ConflictProps = {
  form: AccountSettings;
  theirs: Extract<AccountSettings["saving"], { status: "conflict" }>["theirs"];
};

function Conflict({ form, theirs }: ConflictProps) {
  return (
    <Notice role="alert">
      <div>
        <p>{t("settings.conflict")}</p>
        <ul>
          {theirs.map(({ name, own, standard }) => (
            <li key={name}>
              {t("settings.conflictLine", {
                name: t(`settings.${name}`),
                theirs: own || standard,
                mine: form.draft[name] || standard,
              })}
            </li>
          ))}
        </ul>
      </div>
      <Button variant="default" onClick={form.discard}>
        {t("settings.takeTheirs")}
      </Button>
      <Button onClick={() => form.save(true)}>{t("settings.saveMine")}</Button>
    </Notice>
  );
}
