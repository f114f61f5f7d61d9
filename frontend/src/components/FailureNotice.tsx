import { Button } from "@mantine/core";
import { Notice } from "@/components/Notice";
import type { Failure } from "@/graphql/failure";

type FailureNoticeProps = { failure: Failure; isRetrying: boolean; onRetry: () => void };

const TEXTS = {
  offline: "You are offline. The page updates when the connection is back.",
  failed: "Something went wrong and the prices could not be loaded.",
};

/** What went wrong and what the reader can do about it. */
export function FailureNotice({ failure, isRetrying, onRetry }: FailureNoticeProps) {
  if (failure === "sign-in") return <SignInNotice />;
  return (
    <Notice role="alert">
      <p>{TEXTS[failure]}</p>
      <Button variant="default" loading={isRetrying} onClick={onRetry}>
        Try again
      </Button>
    </Notice>
  );
}

function SignInNotice() {
  return (
    <Notice role="alert">
      <p>You must sign in to see image qualities and their prices.</p>
      <Button component="a" href="/login/?next=/">
        Sign in
      </Button>
    </Notice>
  );
}
