/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../graphql/schema.generated';

import type { DocumentNode } from 'graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
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

/** What AI does for a content product, from keywords to the images of an article. */
export type FunctionName =
  /** Groups keywords into named clusters. */
  | 'AUTO_CLUSTER'
  /** Writes an article from an idea. */
  | 'GENERATE_CONTENT'
  /** Finds ideas for content from clusters. */
  | 'GENERATE_IDEAS'
  /** Makes images from prompts. */
  | 'GENERATE_IMAGES'
  /** Writes prompts of images from an article. */
  | 'GENERATE_IMAGE_PROMPTS';

/** What an end user picks instead of an image model. */
export type Tier =
  /** The cheapest images. */
  | 'BASIC'
  /** The best images. */
  | 'PREMIUM'
  /** Better images. */
  | 'QUALITY';

export type TierModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type TierModelsQuery = { currentRevisionNumber: number, aiModels: { nodes: Array<
      | { id: string, tier: Types.Tier, validSizes: Array<string>, creditsPerImage: number, modelName: string, displayName: string, isDefault: boolean, isAvailable: boolean, admin: { isActive: boolean, unavailableReason: string | null, provider: { id: string, displayName: string }, usedBy: Array<{ entity: Types.EntityKind, name: string }> } | null }
      | { id: string, modelName: string, displayName: string, isDefault: boolean, isAvailable: boolean, admin: { isActive: boolean, unavailableReason: string | null, provider: { id: string, displayName: string }, usedBy: Array<{ entity: Types.EntityKind, name: string }> } | null }
      | { id: string, modelName: string, displayName: string, isDefault: boolean, isAvailable: boolean, admin: { isActive: boolean, unavailableReason: string | null, provider: { id: string, displayName: string }, usedBy: Array<{ entity: Types.EntityKind, name: string }> } | null }
    > }, qualityTiers: Array<{ id: string, tier: Types.Tier, sizePrices: Array<{ size: string, creditsPerImage: number }> }>, aiFunctions: Array<{ id: string, function: Types.FunctionName, tier: Types.Tier | null }> | null };


export const TierModelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TierModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentRevisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"aiModels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"modelType"},"value":{"kind":"EnumValue","value":"IMAGE"}},{"kind":"ObjectField","name":{"kind":"Name","value":"includeUnavailable"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"isAvailable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"validSizes"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"admin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"unavailableReason"}},{"kind":"Field","name":{"kind":"Name","value":"usedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualityTiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"sizePrices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"aiFunctions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}}]}}]} as unknown as DocumentNode;

export function useTierModelsQuery(options?: Omit<Urql.UseQueryArgs<TierModelsQueryVariables>, 'query'>) {
  return Urql.useQuery<TierModelsQuery, TierModelsQueryVariables>({ query: TierModelsDocument, ...options });
};