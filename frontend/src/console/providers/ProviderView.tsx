import { FailureNotice } from "@/components/FailureNotice";
import { PageFrame } from "@/components/PageFrame";
import { Skeletons } from "@/components/Skeletons";
import { ProviderPage } from "@/console/providers/ProviderPage";
import { useProviderDetailQuery } from "@/console/providers/providers.generated";
import { t } from "@/console/providers/texts";
import { failureOf } from "@/graphql/failure";
import { useLast } from "@/graphql/useLast";
import { NotFoundPage } from "@/pages/NotFoundPage";

export function ProviderView({ providerId }: { providerId: string }) {
  const [{ data, error, fetching }, ask] = useProviderDetailQuery({ variables: { providerId } });
  const shown = useLast(data);
  if (shown && !shown.provider) return <NotFoundPage />;
  return (
    <PageFrame title={shown?.provider?.displayName ?? t("providers.title")}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!shown && !error && <Skeletons label={t("providers.loading")} />}
      {shown?.provider && (
        <ProviderPage
          provider={shown.provider}
          revision={shown.currentRevisionNumber}
          onChanged={ask}
        />
      )}
    </PageFrame>
  );
}
