/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../graphql/schema.generated';

import type { DocumentNode } from 'graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** Which models; what is left out is not asked. */
export type AiModelFilter = {
  /** Also those that are not on sale. Requires `configuration:read`. */
  includeUnavailable?: boolean;
  /** Of this type. */
  modelType?: ModelType | null | undefined;
  /** Of this provider. Requires `configuration:read`. */
  providerId?: string | null | undefined;
  /** With this in a name; case does not matter. */
  search?: string | null | undefined;
  /** Of this tier. */
  tier?: Tier | null | undefined;
};

/** What a `UnitModel` is sold by. */
export type CreditUnit =
  /** Characters of text. */
  | 'CHARACTERS'
  /** Requests, or what else is counted one by one. */
  | 'REQUESTS'
  /** Seconds of sound or film. */
  | 'SECONDS'
  /** All tokens of its calls. */
  | 'TOKENS';

/** A kind of thing that has an identity. */
export type EntityKind =
  /** Who pays. */
  | 'ACCOUNT'
  /** What an account has otherwise than the settings say. */
  | 'ACCOUNT_OVERRIDE'
  /** A text or image model. */
  | 'AI_MODEL'
  /** A token of an integration. */
  | 'API_TOKEN'
  /** A pipeline of functions that an account runs. */
  | 'AUTOMATION'
  /** One passage through an automation. */
  | 'AUTOMATION_RUN'
  /** Credits of one grant. */
  | 'CREDIT_LOT'
  /** What AI does for a content product. */
  | 'FUNCTION'
  /** A function that is run for an account. */
  | 'FUNCTION_RUN'
  /** Credits that are set aside. */
  | 'HOLD'
  /** Another name that price lists have for a provider or a model. */
  | 'IMPORT_ALIAS'
  /** An imported price list. */
  | 'IMPORT_REVIEW'
  /** A row of an imported price list. */
  | 'IMPORT_ROW'
  /** A service that calls this API. */
  | 'INTEGRATION'
  /** A text or images that are generated. */
  | 'JOB'
  /** A kind of billable work. */
  | 'OPERATION'
  /** A third party with credentials. */
  | 'PROVIDER'
  /** A signed offer. */
  | 'QUOTE'
  /** A numbered state of the catalog. */
  | 'REVISION'
  /** A change of the catalog at a later time. */
  | 'SCHEDULE'
  /** The settings that belong to no model. */
  | 'SETTINGS'
  /** What one operation used and was charged. */
  | 'USAGE_RECORD'
  /** A person who signs in. */
  | 'USER';

/** What a model makes. */
export type ModelType =
  /** Vectors of texts, sold by units: a `UnitModel`. */
  | 'EMBEDDING'
  /** Images, sold by the image: an `ImageModel`. */
  | 'IMAGE'
  /** Whether content is harmful, sold by units: a `UnitModel`. */
  | 'MODERATION'
  /** Documents in the order of a query, sold by units: a `UnitModel`. */
  | 'RERANK'
  /** Speech from text, sold by units: a `UnitModel`. */
  | 'SPEECH'
  /** Text, sold by the token: a `TextModel`. */
  | 'TEXT'
  /** Text from speech, sold by units: a `UnitModel`. */
  | 'TRANSCRIPTION'
  /** Videos, sold by units: a `UnitModel`. */
  | 'VIDEO';

/** What a provider charges for. */
export type RateComponent =
  /** 1,000,000 tokens of audio that is sent. */
  | 'AUDIO_IN'
  /** 1,000,000 tokens of audio that is made. */
  | 'AUDIO_OUT'
  /** 1,000,000 tokens read from a cache. */
  | 'CACHED_INPUT'
  /** 1,000,000 tokens written to a cache for 1 hour. */
  | 'CACHE_WRITE_1H'
  /** 1,000,000 tokens written to a cache for 5 minutes. */
  | 'CACHE_WRITE_5M'
  /** 1,000,000 characters. */
  | 'CHARACTER'
  /** An image. */
  | 'IMAGE'
  /** 1,000,000 tokens of images that are sent. */
  | 'IMAGE_IN'
  /** 1,000,000 tokens of images that are made. */
  | 'IMAGE_OUT'
  /** 1,000,000 input tokens. */
  | 'INPUT'
  /** 1,000,000 output tokens. */
  | 'OUTPUT'
  /** A page. */
  | 'PAGE'
  /** 1,000,000 tokens of reasoning. */
  | 'REASONING'
  /** A request, whatever it uses. */
  | 'REQUEST'
  /** A second of audio or video. */
  | 'SECOND'
  /** A web search. */
  | 'WEB_SEARCH';

