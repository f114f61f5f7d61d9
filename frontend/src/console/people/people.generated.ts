/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../graphql/schema.generated';

import type { DocumentNode } from 'graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** Whose tokens are to be revoked. */
export type ApiTokensRevokeInput = {
  /** The user name of the person who made them. */
  username: string;
};

/** Which people; what is left out is not asked. */
export type PersonFilter = {
  /** Who can sign in, or who can't. */
  isActive?: boolean | null | undefined;
  /** Of this role. */
  role?: PersonRole | null | undefined;
  /** With this in a name or the e-mail; case does not matter. */
  search?: string | null | undefined;
};

/** Whom it is about. */
export type PersonInput = {
  /** The person's user name. */
  username: string;
};

/** What a person who signs in may do; each may do what the one before may. */
export type PersonRole =
  /** Change the catalog and accounts, move credits, make tokens, have texts and images generated. */
  | 'EDITOR'
  /** What the accounts of which they are a member let them do. */
  | 'NONE'
  /** Set, test and remove secrets of providers. */
  | 'SECRETS_ADMIN'
  /** See people, their roles and the audit log, and change them: everything. */
  | 'SUPERUSER'
  /** Read the configuration, costs, margins and all accounts. */
  | 'VIEWER';

/** Another role for a person. */
export type PersonRoleUpdateInput = {
  /** What they may do from now on. */
  role: PersonRole;
  /** The person's user name. */
  username: string;
};

