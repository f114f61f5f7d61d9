import { type EntityName, fieldOf } from "@/console/fields/fields";
import { columnText, valueText } from "@/console/fields/valueText";
import type { ScheduledChangesQuery } from "@/console/history/history.generated";
import { t } from "@/console/history/texts";
import type { Tone } from "@/console/parts/Badge";

type Connection = NonNullable<ScheduledChangesQuery["catalogSchedules"]>;
export type Schedule = Connection["nodes"][number];
type Step = Schedule["steps"][number];

// Records, so that what is new in the API is missed here.
export const STATE_TONES: Record<Schedule["state"], Tone> = {
  PENDING: "notice",
  DONE: "good",
  FAILED: "bad",
  CANCELLED: "plain",
};
const ENTITIES: Record<Step["name"], EntityName> = {
  AI_MODEL_ACTIVATE: "ai_model",
  AI_MODEL_CREATE: "ai_model",
  AI_MODEL_DEACTIVATE: "ai_model",
  AI_MODEL_DELETE: "ai_model",
  AI_MODEL_RETIRE: "ai_model",
  AI_MODEL_SET_DEFAULT: "ai_model",
  AI_MODEL_UPDATE: "ai_model",
  FUNCTION_UPDATE: "function",
  OPERATION_UPDATE: "operation",
  PROVIDER_ACTIVATE: "provider",
  PROVIDER_CREATE: "provider",
  PROVIDER_DEACTIVATE: "provider",
  PROVIDER_DELETE: "provider",
  PROVIDER_UPDATE: "provider",
  SETTINGS_UPDATE: "settings",
  TIER_ASSIGN: "ai_model",
};

/** What a step does, and to what. */
export function stepText({ name, values }: Step): string {
  const entity = ENTITIES[name];
  const words = Object.entries(values).map(([column, value]) => {
    const field = fieldOf(entity, column);
    return `${columnText(entity, column)}: ${valueText(value, field)}`;
  });
  return t("history.step", { step: t(`history.step.${name}`), values: words.join(", ") });
}

/** A failed one is put aside in the same way. A retirement is planned again as long as its model says so. */
export function canBeCancelled({ state }: Schedule): boolean {
  return state === "PENDING" || state === "FAILED";
}
