import type { ReactNode } from "react";
import { signedIn } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { Skeletons } from "@/components/Skeletons";
import { useAccounts } from "@/features/accounts/accounts";
import { PayerPicker } from "@/features/accounts/PayerPicker";
import type { Payer } from "@/features/accounts/payerText";
import { t } from "@/texts/texts";

/** Shows what is of an account as soon as there is one; before, what the reader can do to have one. */
export function NeedsAccount({ children }: { children: (account: Payer) => ReactNode }) {
  const { payers, account, failure, choose, refresh } = useAccounts();
  if (account) return children(account);
  if (!signedIn()) return <FailureNotice failure="sign-in" isRetrying={false} onRetry={refresh} />;
  if (failure) return <FailureNotice failure={failure} isRetrying={false} onRetry={refresh} />;
  if (!payers) return <Skeletons label={t("shell.loadingAccounts")} />;
  if (payers.length > 0) return <PayerPicker payers={payers} value={null} onChange={choose} />;
  return (
    <Notice>
      <p>{t("shell.noAccount")}</p>
    </Notice>
  );
}
