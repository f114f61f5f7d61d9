import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { may } from "@/browser/person";
import { useDraft } from "@/browser/useDraft";
import { FailureNotice } from "@/components/FailureNotice";
import { TextField } from "@/components/fields";
import { Notice } from "@/components/Notice";
import classes from "@/console/jobs/Jobs.module.css";
import {
  ConsoleJobReconcileDocument,
  type ConsoleJobReconcileMutation,
  type ConsoleJobReconcileMutationVariables,
} from "@/console/jobs/jobs.generated";
import type { JobDetail } from "@/console/jobs/jobTexts";
import { t } from "@/console/jobs/texts";
import { useCommand } from "@/graphql/useCommand";
import { creditText } from "@/texts/numbers";
import { messageOf } from "@/texts/texts";

type ReconcileProps = { job: JobDetail; onChange: () => void };

/** Decides what is charged for work whose usage the provider did not report. */
export function Reconcile({ job, onChange }: ReconcileProps) {
  const held = creditText(job.creditsHeld);
  return (
    <section aria-label={t("jobs.decide")}>
      <h3>{t("jobs.decide")}</h3>
      <p className="muted">{t("jobs.decideHint", { held })}</p>
      {may("configuration:write") ? (
        <DecisionForm job={job} onChange={onChange} />
      ) : (
        <p>{t("jobs.decideRight")}</p>
      )}
    </section>
  );
}

function DecisionForm({ job, onChange }: ReconcileProps) {
  const [draft, change, clear] = useDraft(`job-${job.id}`);
  const { run, isRunning, refusal, failure } = useCommand<
    ConsoleJobReconcileMutation,
    ConsoleJobReconcileMutationVariables
  >(ConsoleJobReconcileDocument);
  const { isFree, inputTokens = "", outputTokens = "", reason = "" } = draft;
  const send = async () => {
    const tokens = { inputTokens, outputTokens };
    const decision = isFree ? { release: true } : { tokens };
    const outcome = await run({ input: { job: job.id, decision, reason } });
    if (!("done" in outcome)) return;
    clear();
    onChange();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const problemAt = (field: string) =>
    refusal?.path?.at(-1) === field ? messageOf(refusal) : null;
  const isAtField = ["inputTokens", "outputTokens", "reason"].some(problemAt);
  return (
    <form className={classes.decision} onSubmit={submit}>
      {refusal && !isAtField && (
        <Notice role="alert">
          <p>{messageOf(refusal)}</p>
        </Notice>
      )}
      {failure && (
        <FailureNotice
          failure={failure}
          signIn="failure.signInKept"
          isRetrying={isRunning}
          onRetry={send}
        />
      )}
      <fieldset>
        <legend>{t("jobs.charge")}</legend>
        <Choice
          isChosen={!isFree}
          text={t("jobs.byTokens")}
          onChoose={() => change({ isFree: "" })}
        />
        <Choice
          isChosen={Boolean(isFree)}
          text={t("jobs.nothing")}
          onChoose={() => change({ isFree: "yes" })}
        />
      </fieldset>
      {!isFree && (
        <div className={classes.tokens}>
          <TextField
            label={t("jobs.inputTokens")}
            type="number"
            min={0}
            isRequired
            value={inputTokens}
            problem={problemAt("inputTokens")}
            onChange={(value) => change({ inputTokens: value })}
          />
          <TextField
            label={t("jobs.outputTokens")}
            type="number"
            min={0}
            isRequired
            value={outputTokens}
            problem={problemAt("outputTokens")}
            onChange={(value) => change({ outputTokens: value })}
          />
        </div>
      )}
      <TextField
        label={t("jobs.reason")}
        hint={t("jobs.reasonHint")}
        isRequired
        value={reason}
        problem={problemAt("reason")}
        onChange={(value) => change({ reason: value })}
      />
      <p className="muted">{t("jobs.final")}</p>
      <div>
        <Button type="submit" loading={isRunning}>
          {isFree ? t("jobs.release") : t("jobs.settle")}
        </Button>
      </div>
    </form>
  );
}

type ChoiceProps = { isChosen: boolean; text: string; onChoose: () => void };

function Choice({ isChosen, text, onChoose }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name="decision" checked={isChosen} onChange={onChoose} /> {text}
    </label>
  );
}
