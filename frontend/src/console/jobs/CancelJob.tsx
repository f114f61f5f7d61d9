import { Button } from "@mantine/core";
import { useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import {
  ConsoleJobCancelDocument,
  type ConsoleJobCancelMutation,
  type ConsoleJobCancelMutationVariables,
} from "@/console/jobs/jobs.generated";
import type { JobDetail } from "@/console/jobs/jobTexts";
import { t } from "@/console/jobs/texts";
import { ConfirmDialog } from "@/console/parts/ConfirmDialog";
import { useCommand } from "@/graphql/useCommand";
import { creditText } from "@/texts/numbers";
import { messageOf } from "@/texts/texts";

type CancelJobProps = { job: JobDetail; onChange: () => void };

export function CancelJob({ job, onChange }: CancelJobProps) {
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning, refusal, failure } = useCommand<
    ConsoleJobCancelMutation,
    ConsoleJobCancelMutationVariables
  >(ConsoleJobCancelDocument);
  const cancel = async () => {
    const outcome = await run({ input: { job: job.id } });
    setAsking(false);
    if ("done" in outcome) onChange();
  };
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("jobs.cancel")}
      </Button>
      {refusal && (
        <Notice role="alert">
          <p>{messageOf(refusal)}</p>
        </Notice>
      )}
      {failure && <FailureNotice failure={failure} isRetrying={isRunning} onRetry={cancel} />}
      {isAsking && (
        <ConfirmDialog
          title={t("jobs.cancelTitle")}
          action={t("jobs.cancel")}
          isRunning={isRunning}
          onConfirm={cancel}
          onClose={() => setAsking(false)}
        >
          <p>{t("jobs.cancelText", { held: creditText(job.creditsHeld) })}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
