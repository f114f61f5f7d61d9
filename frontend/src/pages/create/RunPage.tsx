import { Button } from "@mantine/core";
import { saveFile } from "@/browser/saveFile";
import { FailureNotice } from "@/components/FailureNotice";
import { Notice } from "@/components/Notice";
import { PageFrame } from "@/components/PageFrame";
import { Panel } from "@/components/Panel";
import { ACTIONS } from "@/features/functions/actions";
import { filesOf, type Output } from "@/features/functions/files";
import { type Next, nextOf } from "@/features/functions/nextDrafts";
import { RunOutput } from "@/features/functions/RunOutput";
import { isOpen, type Run, type ShownRun } from "@/features/functions/useRun";
import classes from "@/pages/create/create.module.css";
import { creditText } from "@/texts/numbers";
import { messageOf, t } from "@/texts/texts";
import { momentText } from "@/texts/times";

type RunPageProps = { run: Run; shown: ShownRun; onUse: (next: Next) => void };

export function RunPage({ run, shown, onUse }: RunPageProps) {
  const { status, output } = run;
  return (
    <PageFrame title={t(ACTIONS[run.function].title)} intro={momentText(run.createdAt)}>
      {shown.failure && (
        <FailureNotice
          failure={shown.failure}
          isRetrying={shown.isFetching}
          onRetry={shown.refetch}
        />
      )}
      <Panel title={t(`run.status.${status}`)}>
        {isOpen(run) ? <Progress run={run} shown={shown} /> : <Charge run={run} />}
        <Failures run={run} />
      </Panel>
      {output && <Result output={output} onUse={onUse} />}
    </PageFrame>
  );
}

function Progress({ run, shown }: { run: Run; shown: ShownRun }) {
  const count = run.jobs.length;
  const ended = run.jobs.filter(({ status }) => status !== "QUEUED" && status !== "RUNNING").length;
  return (
    <>
      <div role="status">
        <label>
          {t(run.cancelRequestedAt ? "job.cancelling" : "run.progress", { ended, count })}
          <progress className={classes.progress} value={ended} max={count} />
        </label>
      </div>
      <p className="muted">{t("run.held", { credits: creditText(run.creditsHeld) })}</p>
      {shown.couldNotCancel && (
        <Notice role="alert">
          <p>{t("job.notCancelled")}</p>
        </Notice>
      )}
      {!run.cancelRequestedAt && (
        <div>
          <Button variant="default" onClick={shown.cancel} loading={shown.isCancelling}>
            {t("action.cancel")}
          </Button>
        </div>
      )}
    </>
  );
}

function Charge({ run }: { run: Run }) {
  return (
    <p role="status">
      {t("job.charged")} <strong>{creditText(run.creditsCharged)}</strong>
      {run.creditsCharged === 0 && ` ${t("run.nothingCharged")}`}
    </p>
  );
}

/** Which parts were not delivered and why; each reason once. */
function Failures({ run }: { run: Run }) {
  const reasons = new Map<string, number>();
  for (const { kind, message } of run.failedBatches) {
    const reason = messageOf({ code: kind ?? "CANCELLED", message });
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  if (reasons.size === 0) return null;
  return (
    <Notice>
      <div>
        <p>{t("run.failed", { failed: run.failedBatches.length, count: run.jobs.length })}</p>
        <ul>
          {[...reasons].map(([reason, count]) => (
            <li key={reason}>{count > 1 ? `${reason} (${count})` : reason}</li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}

function Result({ output, onUse }: { output: Output; onUse: (next: Next) => void }) {
  const next = nextOf(output);
  return (
    <Panel title={t("create.result")}>
      <RunOutput output={output} onUse={onUse} />
      <div className={classes.buttons}>
        {next && (
          <Button onClick={() => onUse(next)}>
            {t("create.useNext", { action: t(next.action.title) })}
          </Button>
        )}
        {filesOf(output).map((file) => (
          <Button key={file.name} variant="default" onClick={() => saveFile(file)}>
            {t("create.saveFile", { name: file.name })}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
