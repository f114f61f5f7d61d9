/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../graphql/schema.generated';

import type { DocumentNode } from 'graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** `autoCluster` as a step: keywords become clusters. */
export type AutoClusterStepInput = {
  /** The most keywords in one run of the function; left out: 200. */
  batchSize?: number | null | undefined;
  /** The language of the names. */
  language?: string | null | undefined;
  /** The most keywords that it takes: 1 to 10,000; left out: 1,000. */
  limit?: number | null | undefined;
};

/** A new automation. */
export type AutomationCreateInput = {
  /** The `id` of the account that pays. An account's own token and a member of one account need not say. */
  account?: string | null | undefined;
  /** Whether each run holds what all of it costs at most before it starts. */
  holdsWholeRun?: boolean;
  /** What the first step takes. */
  input: AutomationInput;
  /** What becomes of due times while everything was down. */
  missedRuns?: AutomationMissedRuns;
  /** Its name, unique in its account: 1 to 100 characters. */
  name: string;
  /** When it is due; null: only by `automationRunNow`. */
  schedule?: AutomationScheduleInput | null | undefined;
  /** Its steps: functions that follow each other, in the order of `FunctionName`. */
  steps: Array<AutomationStepInput>;
};

/** What the first step of an automation takes: as its function does. */
export type AutomationInput =
  {   /** For `generateImagePrompts`. */
  articles: Array<SourceArticleInput>; clusters?: never; ideas?: never; keywordTexts?: never; keywords?: never; prompts?: never; }
  |  { articles?: never;   /** For `generateIdeas`. */
  clusters: Array<KeywordClusterInput>; ideas?: never; keywordTexts?: never; keywords?: never; prompts?: never; }
  |  { articles?: never; clusters?: never;   /** For `generateContent`. */
  ideas: Array<ContentIdeaInput>; keywordTexts?: never; keywords?: never; prompts?: never; }
  |  { articles?: never; clusters?: never; ideas?: never;   /** For `autoCluster`: up to 10,000 keywords without volume and difficulty. */
  keywordTexts: Array<string>; keywords?: never; prompts?: never; }
  |  { articles?: never; clusters?: never; ideas?: never; keywordTexts?: never;   /** For `autoCluster`: up to 2,000. */
  keywords: Array<KeywordInput>; prompts?: never; }
  |  { articles?: never; clusters?: never; ideas?: never; keywordTexts?: never; keywords?: never;   /** For `generateImages`. */
  prompts: Array<ImagePromptInput>; };

/** What becomes of due times at which nothing looked, because everything was down. */
export type AutomationMissedRuns =
  /** One run for all of them, as soon as somebody looks. */
  | 'MAKE_ONCE'
  /** Those of the last five minutes are run, once for all of them; a run of status `MISSED` reports the others. */
  | 'REPORT';

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

/** An automation that is to run now. */
export type AutomationRunNowInput = {
  /** The automation's `id`. */
  automation: string;
  /** Only answer what the whole run would cost now, step by step. */
  dryRun?: boolean;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: string;
  /** Your name for the request, up to 255 characters. */
  requestId?: string | null | undefined;
};

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

/** When an automation is due, in its account's time zone. */
export type AutomationScheduleInput =
  {   /** Minute, hour, day of the month, month and day of the week, such as `30 6 * * 1-5`; in 100 characters at most, as Debian's cron reads them. */
  cron: string; daily?: never; hourly?: never; monthly?: never; weekly?: never; }
  |  { cron?: never;   /** Every day. */
  daily: DailyScheduleInput; hourly?: never; monthly?: never; weekly?: never; }
  |  { cron?: never; daily?: never;   /** Every hour. */
  hourly: HourlyScheduleInput; monthly?: never; weekly?: never; }
  |  { cron?: never; daily?: never; hourly?: never;   /** Every month. */
  monthly: MonthlyScheduleInput; weekly?: never; }
  |  { cron?: never; daily?: never; hourly?: never; monthly?: never;   /** On days of the week. */
  weekly: WeeklyScheduleInput; };

