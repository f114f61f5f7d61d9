/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../graphql/schema.generated';

import type { DocumentNode } from 'graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** What the audit log knows. There will be more: treat an unknown one as any entry. */
export type AuditAction =
  /** An account can start work again; `before` is why it could not. */
  | 'ACCOUNT_RESUMED'
  /** An account can start nothing that costs; `after` is why. */
  | 'ACCOUNT_SUSPENDED'
  /** An automation was changed; `after` are the names of what is different. */
  | 'AUTOMATION_CHANGED'
  /** An account has a further automation. */
  | 'AUTOMATION_CREATED'
  /** An automation was deleted. */
  | 'AUTOMATION_DELETED'
  /** A person paused the schedule of an automation. */
  | 'AUTOMATION_PAUSED'
  /** A person resumed the schedule of an automation. */
  | 'AUTOMATION_RESUMED'
  /** A person or a service cancelled a run of an automation; `before` is how it stood. */
  | 'AUTOMATION_RUN_CANCELLED'
  /** A person or a service paused a run of an automation. */
  | 'AUTOMATION_RUN_PAUSED'
  /** A person or a service let a run of an automation go on; `before` is why it was paused. */
  | 'AUTOMATION_RUN_RESUMED'
  /** A person or a service had what failed of a run of an automation done again. */
  | 'AUTOMATION_RUN_RETRIED'
  /** Somebody saw which times a run of an automation reports that were missed. */
  | 'AUTOMATION_RUN_SEEN'
  /** A provider is called again at once; `before` is the state of its breaker. */
  | 'BREAKER_RESET'
  /** A person has a further second factor. */
  | 'FACTOR_ADDED'
  /** A person has a second factor less. */
  | 'FACTOR_REMOVED'
  /** A person's password was changed. */
  | 'PASSWORD_CHANGED'
  /** A person can sign in again. */
  | 'PERSON_ACTIVATED'
  /** There is a further person; `after` is their role. */
  | 'PERSON_ADDED'
  /** A person's user name or e-mail was changed. */
  | 'PERSON_CHANGED'
  /** A person can sign in no more. */
  | 'PERSON_DEACTIVATED'
  /** A person's role was changed from `before` to `after`. */
  | 'ROLE_CHANGED'
  /** A secret of a provider was removed. */
  | 'SECRET_REMOVED'
  /** A secret of a provider was set. */
  | 'SECRET_SET'
  /** A person signed in. */
  | 'SIGNED_IN'
  /** A person signed out. */
  | 'SIGNED_OUT'
  /** The password or the second factor was wrong, or nobody has the name. */
  | 'SIGN_IN_FAILED'
  /** The person or the address had failed too often, so nothing was compared. */
  | 'SIGN_IN_LOCKED'
  /** Too many attempts came from an address or for a person, so nothing was read. */
  | 'SIGN_IN_REFUSED'
  /** A person can sign in by an identity provider. */
  | 'SINGLE_SIGN_ON_ADDED'
  /** A person can sign in by an identity provider no more. */
  | 'SINGLE_SIGN_ON_REMOVED'
  /** An account has another time zone. */
  | 'TIME_ZONE_CHANGED'
  /** A token of an integration was made; `after` are its scopes. */
  | 'TOKEN_CREATED'
  /** A token of an integration was revoked. */
  | 'TOKEN_REVOKED';

/** Where something came in. */
export type AuditChannel =
  /** The admin pages. */
  | 'ADMIN'
  /** The command `ratecard`. */
  | 'COMMAND_LINE'
  /** The database itself, or a command of Django's. */
  | 'DATABASE'
  /** This API. */
  | 'GRAPHQL'
  /** An import whose rows were accepted. */
  | 'IMPORT'
  /** The pages for signing in. */
  | 'PAGES'
  /** A change that was scheduled. */
  | 'SCHEDULE'
  /** The first state of a new database. */
  | 'SEED';

/** Which entries; what is left out is not asked. */
export type AuditLogFilter = {
  /** Of this kind. */
  action?: AuditAction | null | undefined;
  /** From this network address. */
  address?: string | null | undefined;
  /** That came in there. */
  channel?: AuditChannel | null | undefined;
  /** About this person or done by them, by the user name of that time. */
  person?: string | null | undefined;
  /** From this time on. */
  since?: string | null | undefined;
  /** Before this time. */
  until?: string | null | undefined;
};

export type AuditEntriesQueryVariables = Exact<{
  filter: Types.AuditLogFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { auditLog: { nodes: Array<{ id: string, at: string, action: Types.AuditAction, person: string | null, actor: string | null, tokenPrefix: string | null, detail: string | null, before: string | null, after: string | null, address: string | null, channel: Types.AuditChannel }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };


export const AuditEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditLogFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"tokenPrefix"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAuditEntriesQuery(options: Omit<Urql.UseQueryArgs<AuditEntriesQueryVariables>, 'query'>) {
  return Urql.useQuery<AuditEntriesQuery, AuditEntriesQueryVariables>({ query: AuditEntriesDocument, ...options });
};