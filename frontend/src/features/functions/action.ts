import type { Draft } from "@/browser/useDraft";
import type { FunctionInput } from "@/features/functions/lines";
import type { MessageId } from "@/texts/texts";

/** One control of an action's form. */
export type Field = {
  name: string;
  kind: "text" | "area" | "number" | "tier" | "size";
  label: MessageId;
  hint?: MessageId;
  isRequired?: boolean;
  rows?: number;
  min?: number;
  max?: number;
  maxLength?: number;
  /** What it starts with. */
  initial?: () => string;
};

/** One of the things that are created, with the form that it is asked for by. */
export type Action = {
  path: string;
  title: MessageId;
  intro: MessageId;
  fields: readonly Field[];
  /** The input of the function; null while something that is required is missing. */
  toInput: (draft: Draft) => FunctionInput | null;
};

export function draftName(path: string): string {
  return `create:${path}`;
}

/** The draft with what its fields start with. */
export function filled({ fields }: Action, draft: Draft): Draft {
  const initial = fields.flatMap(({ name, initial }) => (initial ? [[name, initial()]] : []));
  return { ...Object.fromEntries(initial), ...draft };
}
