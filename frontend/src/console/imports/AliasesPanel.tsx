import { Button } from "@mantine/core";
import { useState } from "react";
import { may } from "@/browser/person";
import { FailureNotice } from "@/components/FailureNotice";
import { Panel } from "@/components/Panel";
import { AliasForm } from "@/console/imports/AliasForm";
import { ForgetDialog } from "@/console/imports/ForgetDialog";
import type { Alias } from "@/console/imports/imports";
import { useImportAliasListQuery } from "@/console/imports/imports.generated";
import { t } from "@/console/imports/texts";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { failureOf } from "@/graphql/failure";
import { momentText } from "@/texts/times";

/** The other names that price lists have for providers and models. */
export function AliasesPanel() {
  const [{ data, error, fetching }, ask] = useImportAliasListQuery();
  const [forgotten, setForgotten] = useState<Alias | null>(null);
  const mayChange = may("configuration:write");
  return (
    <Panel title={t("imports.aliases")}>
      <p className="muted">{t("imports.aliasesHint")}</p>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {(data || !error) && (
        <DataTable
          label={t("imports.aliases")}
          columns={[...columns(), ...(mayChange ? [forget(setForgotten)] : [])]}
          rows={data?.importAliases ?? null}
          keyOf={({ kind, name }) => `${kind} ${name}`}
          empty={<p className="muted">{t("imports.noAliases")}</p>}
        />
      )}
      {mayChange && <AliasForm onSet={ask} />}
      {forgotten && (
        <ForgetDialog alias={forgotten} onForgotten={ask} onClose={() => setForgotten(null)} />
      )}
    </Panel>
  );
}

function columns(): Column<Alias>[] {
  return [
    { name: t("imports.aliasName"), cell: ({ name }) => <code>{name}</code> },
    { name: t("imports.aliasKind"), cell: ({ kind }) => t(`imports.kind.${kind}`) },
    { name: t("imports.means"), cell: ({ means }) => <code>{means}</code> },
    { name: t("imports.author"), cell: ({ author }) => author },
    { name: t("imports.setAt"), cell: ({ setAt }) => momentText(setAt) },
  ];
}

function forget(choose: (alias: Alias) => void): Column<Alias> {
  return {
    name: t("imports.action"),
    cell: (alias) => (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t("imports.forgetOf", { name: alias.name })}
        onClick={() => choose(alias)}
      >
        {t("imports.forget")}
      </Button>
    ),
  };
}