/** A step, by its function. */
export type AutomationStepInput =
  {   /** Group keywords into clusters. */
  autoCluster: AutoClusterStepInput; generateContent?: never; generateIdeas?: never; generateImagePrompts?: never; generateImages?: never; }
  |  { autoCluster?: never;   /** Write an article of each idea. */
  generateContent: GenerateContentStepInput; generateIdeas?: never; generateImagePrompts?: never; generateImages?: never; }
  |  { autoCluster?: never; generateContent?: never;   /** Find ideas for clusters. */
  generateIdeas: GenerateIdeasStepInput; generateImagePrompts?: never; generateImages?: never; }
  |  { autoCluster?: never; generateContent?: never; generateIdeas?: never;   /** Describe an article's images. */
  generateImagePrompts: GenerateImagePromptsStepInput; generateImages?: never; }
  |  { autoCluster?: never; generateContent?: never; generateIdeas?: never; generateImagePrompts?: never;   /** Make the images of an article. */
  generateImages: GenerateImagesStepInput; };

/** A change of an automation; what is left out stays. Runs that exist stay as they are. */
export type AutomationUpdateInput = {
  /** The automation's `id`. */
  automation: string;
  /** Its `updatedAt` as the caller read it: if somebody changed it since, nothing is changed. */
  expectedUpdatedAt?: string | null | undefined;
  /** Whether each run holds what all of it costs at most before it starts. */
  holdsWholeRun?: boolean | null | undefined;
  /** What the first step takes. */
  input?: AutomationInput | null | undefined;
  /** What becomes of due times while everything was down. */
  missedRuns?: AutomationMissedRuns | null | undefined;
  /** Its name, unique in its account: 1 to 100 characters. */
  name?: string | null | undefined;
  /** When it is due; null: only by `automationRunNow`. */
  schedule?: AutomationScheduleInput | null | undefined;
  /** Its steps: functions that follow each other, in the order of `FunctionName`. */
  steps?: Array<AutomationStepInput> | null | undefined;
};

/** An idea to write of. */
export type ContentIdeaInput = {
  /** Its keywords. */
  keywords: Array<string>;
  /** The kind of content. */
  kind: string;
  /** Its headings. */
  outline: Array<string>;
  /** Its title. */
  title: string;
};

/** Every day. */
export type DailyScheduleInput = {
  /** The hour, 0 to 23. */
  hour: number;
  /** The minute, 0 to 59. */
  minute?: number;
};

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

/** `generateContent` as a step: each idea becomes an article. */
export type GenerateContentStepInput = {
  /** The language. */
  language: string;
  /** How many words, about: 50 to 10,000. */
  length: number;
  /** The most ideas that it takes: 1 to 1,000; left out: 10. */
  limit?: number | null | undefined;
  /** The tone, such as friendly. */
  tone: string;
};

/** `generateIdeas` as a step: clusters become ideas. */
export type GenerateIdeasStepInput = {
  /** The most clusters in one run of the function; left out: 10. */
  batchSize?: number | null | undefined;
  /** How many ideas for each cluster: 1 to 20; left out: 1. */
  ideasPerCluster?: number | null | undefined;
  /** The kind of content, such as guide. */
  kind: string;
  /** The most clusters that it takes: 1 to 1,000; left out: 20. */
  limit?: number | null | undefined;
};

/** `generateImagePrompts` as a step: each article gets prompts. */
export type GenerateImagePromptsStepInput = {
  /** Images in the text of an article, beside that of its head. */
  count: number;
  /** The most articles that it takes: 1 to 1,000; left out: 10. */
  limit?: number | null | undefined;
};

/** `generateImages` as a step: the prompts of an article become images. */
export type GenerateImagesStepInput = {
  /** The most prompts of an article that it takes: 1 to 50; left out: 5. */
  limit?: number | null | undefined;
  /** One of the tier's sizes; else its first. */
  size?: string | null | undefined;
  /** The quality tier; left out: the function's own. */
  tier?: Tier | null | undefined;
};

/** Every hour. */
export type HourlyScheduleInput = {
  /** The minute, 0 to 59. */
  minute?: number;
};

/** An image to be made. */
export type ImagePromptInput = {
  /** Where it stands, in words of your own. The image of the `head` does not count to the most of an article. */
  place?: string | null | undefined;
  /** What it shows. */
  prompt: string;
};

/** Keywords that belong together. */
export type KeywordClusterInput = {
  /** The keywords. */
  keywords: Array<string>;
  /** What they have in common. */
  name: string;
};

/** A search term with what is known of it. */
export type KeywordInput = {
  /** How hard it is to be found by it: 0 to 100. */
  difficulty?: number | null | undefined;
  /** The term, up to 300 characters. */
  keyword: string;
  /** How often it is searched for in a month. */
  volume?: number | null | undefined;
};