/** How fast a provider serves a call, which some charge by. */
export type ServiceTier =
  /** Later, together with others. */
  | 'BATCH'
  /** When there is room. */
  | 'FLEX'
  /** Before others. */
  | 'PRIORITY'
  /** As calls are served that ask for nothing else. */
  | 'STANDARD';

/** What an end user picks instead of an image model. */
export type Tier =
  /** The cheapest images. */
  | 'BASIC'
  /** The best images. */
  | 'PREMIUM'
  /** Better images. */
  | 'QUALITY';

export type ModelPrice_ImageModel_Fragment = { id: string, tier: Types.Tier, creditsPerImage: number, modelType: Types.ModelType, imagePrices: Array<{ size: string | null, imageQuality: string | null, creditsPerImage: number }> };

export type ModelPrice_TextModel_Fragment = { id: string, tokensPerCredit: number, modelType: Types.ModelType };

export type ModelPrice_UnitModel_Fragment = { id: string, creditUnit: Types.CreditUnit, unitsPerCredit: number, modelType: Types.ModelType };

export type ModelPriceFragment =
  | ModelPrice_ImageModel_Fragment
  | ModelPrice_TextModel_Fragment
  | ModelPrice_UnitModel_Fragment
;

export type ModelLine_ImageModel_Fragment = { id: string, modelName: string, displayName: string, isDefault: boolean, isAvailable: boolean, tier: Types.Tier, creditsPerImage: number, modelType: Types.ModelType, admin: { costPerImage: string | null, inputCostPer1m: string | null, outputCostPer1m: string | null, unavailableReason: string | null, provider: { id: string, providerId: string, displayName: string }, rates: Array<{ component: Types.RateComponent, costUsd: string }>, margins: Array<{ ratio: string | null }> } | null, imagePrices: Array<{ size: string | null, imageQuality: string | null, creditsPerImage: number }> };

export type ModelLine_TextModel_Fragment = { id: string, modelName: string, displayName: string, isDefault: boolean, isAvailable: boolean, tokensPerCredit: number, modelType: Types.ModelType, admin: { inputCostPer1m: string, outputCostPer1m: string, unavailableReason: string | null, provider: { id: string, providerId: string, displayName: string }, rates: Array<{ component: Types.RateComponent, costUsd: string }>, margins: Array<{ ratio: string | null }> } | null };

export type ModelLine_UnitModel_Fragment = { id: string, modelName: string, displayName: string, isDefault: boolean, isAvailable: boolean, creditUnit: Types.CreditUnit, unitsPerCredit: number, modelType: Types.ModelType, admin: { inputCostPer1m: string | null, outputCostPer1m: string | null, unavailableReason: string | null, provider: { id: string, providerId: string, displayName: string }, rates: Array<{ component: Types.RateComponent, costUsd: string }>, margins: Array<{ ratio: string | null }> } | null };

export type ModelLineFragment =
  | ModelLine_ImageModel_Fragment
  | ModelLine_TextModel_Fragment
  | ModelLine_UnitModel_Fragment
;

