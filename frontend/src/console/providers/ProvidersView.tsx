import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { ProviderTable } from "@/console/providers/ProviderTable";
import {
  ProviderListDocument,
  type ProviderListQuery,
} from "@/console/providers/providers.generated";
import { t } from "@/console/providers/texts";
import { usePages } from "@/graphql/usePages";

const EVERYTHING = {};
const listOf = (data: ProviderListQuery) => data.providers;

export function ProvidersView() {
  const pages = usePages({
    document: ProviderListDocument,
    variables: EVERYTHING,
    connection: listOf,
  });
  return (
    <PageFrame title={t("providers.title")} intro={t("providers.intro")}>
      {pages.failure && (
        <FailureNotice
          failure={pages.failure}
          isRetrying={pages.isFetching}
          onRetry={pages.rows ? pages.more : pages.refetch}
        />
      )}
      {(pages.rows || !pages.failure) && <ProviderTable pages={pages} />}
    </PageFrame>
  );
}