/** Every month. */
export type MonthlyScheduleInput = {
  /** The day, 1 to 31; in a month that is shorter, its last one. */
  day: number;
  /** The hour, 0 to 23. */
  hour: number;
  /** The minute, 0 to 59. */
  minute?: number;
};

/** An article that exists. */
export type SourceArticleInput = {
  /** Its text, in Markdown: up to 200,000 characters. */
  body: string;
  /** Its title. */
  title?: string | null | undefined;
};

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

/** What an end user picks instead of an image model. */
export type Tier =
  /** The cheapest images. */
  | 'BASIC'
  /** The best images. */
  | 'PREMIUM'
  /** Better images. */
  | 'QUALITY';

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

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** On days of the week. */
export type WeeklyScheduleInput = {
  /** The days. */
  days: Array<Weekday>;
  /** The hour, 0 to 23. */
  hour: number;
  /** The minute, 0 to 59. */
  minute?: number;
};

export type AutomationRunLineFragment = { id: string, status: Types.AutomationRunStatus, startedBy: Types.StartedBy, dueAt: string | null, missedTimes: number, createdAt: string, finishedAt: string | null, seenAt: string | null, pauseReason: Types.AutomationPauseReason | null, creditsCharged: number, steps: Array<{ id: string, function: Types.FunctionName, status: Types.AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number }> };

export type AutomationLineFragment = { id: string, name: string, nextDueAt: string | null, pauseReason: Types.AutomationPauseReason | null, pausedBy: string | null, pausedAt: string | null, account: { id: string, timeZone: string } | null, schedule:
    | { __typename: 'CronSchedule', expression: string }
    | { __typename: 'DailySchedule', hour: number, minute: number }
    | { __typename: 'HourlySchedule', minute: number }
    | { __typename: 'MonthlySchedule', day: number, hour: number, minute: number }
    | { __typename: 'WeeklySchedule', days: Array<Types.Weekday>, hour: number, minute: number }
   | null };

export type AutomationPlanFragment = { id: string, missedRuns: Types.AutomationMissedRuns, holdsWholeRun: boolean, steps: Array<
    | { __typename: 'AutoClusterStep', limit: number, batchSize: number, clusterLanguage: string | null }
    | { __typename: 'GenerateContentStep', length: number, tone: string, language: string, limit: number }
    | { __typename: 'GenerateIdeasStep', kind: string, ideasPerCluster: number, limit: number, batchSize: number }
    | { __typename: 'GenerateImagePromptsStep', count: number, limit: number }
    | { __typename: 'GenerateImagesStep', tier: Types.Tier | null, size: string | null, limit: number }
  > };

export type AutomationValuesFragment = { updatedAt: string, input: unknown, id: string, missedRuns: Types.AutomationMissedRuns, holdsWholeRun: boolean, steps: Array<
    | { __typename: 'AutoClusterStep', limit: number, batchSize: number, clusterLanguage: string | null }
    | { __typename: 'GenerateContentStep', length: number, tone: string, language: string, limit: number }
    | { __typename: 'GenerateIdeasStep', kind: string, ideasPerCluster: number, limit: number, batchSize: number }
    | { __typename: 'GenerateImagePromptsStep', count: number, limit: number }
    | { __typename: 'GenerateImagesStep', tier: Types.Tier | null, size: string | null, limit: number }
  > };

export type AutomationListQueryVariables = Exact<{
  account: string;
  first: number;
  after?: string | null | undefined;
}>;


