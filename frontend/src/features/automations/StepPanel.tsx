import { Button } from "@mantine/core";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { saveFile } from "@/browser/saveFile";
import { FailureNotice } from "@/components/FailureNotice";
import { Placeholder } from "@/components/Placeholder";
import type { AutomationRunLineFragment } from "@/features/automations/automations.generated";
import classes from "@/features/automations/lines.module.css";
import { stepText } from "@/features/automations/runText";
import { type StepItem, useStepItems, useStepOutputs } from "@/features/automations/useStepItems";
import { ACTIONS } from "@/features/functions/actions";
import { fileOfAll } from "@/features/functions/files";
import type { Failure } from "@/graphql/failure";
import { creditText, numberText } from "@/texts/numbers";
import { messageOf, t } from "@/texts/texts";

type Step = AutomationRunLineFragment["steps"][number];
type FunctionRun = NonNullable<StepItem["functionRun"]>;
export type ItemPartProps = { name: string; run: FunctionRun | null; children: ReactNode };

type StepPanelProps = {
  step: Step;
  /** The line of an item: its name, with the way to its run, and how it stands. */
  item: ComponentType<ItemPartProps>;
  /** Whether the reader may have all that was delivered. */
  canSave: boolean;
};

/** A step of a run; its items are fetched when it is opened. */
export function StepPanel(props: StepPanelProps) {
  const { step } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.step} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{t(ACTIONS[step.function].title)}</strong> · {stepText(step)} ·{" "}
        {creditText(step.creditsCharged)}
      </summary>
      {isOpen && <Items {...props} />}
    </details>
  );
}

function Items({ step, item: Part, canSave }: StepPanelProps) {
  const items = useStepItems(step.id);
  const { rows, failure, isFetching, hasMore, more, refetch } = items;
  // Something of it began or ended since.
  const { itemCount, failedItemCount, creditsCharged, status } = step;
  const standing = `${itemCount} ${failedItemCount} ${creditsCharged} ${status}`;
  useEffect(() => {
    if (standing) refetch();
  }, [standing, refetch]);
  return (
    <div className={classes.opened}>
      {!rows && !failure && <Placeholder height={60} />}
      {rows?.length === 0 && <p className="muted">{t("automationStep.noItems")}</p>}
      <ul className={classes.items}>
        {rows?.map((item) => (
          <li key={item.id}>
            <Item item={item} part={Part} />
          </li>
        ))}
      </ul>
      {failure && <FailureNotice failure={failure} isRetrying={isFetching} onRetry={more} />}
      <div className={classes.buttons}>
        {hasMore && (
          <Button variant="default" loading={isFetching} onClick={more}>
            {t("usage.more")}
          </Button>
        )}
        {canSave && rows?.some(({ status }) => status === "DONE") && <SaveAll step={step} />}
      </div>
    </div>
  );
}

type ItemProps = { item: StepItem; part: StepPanelProps["item"] };

function Item({ item, part: Part }: ItemProps) {
  const { number, attempt, status, error, functionRun } = item;
  const name = t("automationStep.item", { number: numberText(number + 1) });
  const again = attempt > 1 ? t("automationStep.attempt", { number: numberText(attempt) }) : "";
  return (
    <>
      <span>
        <Part name={name} run={functionRun}>
          {` · ${t(`automationItem.status.${status}`)}${again}`}
        </Part>
      </span>
      {functionRun && <span className="muted">{jobsText(functionRun)}</span>}
      {error && <span>{error}</span>}
      {reasonsOf(functionRun).map((reason) => (
        <span key={reason}>{reason}</span>
      ))}
    </>
  );
}

function jobsText({ jobs, creditsCharged, creditsHeld }: FunctionRun): string {
  const done = jobs.filter(({ status }) => status === "DONE").length;
  const parts = [
    t("automationStep.jobs", { done, count: jobs.length }),
    t("automationStep.charged", { credits: creditText(creditsCharged) }),
  ];
  if (creditsHeld > 0) parts.push(t("automationStep.held", { credits: creditText(creditsHeld) }));
  return parts.join(" · ");
}

function reasonsOf(run: FunctionRun | null): string[] {
  const failed = run?.failedBatches ?? [];
  const reasons = failed.map(({ kind, message }) =>
    messageOf({ code: kind ?? "CANCELLED", message }),
  );
  return [...new Set(reasons)];
}

function SaveAll({ step }: { step: Step }) {
  const fetch = useStepOutputs(step.id);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    setSaving(true);
    const outputs = await fetch();
    setSaving(false);
    setFailure("failure" in outputs ? outputs.failure : null);
    if (!("failure" in outputs)) saveFile(fileOfAll(step.function, outputs));
  };
  if (failure) return <FailureNotice failure={failure} isRetrying={isSaving} onRetry={save} />;
  return (
    <Button variant="default" loading={isSaving} onClick={save}>
      {t("automationStep.saveAll")}
    </Button>
  );
}
