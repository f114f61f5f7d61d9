import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Panel } from "@/components/Panel";
import type { Account } from "@/console/accounts/AccountPage";
import classes from "@/console/accounts/accounts.module.css";
import { TokenForm } from "@/console/accounts/TokenForm";
import { t } from "@/console/accounts/texts";
import {
  IntegrationTokensDocument,
  type IntegrationTokensQuery,
  TokenRevocationDocument,
  type TokenRevocationMutation,
  type TokenRevocationMutationVariables,
} from "@/console/accounts/tokens.generated";
import { Badge } from "@/console/parts/Badge";
import { ConfirmDialog } from "@/console/parts/ConfirmDialog";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { Refused } from "@/console/parts/Refused";
import { useCommand } from "@/graphql/useCommand";
import { usePages } from "@/graphql/usePages";
import { dayText, momentText } from "@/texts/times";

type Token = IntegrationTokensQuery["apiTokens"]["nodes"][number];

const connection = (data: IntegrationTokensQuery) => data.apiTokens;

function columnsOf(onRevoke: (token: Token) => void): Column<Token>[] {
  return [
    { name: t("accounts.token.name"), cell: ({ name, prefix }) => `${name} (rc_${prefix}…)` },
    { name: t("accounts.token.scopes"), cell: ({ scopes }) => scopes.join(", ") },
    {
      name: t("accounts.token.used"),
      cell: ({ lastUsedAt }) => (lastUsedAt ? momentText(lastUsedAt) : t("accounts.never")),
    },
    { name: t("accounts.until"), cell: ({ expiresAt }) => dayText(expiresAt) },
    {
      name: t("accounts.action"),
      cell: (token) =>
        token.revokedAt ? (
          <Badge tone="plain">{t("accounts.token.revoked")}</Badge>
        ) : (
          <Button variant="default" size="xs" onClick={() => onRevoke(token)}>
            {t("accounts.token.revoke")}
          </Button>
        ),
    },
  ];
}

/** The tokens by which the account's integration calls; a new one is shown once. */
export function TokensPanel({ account }: { account: Account }) {
  const integration = account.integration.name;
  const variables = useMemo(() => ({ integration }), [integration]);
  const pages = usePages({
    document: IntegrationTokensDocument,
    variables,
    connection,
    pageSize: 10,
  });
  const [leaving, setLeaving] = useState<Token | null>(null);
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel title={t("accounts.tokens", { name: integration })}>
      {pages.failure && (
        <FailureNotice
          failure={pages.failure}
          isRetrying={pages.isFetching}
          onRetry={pages.rows ? pages.more : pages.refetch}
        />
      )}
      {(pages.rows || !pages.failure) && (
        <DataTable
          label={t("accounts.tokens", { name: integration })}
          columns={columnsOf(setLeaving)}
          rows={pages.rows}
          keyOf={({ id }) => id}
          empty={<p className="muted">{t("accounts.noTokens")}</p>}
          hasMore={pages.hasMore}
          isFetching={pages.isFetching}
          onMore={pages.more}
        />
      )}
      <div className={classes.row}>
        <Button variant="default" onClick={() => setAdding(true)}>
          {t("accounts.token.create")}
        </Button>
      </div>
      {isAdding && (
        <TokenForm
          integration={integration}
          onCreated={pages.refetch}
          onClose={() => setAdding(false)}
        />
      )}
      {leaving && (
        <RevokeToken token={leaving} onChange={pages.refetch} onClose={() => setLeaving(null)} />
      )}
    </Panel>
  );
}

type RevokeTokenProps = { token: Token; onChange: () => void; onClose: () => void };

function RevokeToken({ token, onChange, onClose }: RevokeTokenProps) {
  const revoke = useCommand<TokenRevocationMutation, TokenRevocationMutationVariables>(
    TokenRevocationDocument,
  );
  const confirm = async () => {
    const outcome = await revoke.run({ input: { prefix: token.prefix } });
    if (!("done" in outcome)) return;
    onClose();
    onChange();
  };
  return (
    <ConfirmDialog
      title={t("accounts.token.revoke.title")}
      action={t("accounts.token.revoke")}
      isRunning={revoke.isRunning}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t("accounts.token.revoke.what", { name: token.name })}</p>
      <Refused command={revoke} onRetry={confirm} />
    </ConfirmDialog>
  );
}