export type AutomationListQuery = { automations: { nodes: Array<{ id: string, name: string, nextDueAt: string | null, pauseReason: Types.AutomationPauseReason | null, pausedBy: string | null, pausedAt: string | null, lastRun: { id: string, status: Types.AutomationRunStatus, startedBy: Types.StartedBy, dueAt: string | null, missedTimes: number, createdAt: string, finishedAt: string | null, seenAt: string | null, pauseReason: Types.AutomationPauseReason | null, creditsCharged: number, steps: Array<{ id: string, function: Types.FunctionName, status: Types.AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number }> } | null, account: { id: string, timeZone: string } | null, schedule:
        | { __typename: 'CronSchedule', expression: string }
        | { __typename: 'DailySchedule', hour: number, minute: number }
        | { __typename: 'HourlySchedule', minute: number }
        | { __typename: 'MonthlySchedule', day: number, hour: number, minute: number }
        | { __typename: 'WeeklySchedule', days: Array<Types.Weekday>, hour: number, minute: number }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MissedRunsQueryVariables = Exact<{
  account: string;
}>;


export type MissedRunsQuery = { automationRuns: { nodes: Array<{ id: string, dueAt: string | null, missedTimes: number, seenAt: string | null, automation: { id: string, name: string } }> } };

export type AccountTimeZoneQueryVariables = Exact<{
  account: string;
}>;


export type AccountTimeZoneQuery = { account: { id: string, timeZone: string } | null };

export type ShownAutomationQueryVariables = Exact<{
  id: string;
}>;


export type ShownAutomationQuery = { automation: { id: string, createdAt: string, createdBy: string, name: string, nextDueAt: string | null, pauseReason: Types.AutomationPauseReason | null, pausedBy: string | null, pausedAt: string | null, updatedAt: string, input: unknown, missedRuns: Types.AutomationMissedRuns, holdsWholeRun: boolean, runs: { nodes: Array<{ id: string, status: Types.AutomationRunStatus, startedBy: Types.StartedBy, dueAt: string | null, missedTimes: number, createdAt: string, finishedAt: string | null, seenAt: string | null, pauseReason: Types.AutomationPauseReason | null, creditsCharged: number, steps: Array<{ id: string, function: Types.FunctionName, status: Types.AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number }> }> }, account: { id: string, timeZone: string } | null, schedule:
      | { __typename: 'CronSchedule', expression: string }
      | { __typename: 'DailySchedule', hour: number, minute: number }
      | { __typename: 'HourlySchedule', minute: number }
      | { __typename: 'MonthlySchedule', day: number, hour: number, minute: number }
      | { __typename: 'WeeklySchedule', days: Array<Types.Weekday>, hour: number, minute: number }
     | null, steps: Array<
      | { __typename: 'AutoClusterStep', limit: number, batchSize: number, clusterLanguage: string | null }
      | { __typename: 'GenerateContentStep', length: number, tone: string, language: string, limit: number }
      | { __typename: 'GenerateIdeasStep', kind: string, ideasPerCluster: number, limit: number, batchSize: number }
      | { __typename: 'GenerateImagePromptsStep', count: number, limit: number }
      | { __typename: 'GenerateImagesStep', tier: Types.Tier | null, size: string | null, limit: number }
    > } | null };

export type PreviewQueryVariables = Exact<{
  input: Types.AutomationCreateInput;
}>;


export type PreviewQuery = { automationPreview:
    | { __typename: 'ArticleFull', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'AutomationPreview', nextTimes: Array<string>, quote: { expectedCredits: number, maxCredits: number, balanceSuffices: boolean, steps: Array<{ function: Types.FunctionName, maxCredits: number, runCount: number }> } }
    | { __typename: 'Busy', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'ConfigurationError', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'FunctionInactive', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'FunctionInputTooLarge', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'InvalidInput', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'ModelInactive', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'OperationInactive', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'SizeNotOffered', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'TierUnavailable', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'TokensOutOfRange', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'TooManyBatches', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'WholeRunTooExpensive', message: string, code: Types.UserErrorCode, path: Array<string> | null }
   };

export type AutomationMakeMutationVariables = Exact<{
  input: Types.AutomationCreateInput;
}>;


export type AutomationMakeMutation = { automationCreate:
    | { __typename: 'AlreadyExists', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'ArticleFull', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'AutomationPayload', automation: { id: string } }
    | { __typename: 'Busy', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'ConfigurationError', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'FunctionInactive', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'FunctionInputTooLarge', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'InvalidInput', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'ModelInactive', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'OperationInactive', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'SizeNotOffered', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'TierUnavailable', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'TokensOutOfRange', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'TooManyBatches', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'WholeRunTooExpensive', message: string, code: Types.UserErrorCode, path: Array<string> | null }
   };

export type AutomationChangeMutationVariables = Exact<{
  input: Types.AutomationUpdateInput;
}>;


export type AutomationChangeMutation = { automationUpdate:
    | { __typename: 'AlreadyExists', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'ArticleFull', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'AutomationPayload', automation: { id: string } }
    | { __typename: 'Busy', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'ConfigurationError', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'FunctionInactive', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'FunctionInputTooLarge', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'InvalidInput', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'ModelInactive', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'OperationInactive', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'SizeNotOffered', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'StaleAutomation', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'TierUnavailable', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'TokensOutOfRange', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'TooManyBatches', message: string, code: Types.UserErrorCode, path: Array<string> | null }
    | { __typename: 'WholeRunTooExpensive', message: string, code: Types.UserErrorCode, path: Array<string> | null }
   };

export type AutomationPauseMutationVariables = Exact<{
  id: string;
}>;


export type AutomationPauseMutation = { automationPause:
    | { __typename: 'AutomationPayload' }
    | { __typename: 'Busy', message: string, code: Types.UserErrorCode }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode }
   };

export type AutomationResumeMutationVariables = Exact<{
  id: string;
}>;


export type AutomationResumeMutation = { automationResume:
    | { __typename: 'AutomationPayload' }
    | { __typename: 'Busy', message: string, code: Types.UserErrorCode }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode }
   };

export type AutomationDeleteMutationVariables = Exact<{
  id: string;
}>;


export type AutomationDeleteMutation = { automationDelete:
    | { __typename: 'AutomationPayload' }
    | { __typename: 'Busy', message: string, code: Types.UserErrorCode }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode }
   };

