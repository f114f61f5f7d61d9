import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useDraft } from "@/browser/useDraft";
import { FailureNotice } from "@/components/FailureNotice";
import { TextField } from "@/components/fields";
import { Notice } from "@/components/Notice";
import classes from "@/console/accounts/accounts.module.css";
import { t } from "@/console/accounts/texts";
import {
  TokenCreationDocument,
  type TokenCreationMutation,
  type TokenCreationMutationVariables,
  useTokenScopesQuery,
} from "@/console/accounts/tokens.generated";
import { fieldProblem } from "@/console/parts/fieldProblem";
import { Refused } from "@/console/parts/Refused";
import { SidePanel } from "@/console/parts/SidePanel";
import { failureOf } from "@/graphql/failure";
import { useCommand } from "@/graphql/useCommand";

type TokenFormProps = { integration: string; onCreated: () => void; onClose: () => void };

const READ = "accounts:read";

/** Makes a token, which is on the page this once and nowhere else. */
export function TokenForm({ integration, onCreated, onClose }: TokenFormProps) {
  const [draft, change, clear] = useDraft(`token:${integration}`);
  const [token, setToken] = useState<string | null>(null);
  const [{ data, error, fetching }, ask] = useTokenScopesQuery();
  const command = useCommand<TokenCreationMutation, TokenCreationMutationVariables>(
    TokenCreationDocument,
  );
  const chosen = (draft.scopes ?? READ).split(" ").filter(Boolean);
  const toggle = (scope: string) => {
    const next = chosen.includes(scope)
      ? chosen.filter((one) => one !== scope)
      : [...chosen, scope];
    change({ scopes: next.join(" ") });
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const { name = "", days = "90" } = draft;
    const input = { name, scopes: chosen, days: Number(days), integration };
    const outcome = await command.run({ input });
    if (!("done" in outcome)) return;
    clear();
    setToken(outcome.done.token);
    onCreated();
  };
  return (
    <SidePanel title={t("accounts.token.create")} onClose={onClose}>
      {token ? (
        <Notice>
          <p>{t("accounts.token.once")}</p>
          <code className={classes.secret}>{token}</code>
        </Notice>
      ) : (
        <form className={classes.form} onSubmit={submit}>
          <TextField
            label={t("accounts.token.name")}
            value={draft.name ?? ""}
            onChange={(name) => change({ name })}
            problem={fieldProblem(command.refusal, "name")}
            maxLength={100}
            isRequired
          />
          <TextField
            label={t("accounts.token.days")}
            type="number"
            min={1}
            value={draft.days ?? "90"}
            onChange={(days) => change({ days })}
            problem={fieldProblem(command.refusal, "days")}
            isRequired
          />
          {error && (
            <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />
          )}
          <fieldset className={`${classes.choices} ${classes.wide}`}>
            <legend>{t("accounts.token.scopes")}</legend>
            {data?.apiTokenScopes?.map((scope) => (
              <label key={scope}>
                <input
                  type="checkbox"
                  checked={chosen.includes(scope)}
                  onChange={() => toggle(scope)}
                />
                {scope}
              </label>
            ))}
          </fieldset>
          <div className={classes.wide}>
            <Refused command={command} at={["name", "days"]} onRetry={submit} />
          </div>
          <div className={classes.wide}>
            <Button type="submit" loading={command.isRunning}>
              {t("accounts.token.create")}
            </Button>
          </div>
        </form>
      )}
    </SidePanel>
  );
}
