import type {
  ConsoleAutomationsQueryVariables,
  ConsoleRunsQueryVariables,
} from "@/console/automations/automations.generated";
import type { AutomationsMessageId } from "@/console/automations/texts";
import type { Tone } from "@/console/parts/Badge";
import type { PauseReason } from "@/features/automations/AutomationState";
import type { AutomationRunLineFragment } from "@/features/automations/automations.generated";
import { failedItems } from "@/features/automations/runText";

type Run = AutomationRunLineFragment;
export type RunStatus = Run["status"];
export type AutomationFilter = ConsoleAutomationsQueryVariables["filter"];
export type RunFilter = ConsoleRunsQueryVariables["filter"];

/** What an automation waits for, as a choice of a list. */
export const PAUSES: Record<PauseReason, AutomationsMessageId> = {
  PERSON: "automations.pause.PERSON",
  BALANCE: "automations.pause.BALANCE",
  SUSPENSION: "automations.pause.SUSPENSION",
  NOT_READABLE: "automations.pause.NOT_READABLE",
};
export const PAUSE_REASONS = Object.keys(PAUSES) as PauseReason[];

/** A person wanted the first; the last needs one. */
export const PAUSE_TONES: Record<PauseReason, Tone> = {
  PERSON: "plain",
  BALANCE: "notice",
  SUSPENSION: "notice",
  NOT_READABLE: "bad",
};

const RUN_TONES: Record<RunStatus, Tone> = {
  QUEUED: "plain",
  RUNNING: "plain",
  PAUSED: "notice",
  DONE: "good",
  FAILED: "bad",
  CANCELLED: "plain",
  MISSED: "notice",
};
export const RUN_STATUSES = Object.keys(RUN_TONES) as RunStatus[];

/** What failed of a run that is done, and what nobody has seen yet, is not good. */
export function runTone(run: Run): Tone {
  if (run.status === "MISSED" && run.seenAt) return "plain";
  return run.status === "DONE" && failedItems(run) > 0 ? "notice" : RUN_TONES[run.status];
}