export type AutomationRunNowMutationVariables = Exact<{
  input: Types.AutomationRunNowInput;
}>;


export type AutomationRunNowMutation = { automationRunNow:
    | { __typename: 'AccountSuspended', message: string, code: Types.UserErrorCode }
    | { __typename: 'ArticleFull', message: string, code: Types.UserErrorCode }
    | { __typename: 'AutomationRunPayload', automationRun: { id: string } }
    | { __typename: 'AutomationRunQueued', message: string, code: Types.UserErrorCode }
    | { __typename: 'AutomationRunQuote', expectedCredits: number, maxCredits: number, balanceSuffices: boolean, steps: Array<{ function: Types.FunctionName, maxCredits: number, runCount: number }> }
    | { __typename: 'Busy', message: string, code: Types.UserErrorCode }
    | { __typename: 'ConfigurationError', message: string, code: Types.UserErrorCode }
    | { __typename: 'FunctionInactive', message: string, code: Types.UserErrorCode }
    | { __typename: 'FunctionInputTooLarge', message: string, code: Types.UserErrorCode }
    | { __typename: 'IdempotencyConflict', message: string, code: Types.UserErrorCode }
    | { __typename: 'InvalidInput', message: string, code: Types.UserErrorCode }
    | { __typename: 'ModelInactive', message: string, code: Types.UserErrorCode }
    | { __typename: 'NotFound', message: string, code: Types.UserErrorCode }
    | { __typename: 'OperationInactive', message: string, code: Types.UserErrorCode }
    | { __typename: 'SizeNotOffered', message: string, code: Types.UserErrorCode }
    | { __typename: 'TierUnavailable', message: string, code: Types.UserErrorCode }
    | { __typename: 'TokensOutOfRange', message: string, code: Types.UserErrorCode }
    | { __typename: 'TooManyBatches', message: string, code: Types.UserErrorCode }
    | { __typename: 'WholeRunTooExpensive', message: string, code: Types.UserErrorCode }
   };

export const AutomationRunLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationRunLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startedBy"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"missedTimes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"itemCount"}},{"kind":"Field","name":{"kind":"Name","value":"failedItemCount"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}}]}}]}}]} as unknown as DocumentNode;
export const AutomationLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Automation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nextDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HourlySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minute"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DailySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"minute"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WeeklySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"minute"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonthlySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"minute"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CronSchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expression"}}]}}]}}]}}]} as unknown as DocumentNode;
export const AutomationPlanFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationPlan"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Automation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"missedRuns"}},{"kind":"Field","name":{"kind":"Name","value":"holdsWholeRun"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoClusterStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"clusterLanguage"},"name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateIdeasStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ideasPerCluster"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateContentStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"tone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateImagePromptsStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateImagesStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}}]}}]}}]} as unknown as DocumentNode;
export const AutomationValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Automation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationPlan"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationPlan"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Automation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"missedRuns"}},{"kind":"Field","name":{"kind":"Name","value":"holdsWholeRun"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoClusterStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"clusterLanguage"},"name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateIdeasStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ideasPerCluster"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateContentStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"tone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateImagePromptsStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateImagesStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}}]}}]}}]} as unknown as DocumentNode;
export const AutomationListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AutomationList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"account"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationLine"}},{"kind":"Field","name":{"kind":"Name","value":"lastRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationRunLine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationRunLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startedBy"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"missedTimes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"itemCount"}},{"kind":"Field","name":{"kind":"Name","value":"failedItemCount"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Automation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nextDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HourlySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minute"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DailySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"minute"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WeeklySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"minute"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonthlySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"minute"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CronSchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expression"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAutomationListQuery(options: Omit<Urql.UseQueryArgs<AutomationListQueryVariables>, 'query'>) {
  return Urql.useQuery<AutomationListQuery, AutomationListQueryVariables>({ query: AutomationListDocument, ...options });
};
export const MissedRunsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MissedRuns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRuns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"account"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"MISSED"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"missedTimes"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"automation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode;

export function useMissedRunsQuery(options: Omit<Urql.UseQueryArgs<MissedRunsQueryVariables>, 'query'>) {
  return Urql.useQuery<MissedRunsQuery, MissedRunsQueryVariables>({ query: MissedRunsDocument, ...options });
};
export const AccountTimeZoneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountTimeZone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}}]} as unknown as DocumentNode;

