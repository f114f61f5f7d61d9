import { Link } from "wouter";
import { accountAddress } from "@/console/addresses";
import classes from "@/console/parts/AccountLink.module.css";
import { payerText } from "@/console/parts/payerText";

type AccountLinkProps = { account: { id: string; name: string | null; externalId: string } | null };

export function AccountLink({ account }: AccountLinkProps) {
  if (!account) return payerText(account);
  return (
    <span className={classes.account}>
      <Link href={accountAddress(account.id)}>{payerText(account)}</Link>
    </span>
  );
}
