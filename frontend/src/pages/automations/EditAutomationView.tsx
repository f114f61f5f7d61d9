import { useLocation } from "wouter";
import { FailureNotice } from "@/components/FailureNotice";
import { Skeletons } from "@/components/Skeletons";
import { useAccounts } from "@/features/accounts/accounts";
import { NeedsAccount } from "@/features/accounts/NeedsAccount";
import type { Payer } from "@/features/accounts/payerText";
import type { Automation } from "@/features/automations/automationDraft";
import { useAutomationForm } from "@/features/automations/useAutomationForm";
import { useShownAutomation } from "@/features/automations/useShownAutomation";
import { FormPage } from "@/pages/automations/FormPage";
import { NotFoundPage } from "@/pages/NotFoundPage";
import { t } from "@/texts/texts";

export function EditAutomationView({ id }: { id: string }) {
  return <NeedsAccount>{(account) => <Fetched id={id} chosen={account} />}</NeedsAccount>;
}

function Fetched({ id, chosen }: { id: string; chosen: Payer }) {
  const { automation, failure, isFetching, refetch } = useShownAutomation(id);
  const { payers } = useAccounts();
  // It is of its own account, whichever is chosen.
  const account = payers?.find((payer) => payer.id === automation?.account?.id) ?? chosen;
  if (automation) return <Edited automation={automation} account={account} refetch={refetch} />;
  if (failure) {
    return <FailureNotice failure={failure} isRetrying={isFetching} onRetry={refetch} />;
  }
  return automation === null ? <NotFoundPage /> : <Skeletons label={t("shell.loading")} />;
}

type EditedProps = { automation: Automation; account: Payer; refetch: () => void };

function Edited({ automation, account, refetch }: EditedProps) {
  const [, navigate] = useLocation();
  const leave = () => navigate(`/automations/${automation.id}`);
  const form = useAutomationForm(account.id, automation, leave);
  const discard = () => {
    form.discard();
    refetch();
  };
  return (
    <FormPage
      title={t("automation.edit", { name: automation.name })}
      account={account}
      timeZone={automation.account?.timeZone ?? "UTC"}
      form={{ ...form, discard }}
      onLeave={leave}
    />
  );
}