export type ModelsQueryVariables = Exact<{
  filter: Types.AiModelFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type ModelsQuery = { aiModels: { totalCount: number, nodes: Array<
      | { id: string, modelName: string, displayName: string, isDefault: boolean, isAvailable: boolean, tier: Types.Tier, creditsPerImage: number, modelType: Types.ModelType, admin: { costPerImage: string | null, inputCostPer1m: string | null, outputCostPer1m: string | null, unavailableReason: string | null, provider: { id: string, providerId: string, displayName: string }, rates: Array<{ component: Types.RateComponent, costUsd: string }>, margins: Array<{ ratio: string | null }> } | null, imagePrices: Array<{ size: string | null, imageQuality: string | null, creditsPerImage: number }> }
      | { id: string, modelName: string, displayName: string, isDefault: boolean, isAvailable: boolean, tokensPerCredit: number, modelType: Types.ModelType, admin: { inputCostPer1m: string, outputCostPer1m: string, unavailableReason: string | null, provider: { id: string, providerId: string, displayName: string }, rates: Array<{ component: Types.RateComponent, costUsd: string }>, margins: Array<{ ratio: string | null }> } | null }
      | { id: string, modelName: string, displayName: string, isDefault: boolean, isAvailable: boolean, creditUnit: Types.CreditUnit, unitsPerCredit: number, modelType: Types.ModelType, admin: { inputCostPer1m: string | null, outputCostPer1m: string | null, unavailableReason: string | null, provider: { id: string, providerId: string, displayName: string }, rates: Array<{ component: Types.RateComponent, costUsd: string }>, margins: Array<{ ratio: string | null }> } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ModelProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type ModelProvidersQuery = { providers: { nodes: Array<{ id: string, providerId: string, displayName: string }> } | null };

export type ModelNamesQueryVariables = Exact<{
  modelType: Types.ModelType;
}>;


export type ModelNamesQuery = { aiModels: { nodes: Array<
      | { id: string, modelName: string }
      | { id: string, modelName: string }
      | { id: string, modelName: string }
    > } };

export type ModelQueryVariables = Exact<{
  modelName: string;
}>;


export type ModelQuery = { currentRevisionNumber: number, aiModel:
    | { id: string, tier: Types.Tier, creditsPerImage: number, validSizes: Array<string>, modelName: string, displayName: string, modelType: Types.ModelType, isDefault: boolean, isAvailable: boolean, contextWindow: number | null, supportsVision: boolean, deprecatedAt: string | null, retiredAt: string | null, imagePrices: Array<{ size: string | null, imageQuality: string | null, creditsPerImage: number }>, admin: { costPerImage: string | null, imageFamily: string | null, inputCostPer1m: string | null, cachedInputCostPer1m: string | null, cacheWriteCostPer1m: string | null, outputCostPer1m: string | null, isActive: boolean, switchAt: string | null, sortOrder: number, unavailableReason: string | null, provider: { id: string, providerId: string }, rates: Array<{ component: Types.RateComponent, aboveInputTokens: number | null, serviceTier: Types.ServiceTier | null, region: string | null, size: string | null, imageQuality: string | null, firstDay: string | null, lastDay: string | null, costUsd: string }>, fallbackModels: Array<
          | { id: string, modelName: string }
          | { id: string, modelName: string }
          | { id: string, modelName: string }
        >, replacedBy:
          | { id: string, modelName: string }
          | { id: string, modelName: string }
          | { id: string, modelName: string }
         | null, usedBy: Array<{ entity: Types.EntityKind, name: string }> } | null }
    | { id: string, tokensPerCredit: number, maxOutputTokens: number, supportsJsonMode: boolean, supportsFunctionCalling: boolean, modelName: string, displayName: string, modelType: Types.ModelType, isDefault: boolean, isAvailable: boolean, contextWindow: number | null, supportsVision: boolean, deprecatedAt: string | null, retiredAt: string | null, admin: { refusesTemperature: boolean, outputLimitParameter: string | null, inputCostPer1m: string, cachedInputCostPer1m: string | null, cacheWriteCostPer1m: string | null, outputCostPer1m: string, isActive: boolean, switchAt: string | null, sortOrder: number, unavailableReason: string | null, provider: { id: string, providerId: string }, rates: Array<{ component: Types.RateComponent, aboveInputTokens: number | null, serviceTier: Types.ServiceTier | null, region: string | null, size: string | null, imageQuality: string | null, firstDay: string | null, lastDay: string | null, costUsd: string }>, fallbackModels: Array<
          | { id: string, modelName: string }
          | { id: string, modelName: string }
          | { id: string, modelName: string }
        >, replacedBy:
          | { id: string, modelName: string }
          | { id: string, modelName: string }
          | { id: string, modelName: string }
         | null, usedBy: Array<{ entity: Types.EntityKind, name: string }> } | null }
    | { id: string, creditUnit: Types.CreditUnit, unitsPerCredit: number, modelName: string, displayName: string, modelType: Types.ModelType, isDefault: boolean, isAvailable: boolean, contextWindow: number | null, supportsVision: boolean, deprecatedAt: string | null, retiredAt: string | null, admin: { inputCostPer1m: string | null, cachedInputCostPer1m: string | null, cacheWriteCostPer1m: string | null, outputCostPer1m: string | null, isActive: boolean, switchAt: string | null, sortOrder: number, unavailableReason: string | null, provider: { id: string, providerId: string }, rates: Array<{ component: Types.RateComponent, aboveInputTokens: number | null, serviceTier: Types.ServiceTier | null, region: string | null, size: string | null, imageQuality: string | null, firstDay: string | null, lastDay: string | null, costUsd: string }>, fallbackModels: Array<
          | { id: string, modelName: string }
          | { id: string, modelName: string }
          | { id: string, modelName: string }
        >, replacedBy:
          | { id: string, modelName: string }
          | { id: string, modelName: string }
          | { id: string, modelName: string }
         | null, usedBy: Array<{ entity: Types.EntityKind, name: string }> } | null }
   | null };

export const ModelPriceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ModelPrice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AIModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelType"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tokensPerCredit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}},{"kind":"Field","name":{"kind":"Name","value":"imagePrices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"imageQuality"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditUnit"}},{"kind":"Field","name":{"kind":"Name","value":"unitsPerCredit"}}]}}]}}]} as unknown as DocumentNode;
export const ModelLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ModelLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AIModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"isAvailable"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ModelPrice"}},{"kind":"Field","name":{"kind":"Name","value":"admin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"providerId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputCostPer1m"}},{"kind":"Field","name":{"kind":"Name","value":"outputCostPer1m"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageModelAdmin"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"costPerImage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"costUsd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unavailableReason"}},{"kind":"Field","name":{"kind":"Name","value":"margins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ratio"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ModelPrice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AIModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelType"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tokensPerCredit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}},{"kind":"Field","name":{"kind":"Name","value":"imagePrices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"imageQuality"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditUnit"}},{"kind":"Field","name":{"kind":"Name","value":"unitsPerCredit"}}]}}]}}]} as unknown as DocumentNode;
export const ModelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Models"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AIModelFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aiModels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ModelLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ModelPrice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AIModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelType"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tokensPerCredit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}},{"kind":"Field","name":{"kind":"Name","value":"imagePrices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"imageQuality"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditUnit"}},{"kind":"Field","name":{"kind":"Name","value":"unitsPerCredit"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ModelLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AIModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"isAvailable"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ModelPrice"}},{"kind":"Field","name":{"kind":"Name","value":"admin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"providerId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputCostPer1m"}},{"kind":"Field","name":{"kind":"Name","value":"outputCostPer1m"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageModelAdmin"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"costPerImage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"costUsd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unavailableReason"}},{"kind":"Field","name":{"kind":"Name","value":"margins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ratio"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useModelsQuery(options: Omit<Urql.UseQueryArgs<ModelsQueryVariables>, 'query'>) {
  return Urql.useQuery<ModelsQuery, ModelsQueryVariables>({ query: ModelsDocument, ...options });
};
export const ModelProvidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ModelProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"providerId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useModelProvidersQuery(options?: Omit<Urql.UseQueryArgs<ModelProvidersQueryVariables>, 'query'>) {
  return Urql.useQuery<ModelProvidersQuery, ModelProvidersQueryVariables>({ query: ModelProvidersDocument, ...options });
};
export const ModelNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ModelNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"modelType"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ModelType"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aiModels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"modelType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"modelType"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"includeUnavailable"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useModelNamesQuery(options: Omit<Urql.UseQueryArgs<ModelNamesQueryVariables>, 'query'>) {
  return Urql.useQuery<ModelNamesQuery, ModelNamesQueryVariables>({ query: ModelNamesDocument, ...options });
};
export const ModelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Model"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"modelName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentRevisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"aiModel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"modelName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"modelName"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"modelType"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"isAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"contextWindow"}},{"kind":"Field","name":{"kind":"Name","value":"supportsVision"}},{"kind":"Field","name":{"kind":"Name","value":"deprecatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tokensPerCredit"}},{"kind":"Field","name":{"kind":"Name","value":"maxOutputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"supportsJsonMode"}},{"kind":"Field","name":{"kind":"Name","value":"supportsFunctionCalling"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}},{"kind":"Field","name":{"kind":"Name","value":"validSizes"}},{"kind":"Field","name":{"kind":"Name","value":"imagePrices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"imageQuality"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnitModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditUnit"}},{"kind":"Field","name":{"kind":"Name","value":"unitsPerCredit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"admin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"providerId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputCostPer1m"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputCostPer1m"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWriteCostPer1m"}},{"kind":"Field","name":{"kind":"Name","value":"outputCostPer1m"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"aboveInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"serviceTier"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"imageQuality"}},{"kind":"Field","name":{"kind":"Name","value":"firstDay"}},{"kind":"Field","name":{"kind":"Name","value":"lastDay"}},{"kind":"Field","name":{"kind":"Name","value":"costUsd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"fallbackModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"switchAt"}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sortOrder"}},{"kind":"Field","name":{"kind":"Name","value":"unavailableReason"}},{"kind":"Field","name":{"kind":"Name","value":"usedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextModelAdmin"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refusesTemperature"}},{"kind":"Field","name":{"kind":"Name","value":"outputLimitParameter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageModelAdmin"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"costPerImage"}},{"kind":"Field","name":{"kind":"Name","value":"imageFamily"}}]}}]}}]}}]}}]} as unknown as DocumentNode;

export function useModelQuery(options: Omit<Urql.UseQueryArgs<ModelQueryVariables>, 'query'>) {
  return Urql.useQuery<ModelQuery, ModelQueryVariables>({ query: ModelDocument, ...options });
};