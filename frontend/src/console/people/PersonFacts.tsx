import type { ReactNode } from "react";
import { Link } from "wouter";
import { accountAddress } from "@/console/addresses";
import { FactorBadge, RoleBadge, StateBadge } from "@/console/people/badges";
import type { Known, Person } from "@/console/people/PersonPanel";
import classes from "@/console/people/people.module.css";
import { t } from "@/console/people/texts";
import { momentText } from "@/texts/times";

/** Who it is and what they may do, in words. */
export function PersonFacts({ person, admin }: { person: Person; admin: Known }) {
  return (
    <dl className={classes.facts}>
      <Fact name={t("people.state")}>
        <StateBadge person={person} />
      </Fact>
      <Fact name={t("people.role")}>
        <RoleBadge person={person} />
        <p>{t(`people.may.${admin.role}`)}</p>
      </Fact>
      <Fact name={t("people.factor")}>
        <FactorBadge person={person} />
      </Fact>
      {admin.name && <Fact name={t("people.name")}>{admin.name}</Fact>}
      {admin.email && <Fact name={t("people.email")}>{admin.email}</Fact>}
      <Fact name={t("people.lastSignIn")}>
        {admin.lastSignInAt ? momentText(admin.lastSignInAt) : t("people.never")}
      </Fact>
      <Fact name={t("people.added")}>{momentText(admin.addedAt)}</Fact>
      <Fact name={t("people.accounts")}>
        <Accounts accounts={admin.accounts} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Accounts({ accounts: { nodes, pageInfo } }: Pick<Known, "accounts">) {
  if (nodes.length === 0) return t("people.noAccounts");
  return (
    <ul className={classes.accounts}>
      {nodes.map(({ id, name, externalId }) => (
        <li key={id}>
          <Link href={accountAddress(id)}>{name || externalId}</Link>
        </li>
      ))}
      {pageInfo.hasNextPage && <li>{t("people.moreAccounts")}</li>}
    </ul>
  );
}
