import { useLocation } from "wouter";
import { FailureNotice } from "@/components/FailureNotice";
import { Skeletons } from "@/components/Skeletons";
import { NeedsAccount } from "@/features/accounts/NeedsAccount";
import type { Payer } from "@/features/accounts/payerText";
import { useAccountTimeZoneQuery } from "@/features/automations/automations.generated";
import { useAutomationForm } from "@/features/automations/useAutomationForm";
import { failureOf } from "@/graphql/failure";
import { FormPage } from "@/pages/automations/FormPage";
import { t } from "@/texts/texts";

export function NewAutomationView() {
  return (
    <NeedsAccount>{(account) => <OfAccount key={account.id} account={account} />}</NeedsAccount>
  );
}

function OfAccount({ account }: { account: Payer }) {
  const [, navigate] = useLocation();
  const variables = { account: account.id };
  const [{ data, error, fetching }, ask] = useAccountTimeZoneQuery({ variables });
  const form = useAutomationForm(account.id, null, (id) => navigate(`/automations/${id}`));
  if (error && !data) {
    return <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />;
  }
  if (!data) return <Skeletons label={t("shell.loading")} />;
  return (
    <FormPage
      title={t("automation.new")}
      account={account}
      timeZone={data.account?.timeZone ?? "UTC"}
      form={form}
      onLeave={() => navigate("/automations")}
    />
  );
}
