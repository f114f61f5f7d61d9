/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../graphql/schema.generated';

import type { DocumentNode } from 'graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** Why an automation or a run of it is paused. */
export type AutomationPauseReason =
  /** The account has too few credits. It goes on by itself once it has enough. */
  | 'BALANCE'
  /** Its schedule or its account's time zone can't be read: set one that can be. No run is paused so. */
  | 'NOT_READABLE'
  /** A person paused it, and a person resumes it. */
  | 'PERSON'
  /** The account is suspended. It goes on by itself once somebody resumes the account. */
  | 'SUSPENSION';

/** How a run of an automation stands. `QUEUED`, `RUNNING` and `PAUSED` have not ended. */
export type AutomationRunStatus =
  /** Somebody cancelled it; what was delivered before is charged. */
  | 'CANCELLED'
  /** It came to the end of its steps; items of it may have failed. */
  | 'DONE'
  /** A step delivered nothing, so none after it could go on. */
  | 'FAILED'
  /** It was due while everything was down, and reports that. */
  | 'MISSED'
  /** Nothing further is started; `pauseReason` says why. */
  | 'PAUSED'
  /** It waits for the account's other runs to end. */
  | 'QUEUED'
  /** Its steps are worked at. */
  | 'RUNNING';

/** How a step of a run stands. */
export type AutomationRunStepStatus =
  /** The run was cancelled before it ended. */
  | 'CANCELLED'
  /** It delivered; items of it may have failed. */
  | 'DONE'
  /** None of its items delivered. */
  | 'FAILED'
  /** Its items are worked at. */
  | 'RUNNING'
  /** The step before gave it nothing to do. */
  | 'SKIPPED'
  /** It has nothing to do yet. */
  | 'WAITING';

/** How an item of a step stands. */
export type AutomationStepItemStatus =
  /** It was cancelled. */
  | 'CANCELLED'
  /** It delivered; batches of it may have failed. */
  | 'DONE'
  /** It delivered nothing. */
  | 'FAILED'
  /** Its function runs. */
  | 'RUNNING'
  /** It is to be started. */
  | 'WAITING';

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

/** What became of a hold. */
export type HoldStatus =
  /** Its time was over: its credits are free again. It can still be settled. */
  | 'EXPIRED'
  /** Its credits are set aside. */
  | 'OPEN'
  /** All of it was given back. */
  | 'RELEASED'
  /** What was used is charged, the rest is released. */
  | 'SETTLED';

/** The format of an image. */
export type ImageFormat =
  /** `image/jpeg`. */
  | 'JPEG'
  /** `image/png`. */
  | 'PNG'
  /** `image/webp`. */
  | 'WEBP';

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

/** By which path a run was started. It does and costs the same by each. */
export type StartedBy =
  /** A person started it. */
  | 'BUTTON'
  /** An automation that a person ran now. */
  | 'RUN_NOW'
  /** The schedule of an automation. */
  | 'SCHEDULE'
  /** A service started it. */
  | 'SERVICE';

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

export type AutomationRunDetailsFragment = { id: string, author: string, startedAt: string | null, pausedBy: string | null, pausedAt: string | null, neededCredits: number | null, cancelRequestedAt: string | null, expectedCredits: number | null, maxCredits: number | null, holdsWholeRun: boolean, status: Types.AutomationRunStatus, startedBy: Types.StartedBy, dueAt: string | null, missedTimes: number, createdAt: string, finishedAt: string | null, seenAt: string | null, pauseReason: Types.AutomationPauseReason | null, creditsCharged: number, reserve: { id: string, credits: number, taken: number, status: Types.HoldStatus } | null, automation: { id: string, name: string, deletedAt: string | null }, steps: Array<{ id: string, function: Types.FunctionName, status: Types.AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number }> };

export type ShownAutomationRunQueryVariables = Exact<{
  id: string;
}>;


