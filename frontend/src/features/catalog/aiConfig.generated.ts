/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../graphql/schema.generated';

import type { DocumentNode } from 'graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** What an end user picks instead of an image model. */
export type Tier =
  /** The cheapest images. */
  | 'BASIC'
  /** The best images. */
  | 'PREMIUM'
  /** Better images. */
  | 'QUALITY';

export type TierFragment = { id: string, tier: Types.Tier, label: string, creditsPerImage: number, validSizes: Array<string>, isDefault: boolean, sizePrices: Array<{ size: string, creditsPerImage: number }> };

export type AiConfigQueryVariables = Exact<{ [key: string]: never; }>;


export type AiConfigQuery = { aiConfig: { imageStyle: string, maxInArticleImages: number, maxImagesPerRequest: number, revisionNumber: number, qualityTiers: Array<{ id: string, tier: Types.Tier, label: string, creditsPerImage: number, validSizes: Array<string>, isDefault: boolean, sizePrices: Array<{ size: string, creditsPerImage: number }> }> } };

export type CatalogPublishedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type CatalogPublishedSubscription = { catalogPublished: { number: number } };

export const TierFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Tier"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QualityTier"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}},{"kind":"Field","name":{"kind":"Name","value":"sizePrices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validSizes"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}}]} as unknown as DocumentNode;
export const AiConfigDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AiConfig"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aiConfig"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualityTiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"imageStyle"}},{"kind":"Field","name":{"kind":"Name","value":"maxInArticleImages"}},{"kind":"Field","name":{"kind":"Name","value":"maxImagesPerRequest"}},{"kind":"Field","name":{"kind":"Name","value":"revisionNumber"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Tier"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QualityTier"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}},{"kind":"Field","name":{"kind":"Name","value":"sizePrices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validSizes"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}}]} as unknown as DocumentNode;

export function useAiConfigQuery(options?: Omit<Urql.UseQueryArgs<AiConfigQueryVariables>, 'query'>) {
  return Urql.useQuery<AiConfigQuery, AiConfigQueryVariables>({ query: AiConfigDocument, ...options });
};
export const CatalogPublishedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CatalogPublished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogPublished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode;

export function useCatalogPublishedSubscription<TData = CatalogPublishedSubscription>(options?: Omit<Urql.UseSubscriptionArgs<CatalogPublishedSubscriptionVariables>, 'query'>, handler?: Urql.SubscriptionHandler<CatalogPublishedSubscription, TData>) {
  return Urql.useSubscription<CatalogPublishedSubscription, TData, CatalogPublishedSubscriptionVariables>({ query: CatalogPublishedDocument, ...options }, handler);
};