import { HttpResponse } from "msw";
import type {
  ModelLineFragment,
  ModelNamesQuery,
  ModelProvidersQuery,
  ModelQuery,
  ModelQueryVariables,
  ModelsQuery,
  ModelsQueryVariables,
} from "@/console/models/models.generated";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";

const OPENAI = { id: "provider-1", providerId: "openai", displayName: "OpenAI" };
type TextLine = Extract<ModelLineFragment, { tokensPerCredit: number }>;
type ImageLine = Extract<ModelLineFragment, { creditsPerImage: number }>;

export function textModel(modelName: string, fields: Partial<TextLine> = {}): TextLine {
  return {
    id: modelName,
    modelName,
    displayName: `The ${modelName}`,
    modelType: "TEXT",
    isDefault: false,
    isAvailable: true,
    tokensPerCredit: 1000,
    admin: {
      provider: OPENAI,
      inputCostPer1m: "1.25",
      outputCostPer1m: "10",
      rates: [],
      unavailableReason: null,
      margins: [{ ratio: "0.25" }],
    },
    ...fields,
  };
}

export function imageModel(modelName: string, fields: Partial<ImageLine> = {}): ImageLine {
  return {
    id: modelName,
    modelName,
    displayName: `The ${modelName}`,
    modelType: "IMAGE",
    isDefault: false,
    isAvailable: true,
    tier: "PREMIUM",
    creditsPerImage: 15,
    imagePrices: [],
    admin: {
      provider: OPENAI,
      inputCostPer1m: null,
      outputCostPer1m: null,
      costPerImage: "0.14",
      rates: [],
      unavailableReason: null,
      margins: [],
    },
    ...fields,
  };
}

/** Models, so many a page as are asked for; what was asked for each time. */
export function serveModels(...models: ModelLineFragment[]): ModelsQueryVariables[] {
  const asked: ModelsQueryVariables[] = [];
  server.use(
    operation<ModelsQuery, ModelsQueryVariables>("Models", ({ variables }) => {
      asked.push(variables);
      const from = Number(variables.after ?? 0);
      const end = from + variables.first;
      const pageInfo = { hasNextPage: end < models.length, endCursor: String(end) };
      const nodes = models.slice(from, end);
      return HttpResponse.json({
        data: { aiModels: { totalCount: models.length, nodes, pageInfo } },
      });
    }),
    operation<ModelProvidersQuery, object>("ModelProviders", () =>
      HttpResponse.json({ data: { providers: { nodes: [OPENAI] } } }),
    ),
    operation<ModelNamesQuery, object>("ModelNames", () =>
      HttpResponse.json({
        data: { aiModels: { nodes: models.map(({ id, modelName }) => ({ id, modelName })) } },
      }),
    ),
  );
  return asked;
}

/** One text model with all its fields, at a revision. */
export function serveModel(modelName: string, tokensPerCredit: number): void {
  const aiModel: NonNullable<ModelQuery["aiModel"]> = {
    id: modelName,
    modelName,
    displayName: "The text model",
    modelType: "TEXT",
    isDefault: true,
    isAvailable: true,
    contextWindow: 400000,
    supportsVision: true,
    deprecatedAt: null,
    retiredAt: null,
    tokensPerCredit,
    maxOutputTokens: 8192,
    supportsJsonMode: true,
    supportsFunctionCalling: true,
    admin: {
      provider: OPENAI,
      inputCostPer1m: "1.25",
      cachedInputCostPer1m: null,
      cacheWriteCostPer1m: null,
      outputCostPer1m: "10",
      rates: [],
      isActive: true,
      fallbackModels: [],
      switchAt: null,
      replacedBy: null,
      sortOrder: 0,
      unavailableReason: null,
      usedBy: [],
      refusesTemperature: false,
      outputLimitParameter: null,
    },
  };
  server.use(
    operation<ModelQuery, ModelQueryVariables>("Model", () =>
      HttpResponse.json({ data: { currentRevisionNumber: 41, aiModel } }),
    ),
  );
}
