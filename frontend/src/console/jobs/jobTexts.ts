import type { ConsoleJobQuery, JobLineFragment } from "@/console/jobs/jobs.generated";
import type { Tone } from "@/console/parts/Badge";

export type JobLine = JobLineFragment;
export type JobDetail = NonNullable<ConsoleJobQuery["job"]>;
export type Status = JobLine["status"];
export type JobKind = JobLine["kind"];

export const TONES: Record<Status, Tone> = {
  QUEUED: "plain",
  RUNNING: "plain",
  DONE: "good",
  FAILED: "bad",
  CANCELLED: "plain",
  TO_RECONCILE: "notice",
};
export const STATUSES = Object.keys(TONES) as Status[];

const KINDS: Record<JobKind, true> = { TEXT: true, IMAGE: true };
export const KIND_NAMES = Object.keys(KINDS) as JobKind[];

export const hasEnded = (status: Status): boolean => status !== "QUEUED" && status !== "RUNNING";
