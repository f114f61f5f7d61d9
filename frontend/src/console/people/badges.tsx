import { Badge } from "@/console/parts/Badge";
import type { PersonLineFragment } from "@/console/people/people.generated";
import { t } from "@/console/people/texts";

type Shown = { person: PersonLineFragment };

export function RoleBadge({ person: { admin } }: Shown) {
  if (!admin || admin.role === "NONE") return <>{t("people.role.NONE")}</>;
  return <Badge tone="plain">{t(`people.role.${admin.role}`)}</Badge>;
}

/** Who may change something for everybody should have one. */
export function FactorBadge({ person: { admin } }: Shown) {
  if (admin?.hasSecondFactor) return <Badge tone="good">{t("people.factor.set")}</Badge>;
  if (admin?.role === "NONE") return <>{t("people.factor.none")}</>;
  return <Badge tone="notice">{t("people.factor.none")}</Badge>;
}

export function StateBadge({ person: { admin } }: Shown) {
  if (admin?.isActive) return <Badge tone="good">{t("people.active")}</Badge>;
  return <Badge tone="bad">{t("people.inactive")}</Badge>;
}
