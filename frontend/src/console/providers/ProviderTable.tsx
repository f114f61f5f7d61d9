import { Link } from "wouter";
import { Panel } from "@/components/Panel";
import { Badge } from "@/console/parts/Badge";
import { type Column, DataTable } from "@/console/parts/DataTable";
import { BREAKER_TONES, keyOf, type Provider } from "@/console/providers/provider";
import { LastTest, Moment, SecretState } from "@/console/providers/SecretFacts";
import { t } from "@/console/providers/texts";
import type { Pages } from "@/graphql/usePages";

export function ProviderTable({ pages }: { pages: Pages<Provider> }) {
  return (
    <Panel title={t("providers.all")}>
      <DataTable
        label={t("providers.title")}
        columns={columns()}
        rows={pages.rows}
        keyOf={({ id }) => id}
        empty={<p className="muted">{t("providers.none")}</p>}
        hasMore={pages.hasMore}
        isFetching={pages.isFetching}
        onMore={pages.more}
      />
    </Panel>
  );
}

// At each render: the words are of the language that is chosen.
function columns(): Column<Provider>[] {
  return [
    {
      name: t("providers.provider"),
      cell: ({ providerId, displayName }) => (
        <Link href={`/console/providers/${providerId}`}>{displayName}</Link>
      ),
    },
    { name: t("providers.type"), cell: ({ providerType }) => t(`providers.type.${providerType}`) },
    {
      name: t("providers.state"),
      cell: ({ isActive }) => (
        <Badge tone={isActive ? "good" : "plain"}>
          {t(isActive ? "providers.on" : "providers.off")}
        </Badge>
      ),
    },
    {
      name: t("providers.health"),
      cell: ({ breaker: { status } }) => (
        <Badge tone={BREAKER_TONES[status]}>{t(`providers.breaker.${status}`)}</Badge>
      ),
    },
    { name: t("providers.key"), cell: (provider) => <SecretState secret={keyOf(provider)} /> },
    {
      name: t("providers.lastUse"),
      cell: (provider) => <Moment at={keyOf(provider)?.lastUsedAt} />,
    },
    { name: t("providers.lastTest"), cell: (provider) => <LastTest secret={keyOf(provider)} /> },
  ];
}
