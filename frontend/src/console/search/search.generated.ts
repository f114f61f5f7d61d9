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

/** Which accounts; what is left out is not asked. */
export type AccountFilter = {
  /** That are suspended, or that are not. */
  isSuspended?: boolean | null | undefined;
  /** With this in their externalId or name; case does not matter. */
  search?: string | null | undefined;
};

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

/** What an end user picks instead of an image model. */
export type Tier =
  /** The cheapest images. */
  | 'BASIC'
  /** The best images. */
  | 'PREMIUM'
  /** Better images. */
  | 'QUALITY';

export type ConsoleSearchQueryVariables = Exact<{
  models: Types.AiModelFilter;
  accounts: Types.AccountFilter;
  number: number;
  hasNumber: boolean;
}>;


export type ConsoleSearchQuery = { aiModels: { nodes: Array<
      | { id: string, modelName: string, displayName: string }
      | { id: string, modelName: string, displayName: string }
      | { id: string, modelName: string, displayName: string }
    > }, accounts: { nodes: Array<{ id: string, name: string | null, externalId: string }> }, providers: { nodes: Array<{ id: string, providerId: string, displayName: string }> } | null, catalogRevisions: { nodes: Array<{ id: string, number: number, reason: string }> } | null, catalogRevision?: { id: string, number: number, reason: string } | null };


export const ConsoleSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"models"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AIModelFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accounts"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hasNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aiModels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"models"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accounts"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"providerId"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"catalogRevisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"catalogRevision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hasNumber"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode;

export function useConsoleSearchQuery(options: Omit<Urql.UseQueryArgs<ConsoleSearchQueryVariables>, 'query'>) {
  return Urql.useQuery<ConsoleSearchQuery, ConsoleSearchQueryVariables>({ query: ConsoleSearchDocument, ...options });
};