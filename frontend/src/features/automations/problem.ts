import type { Draft } from "@/browser/useDraft";
import { firstOf, stepsOf } from "@/features/automations/automationDraft";
import { itemsPlace } from "@/features/automations/firstItems";
import { numberText } from "@/texts/numbers";
import { messageOf, t } from "@/texts/texts";

type ApiError = { code: string; message: string; path?: readonly string[] | null };
/** `field` is where in the draft; null where it is in no one place. */
export type Problem = { field: string | null; message: string };

// What the server says of a place, for who sees no fields: "steps.0.limit: ...".
const PLACE = /^[\w.]+: /;

/** An error of the API at the field of the form that it is about. */
export function problemOf(error: ApiError, draft: Draft): Problem {
  const [, part = "", ...rest] = error.path ?? [];
  const message = messageOf(error).replace(PLACE, "");
  if (part === "input")
    return { field: itemsPlace(firstOf(draft)), message: ofLine(rest, message) };
  if (part === "steps") return { field: stepField(rest, draft), message };
  if (part === "schedule") return { field: timeField(rest), message };
  return { field: part === "name" ? part : null, message };
}

/** ["keywords", "3", "keyword"]: of the fourth line. */
function ofLine([, place]: readonly string[], message: string): string {
  const line = Number(place) + 1;
  return line > 0 ? t("automation.ofLine", { line: numberText(line), message }) : message;
}

function stepField([place, , field]: readonly string[], draft: Draft): string | null {
  const name = stepsOf(draft)[Number(place)];
  return name && field ? `${name}.${field}` : (name ?? null);
}

function timeField([kind = "", part = ""]: readonly string[]): string {
  if (part === "" || kind === "hourly") return part || kind;
  return part === "hour" || part === "minute" ? "time" : part;
}
