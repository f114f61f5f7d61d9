import type { ReactNode } from "react";
import { may, type Right, signedIn } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { PageFrame } from "@/components/PageFrame";
import { t } from "@/console/texts";

/** The page for who may open it; for anybody else, who can change that. */
export function NeedsRight({ right, children }: { right: Right; children: ReactNode }) {
  if (may(right)) return children;
  return <PageFrame title={t("console.noRight.title")}>{whatToDo()}</PageFrame>;
}

function whatToDo() {
  const person = signedIn();
  if (!person) return <FailureNotice failure="sign-in" isRetrying={false} onRetry={() => {}} />;
  return (
    <Notice role="alert">
      <p>{t("console.noRight", { name: person.username })}</p>
    </Notice>
  );
}
