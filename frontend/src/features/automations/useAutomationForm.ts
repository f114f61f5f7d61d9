import { useState } from "react";
import { useClient } from "urql";
import { type Draft, useDraft } from "@/browser/useDraft";
import {
  type Automation,
  draftOf,
  NEW,
  type Values,
  valuesOf,
} from "@/features/automations/automationDraft";
import {
  type AutomationChangeMutation,
  type AutomationMakeMutation,
  ShownAutomationDocument,
  useAutomationChangeMutation,
  useAutomationMakeMutation,
} from "@/features/automations/automations.generated";
import { type Problem, problemOf } from "@/features/automations/problem";
import { type Failure, failureOf } from "@/graphql/failure";

export type Saving =
  | { status: "idle" | "sending" }
  | { status: "refused"; problem: Problem }
  | { status: "conflict"; theirs: Automation }
  | { status: "failed"; failure: Failure };

export type AutomationForm = {
  draft: Draft;
  change: (change: Draft) => void;
  hasChanged: boolean;
  discard: () => void;
  saving: Saving;
  save: () => void;
  /** After a conflict: mine over theirs. */
  saveMine: () => void;
};

type Answer = {
  data?: AutomationMakeMutation["automationCreate"] | AutomationChangeMutation["automationUpdate"];
  failure?: Failure;
};

/** What is typed for an automation, a new one or one that exists, and how it is saved once. `onSaved` with its id. */
export function useAutomationForm(
  account: string,
  automation: Automation | null,
  onSaved: (id: string) => void,
): AutomationForm {
  const client = useClient();
  const send = useSend(account);
  const [{ base, ...typed }, keepDraft, clear] = useDraft(
    `automation:${automation?.id ?? account}`,
  );
  const [saving, setSaving] = useState<Saving>({ status: "idle" });
  const draft = { ...(automation ? draftOf(automation) : NEW), ...typed };
  const read = base ?? automation?.updatedAt ?? null;

  const change = (some: Draft) => {
    // Which version it is a change of outlives a reload, too.
    keepDraft({ ...(read && { base: read }), ...some });
    setSaving({ status: "idle" });
  };
  const discard = () => {
    clear();
    setSaving({ status: "idle" });
  };

  const conflict = async (id: string) => {
    const { data, error } = await client.query(ShownAutomationDocument, { id }).toPromise();
    if (data?.automation) return setSaving({ status: "conflict", theirs: data.automation });
    setSaving({ status: "failed", failure: error ? failureOf(error) : "failed" });
  };

  const save = async (expected: string | null) => {
    const values = valuesOf(draft);
    if (!values) return;
    setSaving({ status: "sending" });
    const { data, failure } = await send(automation?.id ?? null, values, expected);
    if (failure) return setSaving({ status: "failed", failure });
    if (data?.__typename === "AutomationPayload") {
      clear();
      return onSaved(data.automation.id);
    }
    if (data?.__typename === "StaleAutomation" && automation) return conflict(automation.id);
    if (data && "message" in data) {
      setSaving({ status: "refused", problem: problemOf(data, draft) });
    }
  };

  return {
    draft,
    change,
    hasChanged: Object.keys(typed).length > 0,
    discard,
    saving,
    save: () => save(read),
    saveMine: () => save(saving.status === "conflict" ? saving.theirs.updatedAt : read),
  };
}

/** Makes a new one, or changes the one with the id where nobody else did since it was read. */
function useSend(account: string) {
  const [, make] = useAutomationMakeMutation();
  const [, change] = useAutomationChangeMutation();
  return async (id: string | null, values: Values, expected: string | null): Promise<Answer> => {
    if (!id) {
      const { data, error } = await make({ input: { account, ...values } });
      return error ? { failure: failureOf(error) } : { data: data?.automationCreate };
    }
    const input = { automation: id, expectedUpdatedAt: expected, ...values };
    const { data, error } = await change({ input });
    return error ? { failure: failureOf(error) } : { data: data?.automationUpdate };
  };
}