/** Names an error for programs. There will be further codes: treat an unknown one as any error. */
export type UserErrorCode =
  /** The token would have a right that its maker lacks, or live longer than its maker's own token. */
  | 'ABOVE_CALLER'
  /** Other rows are accepted than those that were shown; nothing was published. */
  | 'ACCEPTED_ROWS_CHANGED'
  /** The quote names no account, and the request names none. */
  | 'ACCOUNT_MISSING'
  /** No account within the caller's access is the one that is named. */
  | 'ACCOUNT_NOT_FOUND'
  /** The account is suspended: it starts nothing that costs. What was held before is settled, and reads go on. */
  | 'ACCOUNT_SUSPENDED'
  /** The alias would make a chain of names: one that others mean, or that is an alias itself; nothing was changed. */
  | 'ALIAS_CHAIN'
  /** No alias has this name. */
  | 'ALIAS_NOT_FOUND'
  /** The integration has an account of that external id. */
  | 'ALREADY_EXISTS'
  /** No account is named where more than one can be meant. */
  | 'AMBIGUOUS_ACCOUNT'
  /** Another run of the account has begun and not ended: an account has one at a time. */
  | 'ANOTHER_RUN_OPEN'
  /** No API token within the caller's access has that prefix. */
  | 'API_TOKEN_NOT_FOUND'
  /** The article would have more images than its account's settings allow; `left` so many can be made. */
  | 'ARTICLE_FULL'
  /** Who scheduled the change may not make it any more. */
  | 'AUTHOR_MAY_NOT'
  /** No automation within the caller's access has that id, or it was deleted. */
  | 'AUTOMATION_NOT_FOUND'
  /** Somebody cancelled the run, and it ends when what runs of it has ended: it can't be paused or resumed. */
  | 'AUTOMATION_RUN_CANCELLED'
  /** The run has ended, so it can't be paused, resumed or cancelled. */
  | 'AUTOMATION_RUN_ENDED'
  /** The run waits for another one of its account, so it can be cancelled and not paused. */
  | 'AUTOMATION_RUN_NOT_BEGUN'
  /** No run of an automation within the caller's access has that id. */
  | 'AUTOMATION_RUN_NOT_FOUND'
  /** The run reports no missed times, so there is nothing that somebody could have seen. */
  | 'AUTOMATION_RUN_NOT_MISSED'
  /** A run of the automation waits already for the account's other runs to end. */
  | 'AUTOMATION_RUN_QUEUED'
  /** The balance would be larger than an account can have; nothing was moved. */
  | 'BALANCE_TOO_LARGE'
  /** Others hold what the request needs, or wait for it. Nothing was changed: try again in a moment. */
  | 'BUSY'
  /** The scheduled change was made or cancelled before. */
  | 'CATALOG_SCHEDULE_ENDED'
  /** No scheduled change has that id. */
  | 'CATALOG_SCHEDULE_NOT_FOUND'
  /** The catalog lacks what a price needs, such as a default model or a rate. */
  | 'CONFIGURATION_ERROR'
  /** More tokens than the model reads and writes in a call: the call would fail. */
  | 'CONTEXT_WINDOW_EXCEEDED'
  /** Too few or too many images for one request. */
  | 'COUNT_OUT_OF_RANGE'
  /** Too few or too many credits for one movement. */
  | 'CREDITS_OUT_OF_RANGE'
  /** A decision about missing usage needs a reason, and one that can be stored. */
  | 'DECISION_REASON_MISSING'
  /** The expiry of a grant is past. */
  | 'EXPIRY_NOT_AHEAD'
  /** No file came with the request. */
  | 'FILE_MISSING'
  /** The function is switched off. */
  | 'FUNCTION_INACTIVE'
  /** A part of the input of a function that can't be cut does not fit one call of its model. */
  | 'FUNCTION_INPUT_TOO_LARGE'
  /** The catalog has no such function. */
  | 'FUNCTION_NOT_FOUND'
  /** The run of the function has ended, so it can't be cancelled. */
  | 'FUNCTION_RUN_ENDED'
  /** No run of a function within the caller's access has that id. */
  | 'FUNCTION_RUN_NOT_FOUND'
  /** The hold belongs to what we run ourselves, such as a job, which settles or releases it. */
  | 'HOLD_MANAGED'
  /** No hold within the caller's access has that id. */
  | 'HOLD_NOT_FOUND'
  /** The hold was settled or released before. */
  | 'HOLD_NOT_OPEN'
  /** The idempotency key was used for another request. */
  | 'IDEMPOTENCY_CONFLICT'
  /** No import has that number. */
  | 'IMPORT_REVIEW_NOT_FOUND'
  /** The import was published or discarded before, so it stays as it is. */
  | 'IMPORT_REVIEW_NOT_OPEN'
  /** The import has no rows at these places. */
  | 'IMPORT_ROWS_NOT_FOUND'
  /** The texts can't fit in the input tokens that were quoted: they have `at_least` so many. */
  | 'INPUT_EXCEEDS_QUOTE'
  /** The account has too few credits; nothing was moved. */
  | 'INSUFFICIENT_CREDITS'
  /** No integration within the caller's access has that name, or none is named. */
  | 'INTEGRATION_NOT_FOUND'
  /** An account's external id or name is too short, too long or not printable. */
  | 'INVALID_ACCOUNT'
  /** The name of the article is blank, too long or can't be stored. */
  | 'INVALID_ARTICLE'
  /** A value of the automation breaks a rule. */
  | 'INVALID_AUTOMATION'
  /** The next state would break rules; nothing was changed. */
  | 'INVALID_CATALOG'
  /** The text is no cron expression of five fields; `problem` says what is wrong. */
  | 'INVALID_CRON_EXPRESSION'
  /** An external reference is empty, too long or not printable. */
  | 'INVALID_EXTERNAL_REFERENCE'
  /** The input of a function breaks a rule. `place` says where in it. */
  | 'INVALID_FUNCTION_INPUT'
  /** An idempotency key is missing, too long or can't be stored. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** The name of an integration or a token is missing, too long or not printable. */
  | 'INVALID_NAME'
  /** The overrides would break rules; nothing was changed. */
  | 'INVALID_OVERRIDES'
  /** A text of the request is empty, too long or can't be stored. `field` says which. */
  | 'INVALID_PROMPT'
  /** A request id is too long or not printable. */
  | 'INVALID_REQUEST_ID'
  /** A value of a schedule is missing, out of range, or of no kind of schedule; `place` says where. */
  | 'INVALID_SCHEDULE'
  /** The reason of a suspension is missing, too long or not printable. */
  | 'INVALID_SUSPENSION_REASON'
  /** The prompts or the values can't be used; nothing was called. */
  | 'INVALID_TRY_OUT'
  /** The usage does not fit what was bought, or can't be read. */
  | 'INVALID_USAGE'
  /** The work can't have been done as the request says. */
  | 'INVALID_WORK'
  /** The job has ended, so it can't be cancelled. */
  | 'JOB_ENDED'
  /** No job within the caller's access has that id. */
  | 'JOB_NOT_FOUND'
  /** The model can't be made to answer JSON. */
  | 'JSON_NOT_SUPPORTED'
  /** The test did not show that the key works. */
  | 'KEY_TEST_FAILED'
  /** The last active superuser stays active and a superuser. */
  | 'LAST_SUPERUSER'
  /** A lifetime is too short or too long; here it counts in seconds. */
  | 'LIFETIME_OUT_OF_RANGE'
  /** The change would sell below the settings' minimum margin; nothing was changed. */
  | 'LOW_MARGIN'
  /** The model or its provider is switched off. */
  | 'MODEL_INACTIVE'
  /** No model has that name, or none of the type that is needed. */
  | 'MODEL_NOT_FOUND'
  /** A number of tokens or images is below zero. */
  | 'NEGATIVE_USAGE'
  /** No day is ever one of the expression's, such as the 30th of February. */
  | 'NEVER_DUE'
  /** No row of the import is accepted, so nothing can be published. */
  | 'NOTHING_ACCEPTED'
  /** Rows propose nothing: they say what the catalog says, or are of a model that it lacks; nothing was decided. */
  | 'NOTHING_TO_ACCEPT'
  /** The run has not ended, or nothing of it failed. */
  | 'NOTHING_TO_RETRY'
  /** No change was named. */
  | 'NOTHING_TO_SCHEDULE'
  /** The job has no usage that is to be decided. */
  | 'NOT_TO_RECONCILE'
  /** The request names no model, and no default model of its type is on sale. */
  | 'NO_DEFAULT_MODEL'
  /** The operation is switched off. */
  | 'OPERATION_INACTIVE'
  /** The operation is not done by what is asked for: images by text, or text by images. */
  | 'OPERATION_MISMATCH'
  /** The catalog has no such operation. */
  | 'OPERATION_NOT_FOUND'
  /** More output tokens than the model writes, or more expected than the maximum that is asked for. */
  | 'OUTPUT_TOKENS_OUT_OF_RANGE'
  /** Nobody deactivates themselves or takes their own rights away. */
  | 'OWN_RIGHTS'
  /** No provider has that id. */
  | 'PROVIDER_NOT_FOUND'
  /** The token's content is not what was signed. */
  | 'QUOTE_ALTERED'
  /** The quote has ended. */
  | 'QUOTE_EXPIRED'
  /** The token is not a quote of this server: it has another form, or is signed with another key. */
  | 'QUOTE_FORGED'
  /** The quote is of other work than what is asked for. */
  | 'QUOTE_MISMATCH'
  /** The caller has no such quote. */
  | 'QUOTE_NOT_FOUND'
  /** The quote was made for another account than the one to be charged. */
  | 'QUOTE_OF_ANOTHER_ACCOUNT'
  /** A quote is redeemed once, and this one was. */
  | 'QUOTE_REDEEMED'
  /** The movement needs a reason, and one that can be stored. */
  | 'REASON_MISSING'
  /** Others refer to it, so it can't be deleted. */
  | 'REFERENCED'
  /** Refunds of a charge can't exceed it. */
  | 'REFUND_EXCEEDS_CHARGE'
  /** No revision has that number. */
  | 'REVISION_NOT_FOUND'
  /** What the run worked on was deleted at the end of its time, so nothing of it can be done again. */
  | 'RUN_TEXTS_DELETED'
  /** The tier is not sold in that size. */
  | 'SIZE_NOT_OFFERED'
  /** Somebody changed the automation since the caller read it. */
  | 'STALE_AUTOMATION'
  /** Somebody changed the account's overrides since the caller read them; nothing was changed. */
  | 'STALE_OVERRIDES'
  /** The catalog, or the row that is changed, has moved on since the writer read it. */
  | 'STALE_REVISION'
  /** No model on sale serves the tier. */
  | 'TIER_UNAVAILABLE'
  /** The time is past, or too far away. */
  | 'TIME_OUT_OF_RANGE'
  /** Too many tokens for one quote, input and output together. */
  | 'TOKENS_OUT_OF_RANGE'
  /** The input of a function would take more jobs than one run may have. */
  | 'TOO_MANY_BATCHES'
  /** The account has as many jobs that have not ended as the operator allows. */
  | 'TOO_MANY_OPEN_JOBS'
  /** Nothing usable came of the call that tried a prompt out. */
  | 'TRY_OUT_FAILED'
  /** Too many units for one quote, or more expected than the maximum that is asked for. */
  | 'UNITS_OUT_OF_RANGE'
  /** A scope is none that a token can have, or there is none. */
  | 'UNKNOWN_SCOPE'
  /** IANA's database has no time zone of that name for a place or UTC. */
  | 'UNKNOWN_TIME_ZONE'
  /** The file is missing, too large, or not what its format says; nothing was kept. */
  | 'UNREADABLE_PRICE_LIST'
  /** A name of the alias is empty, too long or not printable, or both are the same; nothing was changed. */
  | 'UNUSABLE_ALIAS'
  /** No usage record within the caller's access has that id. */
  | 'USAGE_RECORD_NOT_FOUND'
  /** No person has that user name. */
  | 'USER_NOT_FOUND'
  /** A run of the automation costs more at most, in credits, than can be held at once, which it asks for. */
  | 'WHOLE_RUN_TOO_EXPENSIVE'
  /** The window has more records than are replayed at once. */
  | 'WINDOW_TOO_LARGE';

