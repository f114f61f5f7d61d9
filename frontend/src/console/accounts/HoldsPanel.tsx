import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { newKey } from "@/browser/newKey";
import { may } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { Panel } from "@/components/Panel";
import type { AccountPanel } from "@/console/accounts/AccountPage";
import {
  AccountHoldReleaseDocument,
  type AccountHoldReleaseMutation,
  type AccountHoldReleaseMutationVariables,
  AccountHoldsDocument,
  type AccountHoldsQuery,
} from "@/console/accounts/accounts.generated";
import { HOLD_STATES } from "@/console/accounts/labels";
import { t } from "@/console/accounts/texts";
import { Badge } from "@/console/parts/Badge";
import { ConfirmDialog } from "@/console/parts/ConfirmDialog";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { Refused } from "@/console/parts/Refused";
import { useCommand } from "@/graphql/useCommand";
import { usePages } from "@/graphql/usePages";
import { creditText, numberText } from "@/texts/numbers";
import { momentText } from "@/texts/times";

type Hold = NonNullable<AccountHoldsQuery["account"]>["holds"]["nodes"][number];
type Asked = { hold: Hold; key: string };

const connection = (data: AccountHoldsQuery) => data.account?.holds;

function columnsOf(onRelease: (hold: Hold) => void): Column<Hold>[] {
  return [
    { name: t("accounts.time"), cell: ({ createdAt }) => momentText(createdAt) },
    {
      name: t("accounts.state"),
      cell: ({ status }) => (
        <Badge tone={status === "OPEN" ? "notice" : "plain"}>{t(HOLD_STATES[status])}</Badge>
      ),
    },
    { name: t("accounts.request"), cell: ({ requestId }) => requestId ?? "–" },
    { name: t("accounts.held"), isNumber: true, cell: ({ credits }) => numberText(credits) },
    { name: t("accounts.charged"), isNumber: true, cell: ({ charged }) => numberText(charged) },
    { name: t("accounts.until"), cell: ({ expiresAt }) => momentText(expiresAt) },
    {
      name: t("accounts.action"),
      cell: (hold) =>
        hold.status === "OPEN" &&
        may("credits:spend") && (
          <Button variant="default" size="xs" onClick={() => onRelease(hold)}>
            {t("accounts.release")}
          </Button>
        ),
    },
  ];
}

export function HoldsPanel({ account, onChange }: AccountPanel) {
  const [isOpenOnly, setOpenOnly] = useState(true);
  const [asked, setAsked] = useState<Asked | null>(null);
  const variables = useMemo(
    () => ({ id: account.id, filter: { openOnly: isOpenOnly } }),
    [account.id, isOpenOnly],
  );
  const pages = usePages({ document: AccountHoldsDocument, variables, connection, pageSize: 10 });
  const release = useCommand<AccountHoldReleaseMutation, AccountHoldReleaseMutationVariables>(
    AccountHoldReleaseDocument,
  );
  const confirm = async () => {
    if (!asked) return;
    const input = { hold: asked.hold.id, idempotencyKey: asked.key };
    const outcome = await release.run({ input });
    if (!("done" in outcome)) return;
    setAsked(null);
    onChange();
  };
  return (
    <Panel title={t("accounts.holds")}>
      <label>
        <input
          type="checkbox"
          checked={isOpenOnly}
          onChange={(event) => setOpenOnly(event.currentTarget.checked)}
        />{" "}
        {t("accounts.openOnly")}
      </label>
      {pages.failure && (
        <FailureNotice
          failure={pages.failure}
          isRetrying={pages.isFetching}
          onRetry={pages.rows ? pages.more : pages.refetch}
        />
      )}
      {(pages.rows || !pages.failure) && (
        <DataTable
          label={t("accounts.holds")}
          columns={columnsOf((hold) => setAsked({ hold, key: newKey() }))}
          rows={pages.rows}
          keyOf={({ id }) => id}
          empty={<p className="muted">{t("accounts.noHolds")}</p>}
          hasMore={pages.hasMore}
          isFetching={pages.isFetching}
          onMore={pages.more}
        />
      )}
      {asked && (
        <ConfirmDialog
          title={t("accounts.release.title")}
          action={t("accounts.release")}
          isRunning={release.isRunning}
          onConfirm={confirm}
          onClose={() => setAsked(null)}
        >
          <p>{t("accounts.release.what", { credits: creditText(asked.hold.credits) })}</p>
          <Refused command={release} onRetry={confirm} />
        </ConfirmDialog>
      )}
    </Panel>
  );
}
