import { useState } from "react";
import { useClient } from "urql";
import { type Draft, useDraft } from "@/browser/useDraft";
import {
  changedSettings,
  conflictsOf,
  inputOf,
  type Setting,
  settingsOf,
} from "@/features/accounts/accountSettings";
import {
  AccountSettingsDocument,
  useAccountSettingsQuery,
  useAccountSettingsSaveMutation,
} from "@/features/accounts/accounts.generated";
import { type Failure, failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { messageOf, t } from "@/texts/texts";

export type Saving =
  | { status: "idle" | "saving" | "saved" }
  | { status: "conflict"; theirs: Setting[]; version: string }
  | { status: "refused"; message: string; field: string | undefined }
  | { status: "failed"; failure: Failure };

export type AccountSettings = {
  settings: Setting[] | null;
  failure: Failure | null;
  isFetching: boolean;
  draft: Draft;
  change: (change: Draft) => void;
  hasChanged: boolean;
  saving: Saving;
  /** `overwrite`: also what somebody else changed meanwhile. */
  save: (overwrite: boolean) => Promise<void>;
  /** Takes what is kept, in the place of the draft. */
  discard: () => void;
  refetch: () => void;
};

/** The settings of an account, what is typed over them, and how it is saved without losing what others changed. */
export function useAccountSettings(account: string): AccountSettings {
  const client = useClient();
  const [{ data, error, fetching }, ask] = useAccountSettingsQuery({ variables: { account } });
  const [, saveThem] = useAccountSettingsSaveMutation();
  const [draft, change, clear] = useDraft(`settings:${account}`);
  const [saving, setSaving] = useState<Saving>({ status: "idle" });
  const last = useLast(data);
  const settings = last?.account ? settingsOf(last) : null;
  const changed = changedSettings(settings ?? [], draft);

  const send = async (expectedVersion: string) => {
    const input = { account, reason: t("settings.reason"), expectedVersion };
    const { data, error } = await saveThem({ input: { ...input, ...inputOf(changed, draft) } });
    if (error) return setSaving({ status: "failed", failure: failureOf(error) });
    const saved = data?.accountOverridesUpdate;
    if (saved?.__typename === "StaleOverrides") return compare();
    if (saved && "message" in saved) {
      const refused = { message: messageOf(saved), field: saved.path?.at(-1) };
      return setSaving({ status: "refused", ...refused });
    }
    clear();
    ask();
    setSaving({ status: "saved" });
  };

  /** Somebody changed something since: where it is something else, mine is sent again. */
  const compare = async (): Promise<void> => {
    const { data, error } = await client.query(AccountSettingsDocument, { account }).toPromise();
    if (error) return setSaving({ status: "failed", failure: failureOf(error) });
    const version = data?.account?.overridesVersion ?? "";
    const theirs = data ? conflictsOf(changed, settingsOf(data)) : [];
    if (theirs.length > 0) return setSaving({ status: "conflict", theirs, version });
    return send(version);
  };

  const save = (overwrite: boolean) => {
    const seen = overwrite && saving.status === "conflict" ? saving.version : null;
    setSaving({ status: "saving" });
    return send(seen ?? last?.account?.overridesVersion ?? "");
  };

  const discard = () => {
    clear();
    ask();
    setSaving({ status: "idle" });
  };
  const edit = (some: Draft) => {
    change(some);
    setSaving({ status: "idle" });
  };

  return {
    settings,
    failure: error ? failureOf(error) : null,
    isFetching: fetching,
    draft,
    change: edit,
    hasChanged: changed.length > 0,
    saving,
    save,
    discard,
    refetch: ask,
  };
}
