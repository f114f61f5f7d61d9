/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../graphql/schema.generated';

import type { DocumentNode } from 'graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** How the breaker of a provider stands. */
export type BreakerStatus =
  /** The provider is called. */
  | 'CLOSED'
  /** One call tries whether it works again. */
  | 'HALF_OPEN'
  /** It is not called, because too many calls failed by its own fault. */
  | 'OPEN';

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

/** Why an attempt or a job failed. */
export type GenerationErrorKind =
  /** The provider refuses the operator's key. */
  | 'AUTH'
  /** The provider can't do what was asked. */
  | 'BAD_REQUEST'
  /** The provider blocked the content. */
  | 'CONTENT_BLOCKED'
  /** The answer was not of its function's form, also when it was asked to be repaired. */
  | 'INVALID_OUTPUT'
  /** The model is served no more. */
  | 'MODEL_RETIRED'
  /** The provider is overloaded. */
  | 'OVERLOADED'
  /** The provider failed. */
  | 'PROVIDER_ERROR'
  /** The operator's plan with the provider is used up. */
  | 'QUOTA_EXHAUSTED'
  /** The provider takes no more requests now. */
  | 'RATE_LIMITED'
  /** The provider did not answer in time. */
  | 'TIMEOUT'
  /** The process that worked at it ended before the provider had answered. */
  | 'WORKER_LOST';

/** How far an attempt is. */
export type JobAttemptStatus =
  /** It was answered, or failed. */
  | 'ANSWERED'
  /** It is about to be sent. */
  | 'PREPARED'
  /** It was sent and not answered yet. */
  | 'SENT'
  /** What it delivered is charged. */
  | 'SETTLED';

/** A job that is to end. */
export type JobCancelInput = {
  /** The job's `id`. */
  job: string;
};

/** What is charged for work whose usage the provider did not report. */
export type JobDecisionInput =
  {   /** Charge the tokens of the provider's usage object, at most what is held. */
  providerUsage: ProviderUsageInput; release?: never; tokens?: never; }
  |  { providerUsage?: never;   /** Charge nothing: `true`. */
  release: boolean; tokens?: never; }
  |  { providerUsage?: never; release?: never;   /** Charge these tokens, at most what is held. */
  tokens: TokenUsageInput; };

/** Which jobs; what is left out is not asked. */
export type JobFilter = {
  /** Of the account with this `id`. */
  account?: string | null | undefined;
  /** Of this kind. */
  kind?: JobKind | null | undefined;
  /** Of your request of this name. */
  requestId?: string | null | undefined;
  /** In this status. */
  status?: JobStatus | null | undefined;
};

/** What a job generates. */
export type JobKind =
  /** Images. */
  | 'IMAGE'
  /** A text. */
  | 'TEXT';

/** A decision about delivered work whose usage is missing. */
export type JobReconcileInput = {
  /** What is charged. */
  decision: JobDecisionInput;
  /** The job's `id`. */
  job: string;
  /** Why; it is kept. */
  reason: string;
};

/** How a job stands. `QUEUED` and `RUNNING` have not ended; the others don't change any more, but for `TO_RECONCILE`. */
export type JobStatus =
  /** It was cancelled; what was delivered before is charged. */
  | 'CANCELLED'
  /** It was delivered and charged; of images maybe a part. */
  | 'DONE'
  /** Nothing was delivered, nothing was charged. */
  | 'FAILED'
  /** It waits for a worker, its provider or its next attempt. */
  | 'QUEUED'
  /** It is worked at. */
  | 'RUNNING'
  /** It was delivered, but the provider did not report its usage: its credits stay held until somebody decides what is charged. */
  | 'TO_RECONCILE';

/** What happens in a job now. */
export type JobStep =
  /** A provider is called. */
  | 'CALLING'
  /** Nothing more happens. */
  | 'ENDED'
  /** It waits for the next attempt. */
  | 'RETRYING'
  /** What came is charged. */
  | 'SETTLING'
  /** It waits for a worker, or until its provider takes a call. */
  | 'WAITING';

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

