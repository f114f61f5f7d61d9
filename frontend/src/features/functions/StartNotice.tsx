import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import type { Starting } from "@/features/functions/useStart";

/** Why nothing was started, or why it is not known; what was typed stays above. */
export function StartNotice({ starting, onRetry }: { starting: Starting; onRetry: () => void }) {
  if (starting.status === "refused") {
    return (
      <Notice role="alert">
        <p>{starting.message}</p>
      </Notice>
    );
  }
  if (starting.status !== "failed") return null;
  return (
    <FailureNotice
      failure={starting.failure}
      isRetrying={false}
      onRetry={onRetry}
      failed="create.unanswered"
      signIn="failure.signInKept"
    />
  );
}
