import { useMemo } from "react";
import { FailureNotice } from "@/components/FailureNotice";
import { Badge } from "@/console/parts/Badge";
import { type Column, DataTable } from "@/console/parts/DataTable";
import {
  ProviderModelsDocument,
  type ProviderModelsQuery,
} from "@/console/providers/providers.generated";
import { t } from "@/console/providers/texts";
import { usePages } from "@/graphql/usePages";

type Model = ProviderModelsQuery["aiModels"]["nodes"][number];
const modelsOf = (data: ProviderModelsQuery) => data.aiModels;

/** The models that a provider serves, on sale or not. */
export function ProviderModels({ providerId }: { providerId: string }) {
  const variables = useMemo(() => ({ providerId }), [providerId]);
  const pages = usePages({ document: ProviderModelsDocument, variables, connection: modelsOf });
  const { failure, isFetching } = pages;
  return (
    <>
      {failure && (
        <FailureNotice
          failure={failure}
          isRetrying={isFetching}
          onRetry={pages.rows ? pages.more : pages.refetch}
        />
      )}
      {(pages.rows || !failure) && (
        <DataTable
          label={t("providers.models")}
          columns={columns()}
          rows={pages.rows}
          keyOf={({ id }) => id}
          empty={<p className="muted">{t("providers.noModels")}</p>}
          hasMore={pages.hasMore}
          isFetching={isFetching}
          onMore={pages.more}
        />
      )}
    </>
  );
}

function columns(): Column<Model>[] {
  return [
    {
      name: t("providers.model"),
      cell: ({ displayName, isDefault }) => (
        <>
          {displayName} {isDefault && <Badge tone="plain">{t("providers.default")}</Badge>}
        </>
      ),
    },
    { name: t("providers.modelName"), cell: ({ modelName }) => <code>{modelName}</code> },
    {
      name: t("providers.modelType"),
      cell: ({ modelType }) => t(`providers.modelType.${modelType}`),
    },
    {
      name: t("providers.onSale"),
      cell: ({ isAvailable, admin }) =>
        isAvailable ? (
          <Badge tone="good">{t("providers.isOnSale")}</Badge>
        ) : (
          <span className="muted">{admin?.unavailableReason}</span>
        ),
    },
  ];
}