export type ShownAutomationRunQuery = { automationRun: { id: string, author: string, startedAt: string | null, pausedBy: string | null, pausedAt: string | null, neededCredits: number | null, cancelRequestedAt: string | null, expectedCredits: number | null, maxCredits: number | null, holdsWholeRun: boolean, status: Types.AutomationRunStatus, startedBy: Types.StartedBy, dueAt: string | null, missedTimes: number, createdAt: string, finishedAt: string | null, seenAt: string | null, pauseReason: Types.AutomationPauseReason | null, creditsCharged: number, reserve: { id: string, credits: number, taken: number, status: Types.HoldStatus } | null, automation: { id: string, name: string, deletedAt: string | null }, steps: Array<{ id: string, function: Types.FunctionName, status: Types.AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number }> } | null };

export type StepItemsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type StepItemsQuery = { node:
    | { id: string, items: { nodes: Array<{ id: string, number: number, attempt: number, status: Types.AutomationStepItemStatus, error: string | null, functionRun: { id: string, creditsHeld: number, creditsCharged: number, jobs: Array<{ id: string, status: Types.JobStatus }>, failedBatches: Array<{ batch: number, kind: Types.GenerationErrorKind | null, message: string }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

export type StepOutputsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type StepOutputsQuery = { node:
    | { id: string, items: { nodes: Array<{ id: string, functionRun: { id: string, output:
              | { __typename: 'Article', title: string, body: string, metaTitle: string, metaDescription: string, tags: Array<string> }
              | { __typename: 'ArticleImagePrompts', head: string, places: Array<{ place: number, afterHeading: string, prompt: string }> }
              | { __typename: 'ContentIdeas', ideas: Array<{ title: string, outline: Array<string>, keywords: Array<string>, kind: string }> }
              | { __typename: 'KeywordClusters', unclustered: Array<string>, clusters: Array<{ name: string, keywords: Array<string> }> }
              | { __typename: 'PlacedImages', images: Array<{ prompt: string, place: string | null, image: { width: number, height: number, format: Types.ImageFormat, address: string | null } }> }
             | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

export type AutomationRunPauseMutationVariables = Exact<{
  id: string;
}>;


export type AutomationRunPauseMutation = { automationRunPause:
    | { __typename: 'AutomationRunCancelled', message: string, code: Types.UserErrorCode }
    | { __typename: 'AutomationRunEnded', message: string, code: Types.UserErrorCode }
    | { __typename: 'AutomationRunNotBegun', message: string, code: Types.UserErrorCode }
    | { __typename: 'AutomationRunPayload' }
    | { __typename: 'Busy', message: string, code: Types.UserErrorCode }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode }
   };

export type AutomationRunResumeMutationVariables = Exact<{
  id: string;
}>;


export type AutomationRunResumeMutation = { automationRunResume:
    | { __typename: 'AccountSuspended', message: string, code: Types.UserErrorCode }
    | { __typename: 'AutomationRunCancelled', message: string, code: Types.UserErrorCode }
    | { __typename: 'AutomationRunEnded', message: string, code: Types.UserErrorCode }
    | { __typename: 'AutomationRunPayload' }
    | { __typename: 'Busy', message: string, code: Types.UserErrorCode }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode }
   };

export type AutomationRunCancelMutationVariables = Exact<{
  id: string;
}>;


export type AutomationRunCancelMutation = { automationRunCancel:
    | { __typename: 'AutomationRunEnded', message: string, code: Types.UserErrorCode }
    | { __typename: 'AutomationRunPayload' }
    | { __typename: 'Busy', message: string, code: Types.UserErrorCode }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode }
   };

export type AutomationRunRetryMutationVariables = Exact<{
  id: string;
}>;


export type AutomationRunRetryMutation = { automationRunRetry:
    | { __typename: 'AccountSuspended', message: string, code: Types.UserErrorCode }
    | { __typename: 'AnotherRunOpen', message: string, code: Types.UserErrorCode }
    | { __typename: 'AutomationRunPayload' }
    | { __typename: 'Busy', message: string, code: Types.UserErrorCode }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode }
    | { __typename: 'NothingToRetry', message: string, code: Types.UserErrorCode }
    | { __typename: 'RunTextsDeleted', message: string, code: Types.UserErrorCode }
   };

export type AutomationRunSeeMutationVariables = Exact<{
  id: string;
}>;


export type AutomationRunSeeMutation = { automationRunSee:
    | { __typename: 'AutomationRunNotMissed', message: string, code: Types.UserErrorCode }
    | { __typename: 'AutomationRunPayload' }
    | { __typename: 'Busy', message: string, code: Types.UserErrorCode }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode }
   };

export const AutomationRunDetailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationRunDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationRunLine"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"neededCredits"}},{"kind":"Field","name":{"kind":"Name","value":"cancelRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedCredits"}},{"kind":"Field","name":{"kind":"Name","value":"maxCredits"}},{"kind":"Field","name":{"kind":"Name","value":"holdsWholeRun"}},{"kind":"Field","name":{"kind":"Name","value":"reserve"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"taken"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"automation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationRunLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startedBy"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"missedTimes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"itemCount"}},{"kind":"Field","name":{"kind":"Name","value":"failedItemCount"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}}]}}]}}]} as unknown as DocumentNode;
export const ShownAutomationRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShownAutomationRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationRunDetails"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationRunDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationRunLine"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"neededCredits"}},{"kind":"Field","name":{"kind":"Name","value":"cancelRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expectedCredits"}},{"kind":"Field","name":{"kind":"Name","value":"maxCredits"}},{"kind":"Field","name":{"kind":"Name","value":"holdsWholeRun"}},{"kind":"Field","name":{"kind":"Name","value":"reserve"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"taken"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"automation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationRunLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startedBy"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"missedTimes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"itemCount"}},{"kind":"Field","name":{"kind":"Name","value":"failedItemCount"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}}]}}]}}]} as unknown as DocumentNode;

export function useShownAutomationRunQuery(options: Omit<Urql.UseQueryArgs<ShownAutomationRunQueryVariables>, 'query'>) {
  return Urql.useQuery<ShownAutomationRunQuery, ShownAutomationRunQueryVariables>({ query: ShownAutomationRunDocument, ...options });
};
export const StepItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StepItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRunStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"functionRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"creditsHeld"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}},{"kind":"Field","name":{"kind":"Name","value":"jobs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failedBatches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batch"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode;

export function useStepItemsQuery(options: Omit<Urql.UseQueryArgs<StepItemsQueryVariables>, 'query'>) {
  return Urql.useQuery<StepItemsQuery, StepItemsQueryVariables>({ query: StepItemsDocument, ...options });
};
export const StepOutputsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StepOutputs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRunStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"functionRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunOutput"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunOutput"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FunctionRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"output"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KeywordClusters"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clusters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"keywords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unclustered"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentIdeas"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ideas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"outline"}},{"kind":"Field","name":{"kind":"Name","value":"keywords"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Article"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"metaTitle"}},{"kind":"Field","name":{"kind":"Name","value":"metaDescription"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleImagePrompts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"head"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"afterHeading"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlacedImages"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode;

export function useStepOutputsQuery(options: Omit<Urql.UseQueryArgs<StepOutputsQueryVariables>, 'query'>) {
  return Urql.useQuery<StepOutputsQuery, StepOutputsQueryVariables>({ query: StepOutputsDocument, ...options });
};
export const AutomationRunPauseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutomationRunPause"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRunPause"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"automationRun"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAutomationRunPauseMutation() {
  return Urql.useMutation<AutomationRunPauseMutation, AutomationRunPauseMutationVariables>(AutomationRunPauseDocument);
};
export const AutomationRunResumeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutomationRunResume"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRunResume"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"automationRun"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAutomationRunResumeMutation() {
  return Urql.useMutation<AutomationRunResumeMutation, AutomationRunResumeMutationVariables>(AutomationRunResumeDocument);
};
export const AutomationRunCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutomationRunCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRunCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"automationRun"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAutomationRunCancelMutation() {
  return Urql.useMutation<AutomationRunCancelMutation, AutomationRunCancelMutationVariables>(AutomationRunCancelDocument);
};
export const AutomationRunRetryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutomationRunRetry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRunRetry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"automationRun"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAutomationRunRetryMutation() {
  return Urql.useMutation<AutomationRunRetryMutation, AutomationRunRetryMutationVariables>(AutomationRunRetryDocument);
};
export const AutomationRunSeeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutomationRunSee"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRunSee"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"automationRun"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAutomationRunSeeMutation() {
  return Urql.useMutation<AutomationRunSeeMutation, AutomationRunSeeMutationVariables>(AutomationRunSeeDocument);
};