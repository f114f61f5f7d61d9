import { useMemo } from "react";
import { Link } from "wouter";
import { automationAddress, automationRunAddress } from "@/console/addresses";
import {
  ConsoleRunsDocument,
  type ConsoleRunsQuery,
} from "@/console/automations/automations.generated";
import { RunBadge } from "@/console/automations/badges";
import { Listed } from "@/console/automations/Listed";
import { missedText, starterText, tookText } from "@/console/automations/runFacts";
import type { RunFilter } from "@/console/automations/standing";
import { t } from "@/console/automations/texts";
import { AccountLink } from "@/console/parts/AccountLink";
import type { Column } from "@/console/parts/DataTable";
import { usePages } from "@/graphql/usePages";
import { numberText } from "@/texts/numbers";
import { momentText } from "@/texts/times";

type Row = ConsoleRunsQuery["automationRuns"]["nodes"][number];
type RunTableProps = {
  /** Keep it with `useMemo`. */
  filter: RunFilter;
  empty: string;
};

const connection = (data: ConsoleRunsQuery) => data.automationRuns;

/** Runs, the newest first; those of one automation without what is the same for all. */
export function RunTable({ filter, empty }: RunTableProps) {
  const variables = useMemo(() => ({ filter }), [filter]);
  const pages = usePages({ document: ConsoleRunsDocument, variables, connection });
  const columns = filter.automation ? [first(), ...rest()] : [first(), ...whose(), ...rest()];
  return <Listed label={t("automations.runs")} columns={columns} pages={pages} empty={empty} />;
}

function first(): Column<Row> {
  return {
    name: t("automations.run"),
    cell: ({ id, createdAt }) => (
      <Link href={automationRunAddress(id)}>{momentText(createdAt)}</Link>
    ),
  };
}

function whose(): Column<Row>[] {
  return [
    { name: t("automations.automation"), cell: ({ automation }) => <Name of={automation} /> },
    { name: t("automations.account"), cell: ({ account }) => <AccountLink account={account} /> },
  ];
}

function rest(): Column<Row>[] {
  return [
    { name: t("automations.status"), cell: (run) => <RunBadge run={run} /> },
    { name: t("automations.startedBy"), cell: starterText },
    { name: t("automations.took"), cell: tookText },
    { name: t("automations.missed"), cell: missedText },
    {
      name: t("automations.credits"),
      isNumber: true,
      cell: ({ creditsCharged }) => numberText(creditsCharged),
    },
  ];
}

/** What was deleted has no page any more. */
export function Name({ of }: { of: Row["automation"] }) {
  const { id, name, deletedAt } = of;
  if (deletedAt) return <>{t("automations.deleted", { name })}</>;
  return <Link href={automationAddress(id)}>{name}</Link>;
}
