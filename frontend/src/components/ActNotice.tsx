import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import type { Acting } from "@/graphql/useAct";

/** Why what was pressed did not happen. */
export function ActNotice({ acting }: { acting: Acting }) {
  if (acting.status === "refused") {
    return (
      <Notice role="alert">
        <p>{acting.message}</p>
      </Notice>
    );
  }
  if (acting.status !== "failed") return null;
  return <FailureNotice failure={acting.failure} isRetrying={false} onRetry={acting.again} />;
}
