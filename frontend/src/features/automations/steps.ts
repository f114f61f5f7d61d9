import type { Draft } from "@/browser/useDraft";
import type {
  AutomationMakeMutationVariables,
  AutomationValuesFragment,
} from "@/features/automations/automations.generated";
import type { Field } from "@/features/functions/action";
import { ACTIONS } from "@/features/functions/actions";
import { contentLanguage } from "@/features/functions/contentLanguage";
import type { RunLineFragment } from "@/features/functions/functions.generated";
import { t } from "@/texts/texts";

export type FunctionName = RunLineFragment["function"];
export type Step = AutomationValuesFragment["steps"][number];
export type StepInput = AutomationMakeMutationVariables["input"]["steps"][number];

type StepKind = { name: keyof StepInput; type: Step["__typename"]; fields: readonly Field[] };

const MOST = 1_000;

function limit(label: Field["label"], max: number, initial: number): Field {
  return { name: "limit", kind: "number", label, min: 1, max, initial: () => String(initial) };
}

function batch(label: Field["label"], max: number, initial: number): Field {
  return { name: "batchSize", kind: "number", label, min: 1, max, initial: () => String(initial) };
}

/** In the order in which one feeds the next; the fields have the names of the API. */
export const STEPS: Record<FunctionName, StepKind> = {
  AUTO_CLUSTER: {
    name: "autoCluster",
    type: "AutoClusterStep",
    fields: [
      limit("automation.limit.keywords", 10_000, MOST),
      batch("automation.batch.keywords", 10_000, 200),
      { name: "language", kind: "text", label: "create.language", initial: contentLanguage },
    ],
  },
  GENERATE_IDEAS: {
    name: "generateIdeas",
    type: "GenerateIdeasStep",
    fields: [
      limit("automation.limit.clusters", MOST, 20),
      batch("automation.batch.clusters", 200, 10),
      {
        name: "ideasPerCluster",
        kind: "number",
        label: "automation.ideasPerCluster",
        min: 1,
        max: 20,
        initial: () => "1",
      },
      {
        name: "kind",
        kind: "text",
        label: "create.kind",
        hint: "create.kind.hint",
        isRequired: true,
        maxLength: 100,
        initial: () => "guide",
      },
    ],
  },
  GENERATE_CONTENT: {
    name: "generateContent",
    type: "GenerateContentStep",
    fields: [
      limit("automation.limit.ideas", MOST, 10),
      {
        name: "length",
        kind: "number",
        label: "create.length",
        min: 50,
        max: 10_000,
        isRequired: true,
        initial: () => "800",
      },
      {
        name: "tone",
        kind: "text",
        label: "create.tone",
        isRequired: true,
        maxLength: 100,
        initial: () => "friendly",
      },
      {
        name: "language",
        kind: "text",
        label: "create.language",
        isRequired: true,
        maxLength: 100,
        initial: contentLanguage,
      },
    ],
  },
  GENERATE_IMAGE_PROMPTS: {
    name: "generateImagePrompts",
    type: "GenerateImagePromptsStep",
    fields: [
      limit("automation.limit.articles", MOST, 10),
      {
        name: "count",
        kind: "number",
        label: "create.promptsCount",
        hint: "create.promptsCount.hint",
        min: 0,
        max: 49,
        isRequired: true,
        initial: () => "2",
      },
    ],
  },
  GENERATE_IMAGES: {
    name: "generateImages",
    type: "GenerateImagesStep",
    fields: [
      limit("automation.limit.prompts", 50, 5),
      { name: "tier", kind: "tier", label: "images.tier" },
      { name: "size", kind: "size", label: "images.size" },
    ],
  },
};
export const FUNCTIONS = Object.keys(STEPS) as FunctionName[];

/** What is between the first and the last one. */
export function chain(first: FunctionName, last: FunctionName): FunctionName[] {
  return FUNCTIONS.slice(FUNCTIONS.indexOf(first), FUNCTIONS.indexOf(last) + 1);
}

export function functionOf({ __typename }: Pick<Step, "__typename">): FunctionName {
  return FUNCTIONS.find((name) => STEPS[name].type === __typename) ?? "AUTO_CLUSTER";
}

export function stepName(step: Pick<Step, "__typename">): string {
  return t(ACTIONS[functionOf(step)].title);
}

/** "Group keywords → Find ideas". */
export function stepsText(steps: readonly Pick<Step, "__typename">[]): string {
  return steps.map(stepName).join(" → ");
}

/** The options of a step that say something, by their labels. */
export function optionsOf(step: Step): [label: string, value: string][] {
  const name = functionOf(step);
  const values = draftOfStep(step);
  return STEPS[name].fields.flatMap(({ name: field, label }) => {
    const value = values[`${name}.${field}`];
    return value ? [[t(label), value]] : [];
  });
}

/** The part of a draft that is of one step, under the names of its fields. */
export function stepDraft(name: FunctionName, draft: Draft): Draft {
  const values = STEPS[name].fields.map((field) => [
    field.name,
    draft[`${name}.${field.name}`] ?? field.initial?.() ?? "",
  ]);
  return Object.fromEntries(values);
}

export function ofStep(name: FunctionName, values: Draft): Draft {
  const named = Object.entries(values).map(([field, value]) => [`${name}.${field}`, value]);
  return Object.fromEntries(named);
}

/** What the API takes of a step; null while something that is required is missing. */
export function stepInput(name: FunctionName, draft: Draft): StepInput | null {
  const texts = stepDraft(name, draft);
  const { fields, name: input } = STEPS[name];
  if (fields.some((field) => field.isRequired && !texts[field.name]?.trim())) return null;
  const values = fields.map(({ name, kind }) => [name, typed(kind, texts[name] ?? "")]);
  // The field's names are those of the API.
  return { [input]: Object.fromEntries(values) } as unknown as StepInput;
}

function typed(kind: Field["kind"], text: string): string | number | null {
  if (text.trim() === "") return null;
  return kind === "number" ? Number(text) : text.trim();
}

/** A step as it is kept, as a draft has it. */
export function draftOfStep(step: Step): Draft {
  const { __typename, ...values } = step;
  const language = "clusterLanguage" in values ? { language: values.clusterLanguage } : {};
  const texts = Object.entries({ ...values, ...language }).map(([field, value]) => [
    field,
    value === null ? "" : String(value),
  ]);
  return ofStep(functionOf(step), Object.fromEntries(texts));
}
