/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../graphql/schema.generated';

import type { DocumentNode } from 'graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** What is wrong with the configuration. */
export type ConfigurationIssueCode =
  /** The schedule of an automation, or the time zone of its account, can't be read, so it is not due. It lasts until one is set that can be read. */
  | 'AUTOMATION_NOT_READABLE'
  /** Automations report due times that they missed. It lasts until somebody has seen the reports (`automationRunSee`) or deleted the automations. */
  | 'AUTOMATION_RUNS_MISSED'
  /** Nothing starts scheduled work. */
  | 'BEAT_STOPPED'
  /** The worker gets no work. */
  | 'BROKER_STOPPED'
  /** Jobs wait, and no worker runs them. */
  | 'JOBS_NOT_RUN'
  /** Jobs delivered texts without a report of usage: what to charge is to be decided. */
  | 'JOBS_TO_RECONCILE'
  /** The last webhook about the end of a job could not be delivered. */
  | 'JOB_WEBHOOK_FAILED'
  /** The last test of a provider's key failed. */
  | 'KEY_TEST_FAILED'
  /** The last check of the ledger found faults. */
  | 'LEDGER_DOES_NOT_ADD_UP'
  /** Values of a kind differ between a former product and Ratecard: `legacyDrift` has them. */
  | 'LEGACY_DRIFT'
  /** The former product could not be compared when it was time to. */
  | 'LEGACY_NOT_WATCHED'
  /** An active model is past its provider's date. */
  | 'MODEL_RETIRED'
  /** An active model comes near its provider's date. */
  | 'MODEL_RETIRES_SOON'
  /** A sale costs more than it brings. */
  | 'NEGATIVE_MARGIN'
  /** A type of model has no default on sale. */
  | 'NO_DEFAULT_MODEL'
  /** A price list could not be fetched from its address. */
  | 'PRICE_LIST_NOT_FETCHED'
  /** A further setting of a provider is not what it must be, and is not used. */
  | 'PROVIDER_CONFIG_INVALID'
  /** An active provider has no API key. */
  | 'PROVIDER_KEY_MISSING'
  /** A provider is left alone for a while, because too many of its calls failed. */
  | 'PROVIDER_UNAVAILABLE'
  /** A scheduled change could not be made. */
  | 'SCHEDULE_FAILED'
  /** A secret is in an address or in further settings, where all staff reads it. */
  | 'SECRET_EXPOSED'
  /** A secret can't be decrypted with the keys of today. */
  | 'SECRET_UNREADABLE'
  /** No model on sale serves a tier. */
  | 'TIER_WITHOUT_MODEL'
  /** An API token opens, though who made it has gone or lost the right. */
  | 'TOKEN_WITHOUT_MAKER'
  /** A message about an issue could not be delivered. */
  | 'WEBHOOK_FAILED'
  /** No worker runs. */
  | 'WORKER_STOPPED';

/** Which usage records count. */
export type PeriodFilter = {
  /** From this time on; else 30 days before `until`. */
  since?: string | null | undefined;
  /** Before this time; else now. */
  until?: string | null | undefined;
};

export type NeedsDecisionQueryVariables = Exact<{ [key: string]: never; }>;


export type NeedsDecisionQuery = { configurationIssues: Array<{ code: Types.ConfigurationIssueCode, message: string, suggestedFix: string, model:
      | { id: string, modelName: string }
      | { id: string, modelName: string }
      | { id: string, modelName: string }
     | null, provider: { id: string, providerId: string } | null }> | null };

export type EarningsLineFragment = { key: string | null, records: number, earnings: { credits: number, revenueUsd: string, providerCostUsd: string, marginUsd: string, ratio: string | null } };

export type BusinessQueryVariables = Exact<{
  filter: Types.PeriodFilter;
}>;


export type BusinessQuery = { byDay: Array<{ key: string | null, records: number, earnings: { credits: number, revenueUsd: string, providerCostUsd: string, marginUsd: string, ratio: string | null } }> | null, byModel: Array<{ key: string | null, records: number, earnings: { credits: number, revenueUsd: string, providerCostUsd: string, marginUsd: string, ratio: string | null } }> | null, byTier: Array<{ key: string | null, records: number, earnings: { credits: number, revenueUsd: string, providerCostUsd: string, marginUsd: string, ratio: string | null } }> | null, byAccount: Array<{ key: string | null, records: number, account: { id: string, name: string | null, externalId: string } | null, earnings: { credits: number, revenueUsd: string, providerCostUsd: string, marginUsd: string, ratio: string | null } }> | null };

export const EarningsLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EarningsLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarginRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"earnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"revenueUsd"}},{"kind":"Field","name":{"kind":"Name","value":"providerCostUsd"}},{"kind":"Field","name":{"kind":"Name","value":"marginUsd"}},{"kind":"Field","name":{"kind":"Name","value":"ratio"}}]}}]}}]} as unknown as DocumentNode;
export const NeedsDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NeedsDecision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"configurationIssues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedFix"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"providerId"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useNeedsDecisionQuery(options?: Omit<Urql.UseQueryArgs<NeedsDecisionQueryVariables>, 'query'>) {
  return Urql.useQuery<NeedsDecisionQuery, NeedsDecisionQueryVariables>({ query: NeedsDecisionDocument, ...options });
};
export const BusinessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Business"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"byDay"},"name":{"kind":"Name","value":"marginReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"EnumValue","value":"DAY"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EarningsLine"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byModel"},"name":{"kind":"Name","value":"marginReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"EnumValue","value":"MODEL"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EarningsLine"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byTier"},"name":{"kind":"Name","value":"marginReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"EnumValue","value":"TIER"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EarningsLine"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byAccount"},"name":{"kind":"Name","value":"marginReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"EnumValue","value":"ACCOUNT"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EarningsLine"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EarningsLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarginRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"earnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"revenueUsd"}},{"kind":"Field","name":{"kind":"Name","value":"providerCostUsd"}},{"kind":"Field","name":{"kind":"Name","value":"marginUsd"}},{"kind":"Field","name":{"kind":"Name","value":"ratio"}}]}}]}}]} as unknown as DocumentNode;

export function useBusinessQuery(options: Omit<Urql.UseQueryArgs<BusinessQueryVariables>, 'query'>) {
  return Urql.useQuery<BusinessQuery, BusinessQueryVariables>({ query: BusinessDocument, ...options });
};