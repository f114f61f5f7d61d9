import { useState } from "react";
import { Notice } from "@/components/Notice";
import { Act } from "@/console/people/Act";
import type { OfPerson } from "@/console/people/PersonPanel";
import {
  PersonActivationDocument,
  PersonDeactivationDocument,
  PersonFactorsRemovalDocument,
  PersonTokensRevocationDocument,
} from "@/console/people/people.generated";
import classes from "@/console/people/people.module.css";
import { t } from "@/console/people/texts";

/** Lets a person in or not, and ends what they lost or leave behind. */
export function Access({ isOneself, ...person }: OfPerson & { isOneself: boolean }) {
  return (
    <section className={classes.act}>
      <h3>{t("people.access")}</h3>
      <div className={classes.buttons}>
        {!isOneself && <LetIn {...person} />}
        {person.admin.hasSecondFactor && <RemoveFactors {...person} />}
        <RevokeTokens {...person} />
      </div>
    </section>
  );
}

function LetIn({ username, admin, onChange }: OfPerson) {
  const name = { name: username };
  const input = { username };
  return admin.isActive ? (
    <Act
      action={t("people.deactivate")}
      title={t("people.deactivate.title", name)}
      document={PersonDeactivationDocument}
      input={input}
      onDone={onChange}
    >
      <p>{t("people.deactivate.what", name)}</p>
      <p className="muted">{t("people.deactivate.undo")}</p>
    </Act>
  ) : (
    <Act
      action={t("people.activate")}
      title={t("people.activate.title", name)}
      document={PersonActivationDocument}
      input={input}
      onDone={onChange}
    >
      <p>{t("people.activate.what", { ...name, role: t(`people.role.${admin.role}`) })}</p>
    </Act>
  );
}

function RemoveFactors({ username, onChange }: OfPerson) {
  return (
    <Act
      action={t("people.factors.remove")}
      title={t("people.factors.title", { name: username })}
      document={PersonFactorsRemovalDocument}
      input={{ username }}
      onDone={onChange}
    >
      <p>{t("people.factors.what", { name: username })}</p>
      <p className="muted">{t("people.factors.undo")}</p>
    </Act>
  );
}

function RevokeTokens({ username }: OfPerson) {
  const [revoked, setRevoked] = useState<number | null>(null);
  return (
    <>
      <Act
        action={t("people.tokens.revoke")}
        title={t("people.tokens.title", { name: username })}
        document={PersonTokensRevocationDocument}
        input={{ username }}
        onDone={({ revokedCount }) => setRevoked(revokedCount)}
      >
        <p>{t("people.tokens.what", { name: username })}</p>
        <p className="muted">{t("people.tokens.undo")}</p>
      </Act>
      {revoked !== null && (
        <Notice role="status">
          <p>{t("people.tokens.done", { count: revoked })}</p>
        </Notice>
      )}
    </>
  );
}