/** The usage object of a provider's answer, as it came. */
export type ProviderUsageInput = {
  /** Whose it is. */
  format: UsageFormat;
  /** The object; it is kept with the usage record. */
  usage: Record<string, unknown>;
};

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

/** Tokens of one call, each counted once. */
export type TokenUsageInput = {
  /** Input tokens written to the provider's cache for an hour. */
  cacheWrite1hTokens?: number | string;
  /** Input tokens written to the provider's cache, for 5 minutes. */
  cacheWriteTokens?: number | string;
  /** Input tokens read from the provider's cache. */
  cachedInputTokens?: number | string;
  /** Input tokens of audio. */
  inputAudioTokens?: number | string;
  /** Input tokens of images. */
  inputImageTokens?: number | string;
  /** Input tokens that no other field counts. */
  inputTokens: number | string;
  /** Output tokens of audio. */
  outputAudioTokens?: number | string;
  /** Output tokens of images. */
  outputImageTokens?: number | string;
  /** Output tokens that no other field counts. */
  outputTokens: number | string;
  /** Output tokens of reasoning; else they are in `outputTokens`. */
  reasoningTokens?: number | string;
  /** All of them; left out or below the others: their sum. What it has beyond them costs output's highest rate. */
  totalTokens?: number | string | null | undefined;
  /** Web searches that the provider made. */
  webSearches?: number;
};

/** Whose usage object it is. */
export type UsageFormat =
  /** Anthropic's. */
  | 'ANTHROPIC'
  /** Google's. */
  | 'GOOGLE'
  /** OpenAI's, and of who speaks its protocol. */
  | 'OPENAI';

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

export type JobLineFragment = { id: string, kind: Types.JobKind, status: Types.JobStatus, step: Types.JobStep, percent: number, modelName: string, createdAt: string, creditsHeld: number, creditsCharged: number, failure: { kind: Types.GenerationErrorKind, message: string } | null, account: { id: string, name: string | null, externalId: string } | null };

