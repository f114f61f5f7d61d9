import { useState } from "react";
import { SelectField } from "@/components/fields";
import { Act } from "@/console/people/Act";
import type { OfPerson } from "@/console/people/PersonPanel";
import { PersonRoleChangeDocument } from "@/console/people/people.generated";
import classes from "@/console/people/people.module.css";
import { ROLES, type Role } from "@/console/people/roles";
import { t } from "@/console/people/texts";

/** Gives a person another role, or takes theirs. */
export function RoleForm({ username, admin, onChange }: OfPerson) {
  const [role, setRole] = useState<Role>(admin.role);
  const isOther = role !== admin.role;
  const words = {
    name: username,
    role: t(`people.role.${role}`),
    before: t(`people.role.${admin.role}`),
  };
  return (
    <section className={classes.act}>
      <SelectField
        label={t("people.roleOf", words)}
        hint={isOther ? t(`people.may.${role}`) : undefined}
        value={role}
        onChange={(next) => setRole(ROLES.find((known) => known === next) ?? admin.role)}
      >
        {ROLES.map((offered) => (
          <option key={offered} value={offered}>
            {t(`people.role.${offered}`)}
          </option>
        ))}
      </SelectField>
      <Act
        action={t("people.changeRole")}
        title={t("people.changeRole.title", words)}
        document={PersonRoleChangeDocument}
        input={{ username, role }}
        isOffered={isOther}
        onDone={onChange}
      >
        <p>{t("people.changeRole.what", words)}</p>
        <p>{t(`people.may.${role}`)}</p>
        <p className="muted">{t("people.changeRole.undo", words)}</p>
      </Act>
    </section>
  );
}
