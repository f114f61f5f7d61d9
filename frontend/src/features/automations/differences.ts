import type { Draft } from "@/browser/useDraft";
import { firstOf, lastOf, stepsOf } from "@/features/automations/automationDraft";
import { FIRST_ITEMS, itemsPlace } from "@/features/automations/firstItems";
import { AT_FIRST, KINDS, kindOf } from "@/features/automations/schedule";
import { STEPS, stepDraft } from "@/features/automations/steps";
import { ACTIONS } from "@/features/functions/actions";
import { type MessageId, t } from "@/texts/texts";

export type Difference = { name: string; now: string; mine: string };

const LONGEST = 60;

/** What two drafts have otherwise, in words. */
export function differences(theirs: Draft, mine: Draft): Difference[] {
  const [now, own] = [shown(theirs), shown(mine)];
  const names = new Set([...now.keys(), ...own.keys()]);
  return [...names]
    .map((name) => ({ name, now: now.get(name) ?? "–", mine: own.get(name) ?? "–" }))
    .filter((difference) => difference.now !== difference.mine);
}

function shown(draft: Draft): Map<string, string> {
  const first = firstOf(draft);
  const values: [name: string, value: string | undefined][] = [
    [t("automation.name"), draft.name],
    [t("automation.first"), t(ACTIONS[first].title)],
    [t("automation.last"), t(ACTIONS[lastOf(draft)].title)],
    [t(FIRST_ITEMS[first].field.label), draft[itemsPlace(first)]],
    ...stepValues(draft),
    [t("automation.when"), whenText(draft)],
    [t("automation.missedRuns"), t(missedText(draft))],
    [t("automation.holdsWholeRun"), draft.holdsWholeRun && "✓"],
  ];
  return new Map(values.map(([name, value]) => [name, short(value ?? "")]));
}

function stepValues(draft: Draft): [string, string | undefined][] {
  return stepsOf(draft).flatMap((name) => {
    const values = stepDraft(name, draft);
    return STEPS[name].fields.map((field): [string, string | undefined] => [
      `${t(ACTIONS[name].title)}: ${t(field.label)}`,
      values[field.name],
    ]);
  });
}

function whenText(draft: Draft): string {
  const kind = kindOf(draft);
  const parts = KINDS[kind].map((part) => draft[part] ?? AT_FIRST[part] ?? "");
  return [t(`schedule.${kind}`), ...parts].join(" ");
}

function missedText(draft: Draft): MessageId {
  return draft.missedRuns === "REPORT"
    ? "automation.missedRuns.REPORT"
    : "automation.missedRuns.MAKE_ONCE";
}

function short(text: string): string {
  const line = text.replaceAll("\n", "; ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line || "–";
}
