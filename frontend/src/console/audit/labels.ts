import type { AuditEntriesQuery } from "@/console/audit/audit.generated";
import { t } from "@/console/audit/texts";

export type Entry = NonNullable<AuditEntriesQuery["auditLog"]>["nodes"][number];

export function actionText(action: Entry["action"]): string {
  return t(`audit.action.${action}`);
}

/** Who did it, and by which token. */
export function actorText({ actor, tokenPrefix }: Entry): string {
  return [actor, tokenPrefix && `${tokenPrefix}…`].filter(Boolean).join(" · ");
}

/** What is different, in one line. */
export function changeText({ detail, before, after }: Entry): string {
  const change = before && after ? `${before} → ${after}` : after || before;
  return [detail, change].filter(Boolean).join(": ");
}
