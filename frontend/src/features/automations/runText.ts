import type { AutomationRunLineFragment } from "@/features/automations/automations.generated";
import { counted } from "@/texts/numbers";
import { t } from "@/texts/texts";

type RunLine = AutomationRunLineFragment;

const OPEN: readonly RunLine["status"][] = ["QUEUED", "RUNNING", "PAUSED"];

/** It has not ended: what is shown of it changes. */
export function isOpen(run: RunLine | null | undefined): boolean {
  return run != null && OPEN.includes(run.status);
}

export function failedItems({ steps }: RunLine): number {
  return steps.reduce((sum, step) => sum + step.failedItemCount, 0);
}

/** How it stands, with what it waits for, and what failed of it. */
export function runText(run: RunLine): string {
  if (run.pauseReason === "BALANCE") return t("automationRun.noCredits");
  if (run.pauseReason === "SUSPENSION") return t("automationRun.suspended");
  if (run.status === "MISSED") {
    // The one that it is for, and further ones.
    return t("automationRun.missed", counted(run.missedTimes + 1));
  }
  const failed = failedItems(run);
  const status = t(`automationRun.status.${run.status}`);
  return failed > 0 ? `${status}, ${t("automationRun.failedItems", counted(failed))}` : status;
}

export function stepText(step: RunLine["steps"][number]): string {
  const parts = [t(`automationStep.status.${step.status}`)];
  if (step.itemCount > 0) {
    parts.push(t("automationStep.items", counted(step.itemCount)));
  }
  if (step.failedItemCount > 0) {
    parts.push(t("automationRun.failedItems", counted(step.failedItemCount)));
  }
  return parts.join(", ");
}
