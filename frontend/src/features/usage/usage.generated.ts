/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../graphql/schema.generated';

import type { DocumentNode } from 'graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** Which usage records; what is left out is not asked. */
export type AccountUsageFilter = {
  /** Of the model with this `modelName`. */
  model?: string | null | undefined;
  /** Of this operation. */
  operationType?: OperationType | null | undefined;
  /** Of your request of this name. */
  requestId?: string | null | undefined;
  /** From this time on. */
  since?: string | null | undefined;
  /** Of this tier. */
  tier?: Tier | null | undefined;
  /** Before this time. */
  until?: string | null | undefined;
};

/** Where credits come from. Of lots that expire together, those of the first category are spent first. */
export type CreditCategory =
  /** A correction or a refund; they never expire. */
  | 'ADJUSTMENT'
  /** A present. */
  | 'BONUS'
  /** The plan of a period; a renewal sets what is left of it. */
  | 'PLAN'
  /** Credits that were bought. */
  | 'PURCHASE';

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

/** What a sentence of an explanation says, and which values it has. */
export type ExplanationSentenceKind =
  /** What nobody pays: `credits`. */
  | 'ABSORBED'
  /** What was charged: `credits`. */
  | 'CHARGED'
  /** What that makes, rounded up once: `amount`, `price`, `credits`. */
  | 'DIVIDED'
  /** How many images were delivered: `amount`. */
  | 'IMAGES_DELIVERED'
  /** What one of several makes: `revisionNumber`, `modelName`, `price`, `amount`, `credits`. */
  | 'IMAGES_OF_MODEL'
  /** What could be charged after the hold had expired: `credits`. */
  | 'LATE'
  /** The quote's maximum, where that is less: `credits`. */
  | 'MAXIMUM'
  /** The operation's minimum, where that is more: `credits`. */
  | 'MINIMUM'
  /** What that makes: `amount`, `price`, `credits`. */
  | 'MULTIPLIED'
  /** What was given back since: `credits`. */
  | 'REFUNDED'
  /** What a model was sold at: `revisionNumber`, `modelName`, `price`. */
  | 'SOLD_BY_IMAGES'
  /** What a model was sold at: `revisionNumber`, `modelName`, `price`, `unit`. */
  | 'SOLD_BY_UNITS'
  /** What these make: `credits`. */
  | 'TOGETHER'
  /** How much was delivered: `amount`, `unit`; of tokens, `tokens`. */
  | 'UNITS_DELIVERED'
  /** What one of several makes: `revisionNumber`, `modelName`, `price`, `amount`, `unit`, `credits`. */
  | 'UNITS_OF_MODEL';

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

/** A kind of billable work. */
export type OperationType =
  /** Groups keywords. */
  | 'CLUSTERING'
  /** Writes content. */
  | 'CONTENT_GENERATION'
  /** Makes content better. */
  | 'CONTENT_OPTIMIZATION'
  /** Finds ideas for content. */
  | 'IDEA_GENERATION'
  /** Makes images. */
  | 'IMAGE_GENERATION'
  /** Writes prompts of images from content. */
  | 'IMAGE_PROMPT_EXTRACTION'
  /** Links pages of a site. */
  | 'INTERNAL_LINKING';

/** What an end user picks instead of an image model. */
export type Tier =
  /** The cheapest images. */
  | 'BASIC'
  /** The best images. */
  | 'PREMIUM'
  /** Better images. */
  | 'QUALITY';

/** What tokens were. */
export type TokenKind =
  /** Input of audio. */
  | 'AUDIO_IN'
  /** Output of audio. */
  | 'AUDIO_OUT'
  /** Input read from the provider's cache. */
  | 'CACHED_INPUT'
  /** Input written to the provider's cache. */
  | 'CACHE_WRITE'
  /** Input of images. */
  | 'IMAGE_IN'
  /** Output of images. */
  | 'IMAGE_OUT'
  /** Input that no other kind counts. */
  | 'INPUT'
  /** Output that no other kind counts. */
  | 'OUTPUT'
  /** Output of reasoning. */
  | 'REASONING'
  /** In no part of the provider's report. */
  | 'UNKNOWN';

export type BalanceQueryVariables = Exact<{
  account: string;
  since: string;
  operationType?: Types.OperationType | null | undefined;
}>;


export type BalanceQuery = { account: { id: string, credits: { balance: number, held: number, available: number }, lots: { nodes: Array<{ id: string, category: Types.CreditCategory, remaining: number, expiresAt: string | null }> }, usageByDay: Array<{ day: string, records: number, credits: number, refunded: number }> } | null };

export type ChargeLineFragment = { id: string, createdAt: string, operationType: Types.OperationType | null, modelType: Types.ModelType, tier: Types.Tier | null, size: string | null, images: number, totalTokens: number | string, requestId: string | null, credits: number };

export type ChargesQueryVariables = Exact<{
  account: string;
  filter: Types.AccountUsageFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type ChargesQuery = { account: { id: string, usage: { nodes: Array<{ id: string, createdAt: string, operationType: Types.OperationType | null, modelType: Types.ModelType, tier: Types.Tier | null, size: string | null, images: number, totalTokens: number | string, requestId: string | null, credits: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ChargeSentenceFragment = { kind: Types.ExplanationSentenceKind, text: string, revisionNumber: number | null, modelName: string | null, unit: Types.CreditUnit | null, price: number | null, amount: number | string | null, credits: number | null, tokens: Array<{ kind: Types.TokenKind, tokens: number | string }> };

export type ChargeExplainedQueryVariables = Exact<{
  id: string;
}>;


export type ChargeExplainedQuery = { usageRecord: { id: string, explain: { sentences: Array<{ kind: Types.ExplanationSentenceKind, text: string, revisionNumber: number | null, modelName: string | null, unit: Types.CreditUnit | null, price: number | null, amount: number | string | null, credits: number | null, tokens: Array<{ kind: Types.TokenKind, tokens: number | string }> }> } } | null };

export const ChargeLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChargeLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"operationType"}},{"kind":"Field","name":{"kind":"Name","value":"modelType"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"images"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}}]}}]} as unknown as DocumentNode;
export const ChargeSentenceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChargeSentence"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplanationSentence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"revisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}}]}}]}}]} as unknown as DocumentNode;
export const BalanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Balance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"operationType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OperationType"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"credits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lots"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"usageByDay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"operationType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"operationType"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"refunded"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useBalanceQuery(options: Omit<Urql.UseQueryArgs<BalanceQueryVariables>, 'query'>) {
  return Urql.useQuery<BalanceQuery, BalanceQueryVariables>({ query: BalanceDocument, ...options });
};
export const ChargesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Charges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountUsageFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChargeLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChargeLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"operationType"}},{"kind":"Field","name":{"kind":"Name","value":"modelType"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"images"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}}]}}]} as unknown as DocumentNode;

export function useChargesQuery(options: Omit<Urql.UseQueryArgs<ChargesQueryVariables>, 'query'>) {
  return Urql.useQuery<ChargesQuery, ChargesQueryVariables>({ query: ChargesDocument, ...options });
};
export const ChargeExplainedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChargeExplained"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usageRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChargeSentence"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChargeSentence"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplanationSentence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"revisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}}]}}]}}]} as unknown as DocumentNode;

export function useChargeExplainedQuery(options: Omit<Urql.UseQueryArgs<ChargeExplainedQueryVariables>, 'query'>) {
  return Urql.useQuery<ChargeExplainedQuery, ChargeExplainedQueryVariables>({ query: ChargeExplainedDocument, ...options });
};