import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { may } from "@/browser/person";
import { useDraft } from "@/browser/useDraft";
import { TextField } from "@/components/fields";
import { Panel } from "@/components/Panel";
import type { AccountPanel } from "@/console/accounts/AccountPage";
import {
  AccountMemberAdditionDocument,
  type AccountMemberAdditionMutation,
  type AccountMemberAdditionMutationVariables,
  AccountMemberRemovalDocument,
  type AccountMemberRemovalMutation,
  type AccountMemberRemovalMutationVariables,
} from "@/console/accounts/accounts.generated";
import classes from "@/console/accounts/accounts.module.css";
import { t } from "@/console/accounts/texts";
import { ConfirmDialog } from "@/console/parts/ConfirmDialog";
import { fieldProblem } from "@/console/parts/fieldProblem";
import { Refused } from "@/console/parts/Refused";
import { useCommand } from "@/graphql/useCommand";

/** Who may see the account. */
export function MembersPanel({ account, onChange }: AccountPanel) {
  const [leaving, setLeaving] = useState<string | null>(null);
  const mayChange = may("configuration:write");
  const members = account.members?.nodes ?? [];
  return (
    <Panel title={t("accounts.members")}>
      {members.length === 0 && <p className="muted">{t("accounts.noMembers")}</p>}
      <ul className={classes.list}>
        {members.map(({ id, username }) => (
          <li key={id}>
            {username}
            {mayChange && (
              <Button variant="default" size="xs" onClick={() => setLeaving(username)}>
                {t("accounts.member.remove", { name: username })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && <AddMember account={account} onChange={onChange} />}
      {leaving && (
        <RemoveMember
          account={account}
          username={leaving}
          onChange={onChange}
          onClose={() => setLeaving(null)}
        />
      )}
    </Panel>
  );
}

function AddMember({ account, onChange }: AccountPanel) {
  const [draft, change, clear] = useDraft(`member:${account.id}`);
  const add = useCommand<AccountMemberAdditionMutation, AccountMemberAdditionMutationVariables>(
    AccountMemberAdditionDocument,
  );
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const input = { account: account.id, username: draft.username ?? "" };
    const outcome = await add.run({ input });
    if (!("done" in outcome)) return;
    clear();
    onChange();
  };
  return (
    <form className={classes.row} onSubmit={submit}>
      <TextField
        label={t("accounts.username")}
        value={draft.username ?? ""}
        onChange={(username) => change({ username })}
        problem={fieldProblem(add.refusal, "username")}
        isRequired
      />
      <Button type="submit" variant="default" loading={add.isRunning}>
        {t("accounts.member.add")}
      </Button>
      <Refused command={add} at={["username"]} onRetry={submit} />
    </form>
  );
}

type RemoveMemberProps = AccountPanel & { username: string; onClose: () => void };

function RemoveMember({ account, username, onChange, onClose }: RemoveMemberProps) {
  const remove = useCommand<AccountMemberRemovalMutation, AccountMemberRemovalMutationVariables>(
    AccountMemberRemovalDocument,
  );
  const confirm = async () => {
    const outcome = await remove.run({ input: { account: account.id, username } });
    if (!("done" in outcome)) return;
    onClose();
    onChange();
  };
  return (
    <ConfirmDialog
      title={t("accounts.member.title")}
      action={t("accounts.member.remove", { name: username })}
      isRunning={remove.isRunning}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t("accounts.member.what", { name: username })}</p>
      <Refused command={remove} onRetry={confirm} />
    </ConfirmDialog>
  );
}
