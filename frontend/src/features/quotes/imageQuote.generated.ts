/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../graphql/schema.generated';

import type { DocumentNode } from 'graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** Images to be quoted. */
export type ImageQuoteInput = {
  /** How many images: 1 to 8. */
  count: number;
  /** One of the tier's sizes; else its first. */
  size?: string | null | undefined;
  /** The quality tier. */
  tier: QualityTierName;
};

/** What an end user picks instead of an image model. */
export type QualityTierName =
  | 'BASIC'
  | 'PREMIUM'
  | 'QUALITY';

/** Names an error for programs. */
export type UserErrorCode =
  | 'ABOVE_CALLER'
  | 'ALREADY_EXISTS'
  | 'BALANCE_TOO_LARGE'
  | 'CONFIGURATION_ERROR'
  | 'COUNT_OUT_OF_RANGE'
  | 'HOLD_NOT_OPEN'
  | 'IDEMPOTENCY_CONFLICT'
  | 'IMPORT_REVIEW_NOT_OPEN'
  | 'INSUFFICIENT_CREDITS'
  | 'INVALID_CATALOG'
  | 'INVALID_INPUT'
  | 'KEY_TEST_FAILED'
  | 'LOW_MARGIN'
  | 'MODEL_INACTIVE'
  | 'MODEL_NOT_FOUND'
  | 'NEGATIVE_USAGE'
  | 'NOT_FOUND'
  | 'OPERATION_INACTIVE'
  | 'OUTPUT_TOKENS_OUT_OF_RANGE'
  | 'QUOTE_ALTERED'
  | 'QUOTE_EXPIRED'
  | 'QUOTE_FORGED'
  | 'QUOTE_NOT_FOUND'
  | 'QUOTE_REDEEMED'
  | 'REFERENCED'
  | 'REFUND_EXCEEDS_CHARGE'
  | 'SIZE_NOT_OFFERED'
  | 'STALE_REVISION'
  | 'TIER_UNAVAILABLE'
  | 'TOKENS_OUT_OF_RANGE'
  | 'UNREADABLE_PRICE_LIST';

export type ImageQuoteQueryVariables = Exact<{
  image: Types.ImageQuoteInput;
}>;


export type ImageQuoteQuery = { quote:
    | { __typename: 'ConfigurationError', message: string, code: Types.UserErrorCode }
    | { __typename: 'CountOutOfRange', message: string, code: Types.UserErrorCode }
    | { __typename: 'ModelInactive', message: string, code: Types.UserErrorCode }
    | { __typename: 'ModelNotFound', message: string, code: Types.UserErrorCode }
    | { __typename: 'NegativeUsage', message: string, code: Types.UserErrorCode }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode }
    | { __typename: 'OperationInactive', message: string, code: Types.UserErrorCode }
    | { __typename: 'OutputTokensOutOfRange', message: string, code: Types.UserErrorCode }
    | { __typename: 'Quote', id: string, revisionNumber: number, maxCredits: number, issuedAt: string, expiresAt: string, lines: Array<{ images: number | null, size: string | null, tier: Types.QualityTierName | null, creditsPerImage: number | null }> }
    | { __typename: 'SizeNotOffered', message: string, code: Types.UserErrorCode }
    | { __typename: 'TierUnavailable', message: string, code: Types.UserErrorCode }
    | { __typename: 'TokensOutOfRange', message: string, code: Types.UserErrorCode }
   };


export const ImageQuoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImageQuote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"image"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImageQuoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"image"},"value":{"kind":"Variable","name":{"kind":"Name","value":"image"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Quote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"maxCredits"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"creditsPerImage"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useImageQuoteQuery(options: Omit<Urql.UseQueryArgs<ImageQuoteQueryVariables>, 'query'>) {
  return Urql.useQuery<ImageQuoteQuery, ImageQuoteQueryVariables>({ query: ImageQuoteDocument, ...options });
};