export type ConsoleJobsQueryVariables = Exact<{
  filter: Types.JobFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type ConsoleJobsQuery = { jobs: { nodes: Array<{ id: string, kind: Types.JobKind, status: Types.JobStatus, step: Types.JobStep, percent: number, modelName: string, createdAt: string, creditsHeld: number, creditsCharged: number, failure: { kind: Types.GenerationErrorKind, message: string } | null, account: { id: string, name: string | null, externalId: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConsoleJobQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleJobQuery = { job: { operationType: Types.OperationType | null, requestId: string | null, startedAt: string | null, finishedAt: string | null, cancelRequestedAt: string | null, decidedBy: string | null, decisionReason: string | null, id: string, kind: Types.JobKind, status: Types.JobStatus, step: Types.JobStep, percent: number, modelName: string, createdAt: string, creditsHeld: number, creditsCharged: number, automationRun: { id: string, automation: { id: string, name: string } } | null, hold: { id: string, usageRecord: { id: string, explain: { sentences: Array<{ kind: Types.ExplanationSentenceKind, text: string, revisionNumber: number | null, modelName: string | null, unit: Types.CreditUnit | null, price: number | null, amount: number | string | null, credits: number | null, tokens: Array<{ kind: Types.TokenKind, tokens: number | string }> }> } } | null } | null, attempts: Array<{ number: number, modelName: string, status: Types.JobAttemptStatus, isDelivered: boolean, images: number, sentAt: string | null, answeredAt: string | null, retryAt: string | null, problem: string | null, error: Types.GenerationErrorKind | null, admin: { providerId: string, providerRequestId: string | null, costUsd: string | null, isCostUnknown: boolean } | null }>, failure: { kind: Types.GenerationErrorKind, message: string } | null, account: { id: string, name: string | null, externalId: string } | null } | null };

export type JobsRunningQueryVariables = Exact<{ [key: string]: never; }>;


export type JobsRunningQuery = { jobs: { nodes: Array<{ id: string, kind: Types.JobKind, step: Types.JobStep, percent: number, modelName: string, account: { id: string, name: string | null, externalId: string } | null }> } };

export type ProvidersLeftAloneQueryVariables = Exact<{ [key: string]: never; }>;


export type ProvidersLeftAloneQuery = { providers: { nodes: Array<{ id: string, displayName: string, breaker: { status: Types.BreakerStatus, until: string | null } }> } | null };

export type ConsoleJobCancelMutationVariables = Exact<{
  input: Types.JobCancelInput;
}>;


export type ConsoleJobCancelMutation = { jobCancel:
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { job: { id: string, status: Types.JobStatus } }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
   };

export type ConsoleJobReconcileMutationVariables = Exact<{
  input: Types.JobReconcileInput;
}>;


export type ConsoleJobReconcileMutation = { jobReconcile:
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { job: { id: string, status: Types.JobStatus, creditsCharged: number } }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { code: Types.UserErrorCode, message: string, path: Array<string> | null }
   };

export const JobLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"creditsHeld"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]} as unknown as DocumentNode;
export const ConsoleJobsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleJobs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JobFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JobLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"creditsHeld"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]} as unknown as DocumentNode;

export function useConsoleJobsQuery(options: Omit<Urql.UseQueryArgs<ConsoleJobsQueryVariables>, 'query'>) {
  return Urql.useQuery<ConsoleJobsQuery, ConsoleJobsQueryVariables>({ query: ConsoleJobsDocument, ...options });
};
export const ConsoleJobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"job"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JobLine"}},{"kind":"Field","name":{"kind":"Name","value":"operationType"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"automationRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"automation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"usageRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChargeSentence"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isDelivered"}},{"kind":"Field","name":{"kind":"Name","value":"images"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"admin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerId"}},{"kind":"Field","name":{"kind":"Name","value":"providerRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"costUsd"}},{"kind":"Field","name":{"kind":"Name","value":"isCostUnknown"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"creditsHeld"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChargeSentence"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplanationSentence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"revisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}}]}}]}}]} as unknown as DocumentNode;

export function useConsoleJobQuery(options: Omit<Urql.UseQueryArgs<ConsoleJobQueryVariables>, 'query'>) {
  return Urql.useQuery<ConsoleJobQuery, ConsoleJobQueryVariables>({ query: ConsoleJobDocument, ...options });
};
export const JobsRunningDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JobsRunning"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"RUNNING"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}}]}}]} as unknown as DocumentNode;

export function useJobsRunningQuery(options?: Omit<Urql.UseQueryArgs<JobsRunningQueryVariables>, 'query'>) {
  return Urql.useQuery<JobsRunningQuery, JobsRunningQueryVariables>({ query: JobsRunningDocument, ...options });
};
export const ProvidersLeftAloneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProvidersLeftAlone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"breaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}}]}}]} as unknown as DocumentNode;

export function useProvidersLeftAloneQuery(options?: Omit<Urql.UseQueryArgs<ProvidersLeftAloneQueryVariables>, 'query'>) {
  return Urql.useQuery<ProvidersLeftAloneQuery, ProvidersLeftAloneQueryVariables>({ query: ProvidersLeftAloneDocument, ...options });
};
export const ConsoleJobCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsoleJobCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JobCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JobPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useConsoleJobCancelMutation() {
  return Urql.useMutation<ConsoleJobCancelMutation, ConsoleJobCancelMutationVariables>(ConsoleJobCancelDocument);
};
export const ConsoleJobReconcileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsoleJobReconcile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JobReconcileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobReconcile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JobPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useConsoleJobReconcileMutation() {
  return Urql.useMutation<ConsoleJobReconcileMutation, ConsoleJobReconcileMutationVariables>(ConsoleJobReconcileDocument);
};