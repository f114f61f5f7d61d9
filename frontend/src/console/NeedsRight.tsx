import type { ReactNode } from "react";
import { may, type Right, signedIn } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { PageFrame } from "@/components/PageFrame";
import { t } from "@/console/texts";

/** The page for who may open it; for anybody else, who can change that. */
export function NeedsRight({ right, children }: { right: Right; children: ReactNode }) {
  if (may(right)) return children;
  return <PageFrame title={t("console.noRight.title")}>{whatToDo(right)}</PageFrame>;
}

function whatToDo(right: Right) {
  const person = signedIn();
  if (!person) return <FailureNotice failure="sign-in" isRetrying={false} onRetry={() => {}} />;
  return (
    <Notice role="alert">
      <p>{t(idOf(right), { name: person.username })}</p>
    </Notice>
  );
}

const OF_SUPERUSERS: readonly Right[] = ["audit:read", "people:write"];

/** Rights that no role has. */
function idOf(right: Right) {
  return OF_SUPERUSERS.includes(right) ? "console.noRight.superuser" : "console.noRight";
}
