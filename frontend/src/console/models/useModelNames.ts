import type { Model } from "@/console/models/modelFields";
import { useModelNamesQuery, useModelProvidersQuery } from "@/console/models/models.generated";

/** What references of a model may name: providers, and models of its type. */
export function useModelNames(modelType: Model["modelType"]) {
  const [models] = useModelNamesQuery({ variables: { modelType } });
  const [providers] = useModelProvidersQuery();
  return {
    ai_model: models.data?.aiModels.nodes.map(({ modelName }) => modelName) ?? [],
    provider: providers.data?.providers?.nodes.map(({ providerId }) => providerId) ?? [],
  };
}
