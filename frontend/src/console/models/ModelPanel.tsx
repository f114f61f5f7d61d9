import { FailureNotice } from "@/components/FailureNotice";
import { Skeletons } from "@/components/Skeletons";
import { ModelEditor } from "@/console/models/ModelEditor";
import { useModelQuery } from "@/console/models/models.generated";
import { t } from "@/console/models/texts";
import { SidePanel } from "@/console/parts/SidePanel";
import { failureOf } from "@/graphql/failure";

type ModelPanelProps = { name: string; onChanged: () => void; onClose: () => void };

/** One model beside the list. */
export function ModelPanel({ name, onChanged, onClose }: ModelPanelProps) {
  const [{ data, error, fetching }, ask] = useModelQuery({
    variables: { modelName: name },
    requestPolicy: "cache-and-network",
  });
  const changed = () => {
    ask({ requestPolicy: "network-only" });
    onChanged();
  };
  const model = data?.aiModel;
  return (
    <SidePanel title={model?.displayName ?? name} onClose={onClose}>
      {error && <FailureNotice failure={failureOf(error)} isRetrying={fetching} onRetry={ask} />}
      {!data && !error && <Skeletons label={t("models.loading")} />}
      {data && !model && <p className="muted">{t("models.isNotShown")}</p>}
      {data && model && (
        <ModelEditor model={model} revision={data.currentRevisionNumber} onChanged={changed} />
      )}
    </SidePanel>
  );
}