export type PersonLineFragment = { id: string, username: string, admin: { name: string | null, email: string | null, role: Types.PersonRole, isActive: boolean, hasSecondFactor: boolean, lastSignInAt: string | null, accountCount: number } | null };

export type PersonLinesQueryVariables = Exact<{
  filter: Types.PersonFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type PersonLinesQuery = { people: { nodes: Array<{ id: string, username: string, admin: { name: string | null, email: string | null, role: Types.PersonRole, isActive: boolean, hasSecondFactor: boolean, lastSignInAt: string | null, accountCount: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PersonDetailsQueryVariables = Exact<{
  username: string;
}>;


export type PersonDetailsQuery = { person: { id: string, username: string, admin: { addedAt: string, name: string | null, email: string | null, role: Types.PersonRole, isActive: boolean, hasSecondFactor: boolean, lastSignInAt: string | null, accountCount: number, accounts: { nodes: Array<{ id: string, name: string | null, externalId: string }>, pageInfo: { hasNextPage: boolean } } } | null } | null };

export type PersonRoleChangeMutationVariables = Exact<{
  input: Types.PersonRoleUpdateInput;
}>;


export type PersonRoleChangeMutation = { personRoleUpdate:
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { person: { id: string } }
   };

export type PersonDeactivationMutationVariables = Exact<{
  input: Types.PersonInput;
}>;


export type PersonDeactivationMutation = { personDeactivate:
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { person: { id: string } }
   };

export type PersonActivationMutationVariables = Exact<{
  input: Types.PersonInput;
}>;


export type PersonActivationMutation = { personActivate:
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { person: { id: string } }
   };

export type PersonFactorsRemovalMutationVariables = Exact<{
  input: Types.PersonInput;
}>;


export type PersonFactorsRemovalMutation = { personFactorsRemove:
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { person: { id: string } }
   };

export type PersonTokensRevocationMutationVariables = Exact<{
  input: Types.ApiTokensRevokeInput;
}>;


export type PersonTokensRevocationMutation = { apiTokensRevoke:
    | { revokedCount: number }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
   };

export const PersonLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"admin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"hasSecondFactor"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}},{"kind":"Field","name":{"kind":"Name","value":"accountCount"}}]}}]}}]} as unknown as DocumentNode;
export const PersonLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"admin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"hasSecondFactor"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}},{"kind":"Field","name":{"kind":"Name","value":"accountCount"}}]}}]}}]} as unknown as DocumentNode;

export function usePersonLinesQuery(options: Omit<Urql.UseQueryArgs<PersonLinesQueryVariables>, 'query'>) {
  return Urql.useQuery<PersonLinesQuery, PersonLinesQueryVariables>({ query: PersonLinesDocument, ...options });
};
export const PersonDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"username"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"username"},"value":{"kind":"Variable","name":{"kind":"Name","value":"username"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonLine"}},{"kind":"Field","name":{"kind":"Name","value":"admin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"admin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"hasSecondFactor"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}},{"kind":"Field","name":{"kind":"Name","value":"accountCount"}}]}}]}}]} as unknown as DocumentNode;

export function usePersonDetailsQuery(options: Omit<Urql.UseQueryArgs<PersonDetailsQueryVariables>, 'query'>) {
  return Urql.useQuery<PersonDetailsQuery, PersonDetailsQueryVariables>({ query: PersonDetailsDocument, ...options });
};
export const PersonRoleChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PersonRoleChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonRoleUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personRoleUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode;

export function usePersonRoleChangeMutation() {
  return Urql.useMutation<PersonRoleChangeMutation, PersonRoleChangeMutationVariables>(PersonRoleChangeDocument);
};
export const PersonDeactivationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PersonDeactivation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personDeactivate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode;

export function usePersonDeactivationMutation() {
  return Urql.useMutation<PersonDeactivationMutation, PersonDeactivationMutationVariables>(PersonDeactivationDocument);
};
export const PersonActivationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PersonActivation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personActivate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode;

export function usePersonActivationMutation() {
  return Urql.useMutation<PersonActivationMutation, PersonActivationMutationVariables>(PersonActivationDocument);
};
export const PersonFactorsRemovalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PersonFactorsRemoval"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personFactorsRemove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode;

export function usePersonFactorsRemovalMutation() {
  return Urql.useMutation<PersonFactorsRemovalMutation, PersonFactorsRemovalMutationVariables>(PersonFactorsRemovalDocument);
};
export const PersonTokensRevocationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PersonTokensRevocation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"APITokensRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiTokensRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"APITokensRevokePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokedCount"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode;

export function usePersonTokensRevocationMutation() {
  return Urql.useMutation<PersonTokensRevocationMutation, PersonTokensRevocationMutationVariables>(PersonTokensRevocationDocument);
};