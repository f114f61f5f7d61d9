import { useState } from "react";
import { Link } from "wouter";
import { may } from "@/browser/person";
import type { AccountDetailsQuery } from "@/console/accounts/accounts.generated";
import classes from "@/console/accounts/accounts.module.css";
import { BalancePanel } from "@/console/accounts/BalancePanel";
import { CreditsPanel } from "@/console/accounts/CreditsPanel";
import { HoldsPanel } from "@/console/accounts/HoldsPanel";
import { LedgerPanel } from "@/console/accounts/LedgerPanel";
import { MembersPanel } from "@/console/accounts/MembersPanel";
import { OverridesPanel } from "@/console/accounts/OverridesPanel";
import { SuspendedBadge } from "@/console/accounts/SuspendedBadge";
import { SuspensionPanel } from "@/console/accounts/SuspensionPanel";
import { TokensPanel } from "@/console/accounts/TokensPanel";
import { t } from "@/console/accounts/texts";
import { UsagePanel } from "@/console/accounts/UsagePanel";
import { ZonePanel } from "@/console/accounts/ZonePanel";
import { dayText } from "@/texts/times";

/** What runs for an account, on pages of their own. */
const WORK = [
  ["/console/jobs", "accounts.jobs"],
  ["/console/automations", "accounts.automations"],
  ["/console/automations/runs", "accounts.runs"],
] as const;

export type Account = NonNullable<AccountDetailsQuery["account"]>;
export type AccountPanel = { account: Account; onChange: () => void };

/** All about one account; what moves its credits has the other panels fetched again. */
export function AccountPage({ account, onChange }: AccountPanel) {
  const [moves, setMoves] = useState(0);
  const moved = () => {
    setMoves(moves + 1);
    onChange();
  };
  return (
    <>
      <p className={classes.facts}>
        <SuspendedBadge account={account} />
        <span>{account.externalId}</span>
        <span className="muted">{account.integration.name}</span>
        <span className="muted">{t("accounts.since", { day: dayText(account.createdAt) })}</span>
      </p>
      <nav className={classes.facts} aria-label={t("accounts.work")}>
        {WORK.map(([path, name]) => (
          <Link key={path} href={`${path}?account=${encodeURIComponent(account.id)}`}>
            {t(name)}
          </Link>
        ))}
      </nav>
      <div className={classes.panels}>
        <BalancePanel key={`balance ${moves}`} account={account} />
        {may("credits:grant") && <CreditsPanel account={account} onChange={moved} />}
        {may("accounts:write") && <SuspensionPanel account={account} onChange={onChange} />}
        <HoldsPanel key={`holds ${moves}`} account={account} onChange={moved} />
        <UsagePanel account={account} onChange={moved} />
        <LedgerPanel key={`ledger ${moves}`} account={account} />
        <OverridesPanel account={account} onChange={onChange} />
        {may("accounts:write") && <MembersPanel account={account} onChange={onChange} />}
        <ZonePanel account={account} onChange={onChange} />
        {may("tokens:write") && <TokensPanel account={account} />}
      </div>
    </>
  );
}
