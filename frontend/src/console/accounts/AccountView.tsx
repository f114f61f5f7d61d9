import { Link, useParams } from "wouter";
import { may } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { PageFrame } from "@/components/PageFrame";
import { Skeletons } from "@/components/Skeletons";
import { AccountPage } from "@/console/accounts/AccountPage";
import { useAccountDetailsQuery } from "@/console/accounts/accounts.generated";
import { t } from "@/console/accounts/texts";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";

export function AccountView() {
  const id = decodeURIComponent(useParams().id ?? "");
  return <OfAccount key={id} id={id} />;
}

function OfAccount({ id }: { id: string }) {
  const variables = { id, mayWrite: may("accounts:write") };
  const [{ data, error, fetching }, ask] = useAccountDetailsQuery({ variables });
  const shown = useLast(data);
  const account = shown?.account;
  const title = account ? account.name || account.externalId : t("accounts.account");
  return (
    <PageFrame title={title}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!shown && !error && <Skeletons label={t("accounts.loading")} />}
      {shown && !account && (
        <Notice>
          <p>{t("accounts.unknown")}</p>
          <Link href="/console/accounts">{t("accounts.toList")}</Link>
        </Notice>
      )}
      {account && <AccountPage account={account} onChange={ask} />}
    </PageFrame>
  );
}
