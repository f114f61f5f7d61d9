import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Skeletons } from "@/components/Skeletons";
import { NeedsAccount } from "@/features/accounts/NeedsAccount";
import { nameOf, type Payer } from "@/features/accounts/payerText";
import { useAccountSettings } from "@/features/accounts/useAccountSettings";
import { SettingsPage } from "@/pages/settings/SettingsPage";
import { t } from "@/texts/texts";

/** Fetches the settings of the account; another account has another form. */
export function SettingsView() {
  return (
    <NeedsAccount>{(account) => <OfAccount key={account.id} account={account} />}</NeedsAccount>
  );
}

function OfAccount({ account }: { account: Payer }) {
  const form = useAccountSettings(account.id);
  const { settings, failure } = form;
  return (
    <PageFrame title={t("settings.title")} intro={t("settings.intro", { name: nameOf(account) })}>
      {settings && <SettingsPage form={form} settings={settings} />}
      {!settings && !failure && <Skeletons label={t("settings.loading")} />}
      {!settings && failure && (
        <FailureNotice failure={failure} isRetrying={form.isFetching} onRetry={form.refetch} />
      )}
    </PageFrame>
  );
}