export function useAccountTimeZoneQuery(options: Omit<Urql.UseQueryArgs<AccountTimeZoneQueryVariables>, 'query'>) {
  return Urql.useQuery<AccountTimeZoneQuery, AccountTimeZoneQueryVariables>({ query: AccountTimeZoneDocument, ...options });
};
export const ShownAutomationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShownAutomation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationLine"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationValues"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationRunLine"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationRunLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startedBy"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"missedTimes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"itemCount"}},{"kind":"Field","name":{"kind":"Name","value":"failedItemCount"}},{"kind":"Field","name":{"kind":"Name","value":"creditsCharged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Automation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nextDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"pausedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HourlySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minute"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DailySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"minute"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WeeklySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"minute"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonthlySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"minute"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CronSchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expression"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationPlan"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Automation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"missedRuns"}},{"kind":"Field","name":{"kind":"Name","value":"holdsWholeRun"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoClusterStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"clusterLanguage"},"name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateIdeasStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ideasPerCluster"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateContentStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"tone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateImagePromptsStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateImagesStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutomationValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Automation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutomationPlan"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}}]} as unknown as DocumentNode;

export function useShownAutomationQuery(options: Omit<Urql.UseQueryArgs<ShownAutomationQueryVariables>, 'query'>) {
  return Urql.useQuery<ShownAutomationQuery, ShownAutomationQueryVariables>({ query: ShownAutomationDocument, ...options });
};
export const PreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Preview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextTimes"}},{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expectedCredits"}},{"kind":"Field","name":{"kind":"Name","value":"maxCredits"}},{"kind":"Field","name":{"kind":"Name","value":"balanceSuffices"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"maxCredits"}},{"kind":"Field","name":{"kind":"Name","value":"runCount"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode;

export function usePreviewQuery(options: Omit<Urql.UseQueryArgs<PreviewQueryVariables>, 'query'>) {
  return Urql.useQuery<PreviewQuery, PreviewQueryVariables>({ query: PreviewDocument, ...options });
};
export const AutomationMakeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutomationMake"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAutomationMakeMutation() {
  return Urql.useMutation<AutomationMakeMutation, AutomationMakeMutationVariables>(AutomationMakeDocument);
};
export const AutomationChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutomationChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAutomationChangeMutation() {
  return Urql.useMutation<AutomationChangeMutation, AutomationChangeMutationVariables>(AutomationChangeDocument);
};
export const AutomationPauseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutomationPause"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationPause"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"automation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAutomationPauseMutation() {
  return Urql.useMutation<AutomationPauseMutation, AutomationPauseMutationVariables>(AutomationPauseDocument);
};
export const AutomationResumeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutomationResume"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationResume"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"automation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAutomationResumeMutation() {
  return Urql.useMutation<AutomationResumeMutation, AutomationResumeMutationVariables>(AutomationResumeDocument);
};
export const AutomationDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutomationDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"automation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAutomationDeleteMutation() {
  return Urql.useMutation<AutomationDeleteMutation, AutomationDeleteMutationVariables>(AutomationDeleteDocument);
};
export const AutomationRunNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutomationRunNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRunNowInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRunNow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRunPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"automationRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutomationRunQuote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expectedCredits"}},{"kind":"Field","name":{"kind":"Name","value":"maxCredits"}},{"kind":"Field","name":{"kind":"Name","value":"balanceSuffices"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"maxCredits"}},{"kind":"Field","name":{"kind":"Name","value":"runCount"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode;

export function useAutomationRunNowMutation() {
  return Urql.useMutation<AutomationRunNowMutation, AutomationRunNowMutationVariables>(AutomationRunNowDocument);
};