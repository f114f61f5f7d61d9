import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { fieldProblem } from "@/console/parts/fieldProblem";
import type { Failure } from "@/graphql/failure";
import type { Refusal } from "@/graphql/useCommand";
import { messageOf } from "@/texts/texts";

type RefusedProps = {
  command: { refusal: Refusal | null; failure: Failure | null; isRunning: boolean };
  /** Fields that say themselves what is wrong with them. */
  at?: readonly string[];
  onRetry: () => void;
};

/** Why a command did nothing, where no field says it. */
export function Refused({ command, at = [], onRetry }: RefusedProps) {
  const { refusal, failure, isRunning } = command;
  if (failure) return <FailureNotice failure={failure} isRetrying={isRunning} onRetry={onRetry} />;
  if (!refusal || at.some((name) => fieldProblem(refusal, name))) return null;
  return (
    <Notice role="alert">
      <p>{messageOf(refusal)}</p>
    </Notice>
  );
}
