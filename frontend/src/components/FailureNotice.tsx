import { Button } from "@mantine/core";
import { signInAddress } from "@/browser/signInAddress";
import { Notice } from "@/components/Notice";
import type { Failure } from "@/graphql/failure";
import { type MessageId, t } from "@/texts/texts";

type FailureNoticeProps = {
  failure: Failure;
  isRetrying: boolean;
  onRetry: () => void;
  /** What to say where it failed, and where one is signed out. */
  failed?: MessageId;
  signIn?: MessageId;
};

/** What went wrong and what the reader can do about it. */
export function FailureNotice(props: FailureNoticeProps) {
  const { failure, isRetrying, onRetry, failed = "failure.failed" } = props;
  if (failure === "sign-in") return <SignInNotice text={props.signIn ?? "failure.signIn"} />;
  return (
    <Notice role="alert">
      <p>{t(failure === "offline" ? "failure.offline" : failed)}</p>
      <Button variant="default" loading={isRetrying} onClick={onRetry}>
        {t("action.tryAgain")}
      </Button>
    </Notice>
  );
}

function SignInNotice({ text }: { text: MessageId }) {
  return (
    <Notice role="alert">
      <p>{t(text)}</p>
      <Button component="a" href={signInAddress()}>
        {t("action.signIn")}
      </Button>
    </Notice>
  );
}
