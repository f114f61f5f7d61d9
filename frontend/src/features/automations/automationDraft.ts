import type { Draft } from "@/browser/useDraft";
import type {
  AutomationMakeMutationVariables,
  ShownAutomationQuery,
} from "@/features/automations/automations.generated";
import { draftOfInput, firstInput } from "@/features/automations/firstItems";
import { AT_FIRST, draftOfSchedule, scheduleInput } from "@/features/automations/schedule";
import {
  chain,
  draftOfStep,
  FUNCTIONS,
  type FunctionName,
  functionOf,
  type StepInput,
  stepInput,
} from "@/features/automations/steps";

export type Automation = NonNullable<ShownAutomationQuery["automation"]>;
export type Values = Omit<AutomationMakeMutationVariables["input"], "account">;

/** What a new one begins with. */
export const NEW: Draft = {
  ...AT_FIRST,
  name: "",
  first: "AUTO_CLUSTER",
  last: "GENERATE_IDEAS",
  missedRuns: "MAKE_ONCE",
  holdsWholeRun: "",
};

export function firstOf(draft: Draft): FunctionName {
  return FUNCTIONS.find((name) => name === draft.first) ?? "AUTO_CLUSTER";
}

/** Never before the first one. */
export function lastOf(draft: Draft): FunctionName {
  const first = firstOf(draft);
  return FUNCTIONS.slice(FUNCTIONS.indexOf(first)).find((name) => name === draft.last) ?? first;
}

export function stepsOf(draft: Draft): FunctionName[] {
  return chain(firstOf(draft), lastOf(draft));
}

/** An automation as it is kept, as the form has it. */
export function draftOf(automation: Automation): Draft {
  const functions = automation.steps.map(functionOf);
  const first = functions[0] ?? "AUTO_CLUSTER";
  return {
    ...NEW,
    ...draftOfSchedule(automation.schedule),
    ...Object.assign({}, ...automation.steps.map(draftOfStep)),
    ...draftOfInput(first, automation.input),
    name: automation.name,
    first,
    last: functions.at(-1) ?? first,
    missedRuns: automation.missedRuns,
    holdsWholeRun: automation.holdsWholeRun ? "yes" : "",
  };
}

/** What the API takes; null while something that is required is missing. The name may be. */
export function valuesOf(draft: Draft): Values | null {
  const steps = stepsOf(draft).map((name) => stepInput(name, draft));
  const input = firstInput(firstOf(draft), draft);
  if (!input || !steps.every((step): step is StepInput => step !== null)) return null;
  return {
    name: draft.name?.trim() ?? "",
    steps,
    input,
    schedule: scheduleInput(draft),
    missedRuns: draft.missedRuns === "REPORT" ? "REPORT" : "MAKE_ONCE",
    holdsWholeRun: draft.holdsWholeRun === "yes",
  };
}
