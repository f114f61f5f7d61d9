/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A new account. */
export type AccountCreateInput = {
  /** The integration's own id for it: 1 to 255 characters, unique in the integration. */
  externalId: string;
  /** Staff: the name of the integration that it belongs to. */
  integration?: string | null | undefined;
  /** Its name for people, up to 100 characters. */
  name?: string | null | undefined;
};

/** A token for one account. */
export type AccountTokenCreateInput = {
  /** The account's `id`. */
  account: string;
  /** How long it opens: 1 to 3,600 seconds. */
  lifetimeSeconds?: number;
};

/** Keywords to be grouped. */
export type AutoClusterInput = {
  /** The keywords, 2,000 at most in a request. */
  keywords: Array<KeywordInput>;
  /** The language of the names. */
  language?: string | null | undefined;
};

/** `autoCluster` as a step: keywords become clusters. */
export type AutoClusterStepInput = {
  /** The most keywords in one run of the function; left out: 200. */
  batchSize?: number | null | undefined;
  /** The language of the names. */
  language?: string | null | undefined;
  /** The most keywords that it takes: 1 to 10,000; left out: 1,000. */
  limit?: number | null | undefined;
};

/** An automation that is meant. */
export type AutomationChangeInput = {
  /** The automation's `id`. */
  automation: string;
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
  | 'REPORT'
  | '%future added value';

/** Why an automation or a run of it is paused. */
export type AutomationPauseReason =
  /** The account has too few credits. It goes on by itself once it has enough. */
  | 'BALANCE'
  /** Its schedule or its account's time zone can't be read: set one that can be. No run is paused so. */
  | 'NOT_READABLE'
  /** A person paused it, and a person resumes it. */
  | 'PERSON'
  /** The account is suspended. It goes on by itself once somebody resumes the account. */
  | 'SUSPENSION'
  | '%future added value';

/** A run of an automation that is meant. */
export type AutomationRunChangeInput = {
  /** The run's `id`. */
  automationRun: string;
};

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
  | 'RUNNING'
  | '%future added value';

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
  | 'WAITING'
  | '%future added value';

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
  | 'WAITING'
  | '%future added value';

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

/** One call of the provider: tokens, images or other units. */
export type CallInput = {
  /** What the provider says it cost. */
  costUsd?: string | null | undefined;
  /** Whether it was delivered; what was not is not charged. */
  delivered?: boolean;
  /** Images that it delivered, 0 where none came. Image only. */
  images?: number | null | undefined;
  /** The model that served it, where that is not the one that was bought: another of the operation, or a fallback. */
  modelName?: string | null | undefined;
  /** Its tokens, as the provider reported them. */
  providerUsage?: ProviderUsageInput | null | undefined;
  /** The provider's region that served it, where its rates depend on it. */
  region?: string | null | undefined;
  /** The provider's service tier, such as "batch", where its usage object doesn't name it. */
  serviceTier?: string | null | undefined;
  /** Its tokens. */
  tokens?: TokenUsageInput | null | undefined;
  /** Seconds, characters or requests that it delivered, 0 where none came, a part of one as one. Of `UnitModel`s that are not sold by tokens only. */
  units?: number | null | undefined;
};

/** Work that is done, to be charged in one step. */
export type ChargeCreateInput = {
  /** The account's `id`, where no quote names it. */
  account?: string | null | undefined;
  /** What says the price. */
  chargeFor: ChargeForInput;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: string;
  /** Your name for the request, up to 255 characters. */
  requestId?: string | null | undefined;
  /** What was used. */
  usage: UsageInput;
};

/** What says the price. */
export type ChargeForInput =
  {   /** The `token` of a quote, which is redeemed by this. */
  quoteToken: string; work?: never; }
  |  { quoteToken?: never;   /** The work itself. */
  work: WorkInput; };

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

/** Where credits come from. Of lots that expire together, those of the first category are spent first. */
export type CreditCategory =
  /** A correction or a refund; they never expire. */
  | 'ADJUSTMENT'
  /** A present. */
  | 'BONUS'
  /** The plan of a period; a renewal sets what is left of it. */
  | 'PLAN'
  /** Credits that were bought. */
  | 'PURCHASE'
  | '%future added value';

/** Credits for an account. */
export type CreditsGrantInput = {
  /** The account's `id`. */
  account: string;
  /** Where they come from. */
  category: CreditCategory;
  /** How many. */
  credits: number;
  /** From when on they can't be spent; left out: never. */
  expiresAt?: string | null | undefined;
  /** Your name for the grant, such as an invoice's number, up to 255 characters: no second grant of your integration has it, whatever its idempotency key. */
  externalReference?: string | null | undefined;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: string;
  /** Why. */
  reason?: string | null | undefined;
};

/** Credits of a charge to be given back. */
export type CreditsRefundInput = {
  /** How many. */
  credits: number;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: string;
  /** Why. */
  reason: string;
  /** The `id` of the charge's usage record. */
  usageRecord: string;
};

/** The plan's credits of a new period: what is left of the last goes. */
export type CreditsRenewInput = {
  /** The account's `id`. */
  account: string;
  /** How many the plan has. */
  credits: number;
  /** From when on they can't be spent; left out: never. */
  expiresAt?: string | null | undefined;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: string;
  /** Why. */
  reason?: string | null | undefined;
};

/** Every day. */
export type DailyScheduleInput = {
  /** The hour, 0 to 23. */
  hour: number;
  /** The minute, 0 to 59. */
  minute?: number;
};

/** A function, by its input. */
export type FunctionInput =
  {   /** Group keywords into clusters. */
  autoCluster: AutoClusterInput; generateContent?: never; generateIdeas?: never; generateImagePrompts?: never; generateImages?: never; }
  |  { autoCluster?: never;   /** Write an article. */
  generateContent: GenerateContentInput; generateIdeas?: never; generateImagePrompts?: never; generateImages?: never; }
  |  { autoCluster?: never; generateContent?: never;   /** Find ideas for clusters. */
  generateIdeas: GenerateIdeasInput; generateImagePrompts?: never; generateImages?: never; }
  |  { autoCluster?: never; generateContent?: never; generateIdeas?: never;   /** Describe the images of an article. */
  generateImagePrompts: GenerateImagePromptsInput; generateImages?: never; }
  |  { autoCluster?: never; generateContent?: never; generateIdeas?: never; generateImagePrompts?: never;   /** Make images. */
  generateImages: GenerateImagesInput; };

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
  | 'GENERATE_IMAGE_PROMPTS'
  | '%future added value';

/** A run that is to end. */
export type FunctionRunCancelInput = {
  /** The run's `id`. */
  functionRun: string;
};

/** A function that is to be run for an account. */
export type FunctionRunStartInput = {
  /** The `id` of the account that pays. An account's own token and a member of one account need not say. */
  account?: string | null | undefined;
  /** Only answer the quotes of its batches: what it would cost now. */
  dryRun?: boolean;
  /** Which one, and of what. */
  function: FunctionInput;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: string;
  /** Your name for the request, up to 255 characters. */
  requestId?: string | null | undefined;
};

/** How a run of a function stands. `QUEUED` and `RUNNING` have not ended. */
export type FunctionRunStatus =
  /** It was cancelled; what was delivered before is charged. */
  | 'CANCELLED'
  /** It was delivered; `failedBatches` says which batches were not. */
  | 'DONE'
  /** No batch was delivered, nothing was charged. */
  | 'FAILED'
  /** It waits for a worker. */
  | 'QUEUED'
  /** Its batches are worked at. */
  | 'RUNNING'
  | '%future added value';

/** An article to be written. */
export type GenerateContentInput = {
  /** Keywords to use. */
  keywords?: Array<string> | null | undefined;
  /** The kind of content. */
  kind?: string | null | undefined;
  /** The language. */
  language: string;
  /** How many words, about: 50 to 10,000, as far as the model writes so many. */
  length: number;
  /** The idea's outline: its headings. */
  outline: Array<string>;
  /** The idea's title. */
  title: string;
  /** The tone, such as friendly. */
  tone: string;
};

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

/** Clusters to find ideas for. */
export type GenerateIdeasInput = {
  /** The clusters, 1,000 at most. */
  clusters: Array<KeywordClusterInput>;
  /** How many ideas, of all clusters together: 1 to 200. */
  count: number;
  /** The kind of content, such as guide. */
  kind: string;
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

/** An article that images are to be found for. */
export type GenerateImagePromptsInput = {
  /** The article, in Markdown. */
  article: string;
  /** Images in the text, beside that of the head: up to the account's `maxInArticleImages`. */
  count: number;
  /** The article's title. */
  title?: string | null | undefined;
};

/** `generateImagePrompts` as a step: each article gets prompts. */
export type GenerateImagePromptsStepInput = {
  /** Images in the text of an article, beside that of its head. */
  count: number;
  /** The most articles that it takes: 1 to 1,000; left out: 10. */
  limit?: number | null | undefined;
};

/** Images to be made, each by a job of its own. */
export type GenerateImagesInput = {
  /** Your name for the article that they are for: those in its text are limited by the account's `maxInArticleImages`. */
  article?: string | null | undefined;
  /** What they show, 50 at most. */
  prompts: Array<ImagePromptInput>;
  /** One of the tier's sizes; else its first. */
  size?: string | null | undefined;
  /** The quality tier; left out: the function's own. */
  tier?: Tier | null | undefined;
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
  | 'WORKER_LOST'
  | '%future added value';

/** A quote to be redeemed: its maximum is set aside. */
export type HoldCreateInput = {
  /** The account's `id`, where the quote names none. */
  account?: string | null | undefined;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: string;
  /** How long it holds: 60 to 86,400 seconds. */
  lifetimeSeconds?: number;
  /** The quote's `token`. */
  quoteToken: string;
  /** Your name for the request, up to 255 characters. */
  requestId?: string | null | undefined;
};

/** A hold that is not needed any more. */
export type HoldReleaseInput = {
  /** The hold's `id`. */
  hold: string;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: string;
};

/** What was used of a hold. */
export type HoldSettleInput = {
  /** The hold's `id`. */
  hold: string;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: string;
  /** What was used. */
  usage: UsageInput;
};

/** What became of a hold. */
export type HoldStatus =
  /** Its time was over: its credits are free again. It can still be settled. */
  | 'EXPIRED'
  /** Its credits are set aside. */
  | 'OPEN'
  /** All of it was given back. */
  | 'RELEASED'
  /** What was used is charged, the rest is released. */
  | 'SETTLED'
  | '%future added value';

/** Every hour. */
export type HourlyScheduleInput = {
  /** The minute, 0 to 59. */
  minute?: number;
};

/** The format of an image. */
export type ImageFormat =
  /** `image/jpeg`. */
  | 'JPEG'
  /** `image/png`. */
  | 'PNG'
  /** `image/webp`. */
  | 'WEBP'
  | '%future added value';

/** An image to be made. */
export type ImagePromptInput = {
  /** Where it stands, in words of your own. The image of the `head` does not count to the most of an article. */
  place?: string | null | undefined;
  /** What it shows. */
  prompt: string;
};

/** Images to be quoted. */
export type ImageQuoteInput = {
  /** How many images: 1 to 8. */
  count: number;
  /** The image quality that will be asked for; else the account's or the settings'. */
  imageQuality?: string | null | undefined;
  /** One of the tier's sizes; else its first. */
  size?: string | null | undefined;
  /** The quality tier. */
  tier: Tier;
};

/** Images to be made. Which model makes them is the tier's. */
export type ImagesGenerateInput = {
  /** The `id` of the account that pays. An account's own token and a member of one account need not say. */
  account?: string | null | undefined;
  /** Your name for the article that they are for: its images are limited by the account's `maxInArticleImages`. */
  article?: string | null | undefined;
  /** How many images: 1 to 8. */
  count?: number;
  /** Only answer the quote: what it would cost now. */
  dryRun?: boolean;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: string;
  /** What they show. */
  prompt: string;
  /** The `token` of a quote of this work, which is redeemed by it; left out: it costs today's price. */
  quoteToken?: string | null | undefined;
  /** Your name for the request, up to 255 characters. */
  requestId?: string | null | undefined;
  /** One of the tier's sizes; else its first. */
  size?: string | null | undefined;
  /** The quality tier. */
  tier: Tier;
};

/** A job that is to end. */
export type JobCancelInput = {
  /** The job's `id`. */
  job: string;
};

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
  | 'TEXT'
  | '%future added value';

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
  | 'TO_RECONCILE'
  | '%future added value';

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
  | 'WAITING'
  | '%future added value';

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
  | 'INTERNAL_LINKING'
  | '%future added value';

/** The usage object of a provider's answer, as it came. */
export type ProviderUsageInput = {
  /** Whose it is. */
  format: UsageFormat;
  /** The object; it is kept with the usage record. */
  usage: Record<string, unknown>;
};

/** What to quote, by the type of model that makes it. */
export type QuoteInput =
  {   /** Quote vectors of texts. */
  embedding: UnitQuoteInput; image?: never; moderation?: never; rerank?: never; speech?: never; text?: never; transcription?: never; video?: never; }
  |  { embedding?: never;   /** Quote images. */
  image: ImageQuoteInput; moderation?: never; rerank?: never; speech?: never; text?: never; transcription?: never; video?: never; }
  |  { embedding?: never; image?: never;   /** Quote whether content is harmful. */
  moderation: UnitQuoteInput; rerank?: never; speech?: never; text?: never; transcription?: never; video?: never; }
  |  { embedding?: never; image?: never; moderation?: never;   /** Quote documents in the order of a query. */
  rerank: UnitQuoteInput; speech?: never; text?: never; transcription?: never; video?: never; }
  |  { embedding?: never; image?: never; moderation?: never; rerank?: never;   /** Quote speech from text. */
  speech: UnitQuoteInput; text?: never; transcription?: never; video?: never; }
  |  { embedding?: never; image?: never; moderation?: never; rerank?: never; speech?: never;   /** Quote text. */
  text: TextQuoteInput; transcription?: never; video?: never; }
  |  { embedding?: never; image?: never; moderation?: never; rerank?: never; speech?: never; text?: never;   /** Quote text from speech. */
  transcription: UnitQuoteInput; video?: never; }
  |  { embedding?: never; image?: never; moderation?: never; rerank?: never; speech?: never; text?: never; transcription?: never;   /** Quote videos. */
  video: UnitQuoteInput; };

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
  | 'SERVICE'
  | '%future added value';

/** A text to be written. Which model writes it is the account's. */
export type TextGenerateInput = {
  /** The `id` of the account that pays. An account's own token and a member of one account need not say. */
  account?: string | null | undefined;
  /** Only answer the quote: what it would cost now. */
  dryRun?: boolean;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: string;
  /** Whether to answer JSON. */
  json?: boolean;
  /** The JSON schema of the answer, which then is JSON. */
  jsonSchema?: Record<string, unknown> | null | undefined;
  /** The most tokens to be written, up to the model's own maximum, which is the default. */
  maxOutputTokens?: number | string | null | undefined;
  /** The operation, whose minimum of credits then applies. */
  operationType?: OperationType | null | undefined;
  /** What to write. */
  prompt: string;
  /** The `token` of a quote of this work, which is redeemed by it; left out: it costs today's price. */
  quoteToken?: string | null | undefined;
  /** Your name for the request, up to 255 characters. */
  requestId?: string | null | undefined;
  /** How to write: the instructions that stand above the prompt. */
  system?: string | null | undefined;
};

/** Text to be quoted: the tokens of one billable operation. */
export type TextQuoteInput = {
  /** Tokens that will likely be written; else `maxOutputTokens`. */
  expectedOutputTokens?: number | string | null | undefined;
  /** Tokens that will be sent. */
  inputTokens: number | string;
  /** The most tokens to be written, up to the model's own maximum, which is the default. */
  maxOutputTokens?: number | string | null | undefined;
  /** A text model's `modelName`; else the default. */
  model?: string | null | undefined;
  /** The operation, whose minimum of credits then applies. */
  operationType?: OperationType | null | undefined;
};

/** What an end user picks instead of an image model. */
export type Tier =
  /** The cheapest images. */
  | 'BASIC'
  /** The best images. */
  | 'PREMIUM'
  /** Better images. */
  | 'QUALITY'
  | '%future added value';

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

/** Units to be quoted, of a type of model that is sold by them. */
export type UnitQuoteInput = {
  /** Units that will likely be used; else `maxUnits`. */
  expectedUnits?: number | null | undefined;
  /** The most units that will be used. */
  maxUnits: number;
  /** The `modelName` of a model of the type; else the type's default. */
  model?: string | null | undefined;
};

/** Whose usage object it is. */
export type UsageFormat =
  /** Anthropic's. */
  | 'ANTHROPIC'
  /** Google's. */
  | 'GOOGLE'
  /** OpenAI's, and of who speaks its protocol. */
  | 'OPENAI'
  | '%future added value';

/** What an operation used: every call, also those that failed. */
export type UsageInput = {
  /** The calls, 100 at most. */
  calls: Array<CallInput>;
  /** The image quality that was asked for; else the settings'. */
  imageQuality?: string | null | undefined;
};

/** Which usage records; what is left out is not asked. */
export type UsageRecordFilter = {
  /** Of the account with this `id`. */
  account?: string | null | undefined;
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
  | 'WINDOW_TOO_LARGE'
  | '%future added value';

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
  | 'WEDNESDAY'
  | '%future added value';

/** On days of the week. */
export type WeeklyScheduleInput = {
  /** The days. */
  days: Array<Weekday>;
  /** The hour, 0 to 23. */
  hour: number;
  /** The minute, 0 to 59. */
  minute?: number;
};

/** Work that was done, for which there was no quote. It costs today's price. */
export type WorkInput = {
  /** The `modelName` of the model that did it; else the tier's or the default. */
  model?: string | null | undefined;
  /** The operation; work of a `UnitModel` has none, images that of their making. */
  operationType?: OperationType | null | undefined;
  /** The size of each image; else the model's first. */
  size?: string | null | undefined;
  /** The tier. Image only. */
  tier?: Tier | null | undefined;
};

export type AccountLookupQueryVariables = Exact<{
  id?: string | null | undefined;
  externalId?: string | null | undefined;
}>;


export type AccountLookupQuery = { account: { id: string, externalId: string, name: string | null, credits: { balance: number, held: number, available: number } } | null };

export type AccountCreateMutationVariables = Exact<{
  input: AccountCreateInput;
}>;


export type AccountCreateMutation = { accountCreate:
    | { __typename: 'AccountPayload', account: { id: string, externalId: string, name: string | null, credits: { balance: number, held: number, available: number } } }
    | { __typename: 'AlreadyExists', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidOverrides', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'StaleOverrides', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type AccountTokenCreateMutationVariables = Exact<{
  input: AccountTokenCreateInput;
}>;


export type AccountTokenCreateMutation = { accountTokenCreate:
    | { __typename: 'AccountTokenPayload', token: string, expiresAt: string }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type AutomationByIdQueryVariables = Exact<{
  id: string;
}>;


export type AutomationByIdQuery = { automation: { id: string, name: string, nextDueAt: string | null, missedRuns: AutomationMissedRuns, holdsWholeRun: boolean, pauseReason: AutomationPauseReason | null, deletedAt: string | null } | null };

export type AutomationListQueryVariables = Exact<{
  account?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AutomationListQuery = { automations: { nodes: Array<{ id: string, name: string, nextDueAt: string | null, missedRuns: AutomationMissedRuns, holdsWholeRun: boolean, pauseReason: AutomationPauseReason | null, deletedAt: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type AutomationRunByIdQueryVariables = Exact<{
  id: string;
}>;


export type AutomationRunByIdQuery = { automationRun: { id: string, status: AutomationRunStatus, requestId: string | null, startedBy: StartedBy, dueAt: string | null, missedTimes: number, pauseReason: AutomationPauseReason | null, neededCredits: number | null, expectedCredits: number | null, maxCredits: number | null, creditsCharged: number, createdAt: string, finishedAt: string | null, steps: Array<{ id: string, function: FunctionName, status: AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number }> } | null };

export type AutomationRunItemsQueryVariables = Exact<{
  id: string;
}>;


export type AutomationRunItemsQuery = { automationRun: { id: string, steps: Array<{ id: string, function: FunctionName, status: AutomationRunStepStatus, items: { nodes: Array<{ id: string, number: number, attempt: number, status: AutomationStepItemStatus, error: string | null, functionRun: { id: string, status: FunctionRunStatus } | null }> } }> } | null };

export type AutomationCreateMutationVariables = Exact<{
  input: AutomationCreateInput;
}>;


export type AutomationCreateMutation = { automationCreate:
    | { __typename: 'AlreadyExists', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ArticleFull', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AutomationPayload', automation: { id: string, name: string, nextDueAt: string | null, missedRuns: AutomationMissedRuns, holdsWholeRun: boolean, pauseReason: AutomationPauseReason | null, deletedAt: string | null } }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ConfigurationError', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'FunctionInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'FunctionInputTooLarge', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ModelInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'OperationInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'SizeNotOffered', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TierUnavailable', offered: Array<Tier>, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TokensOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TooManyBatches', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'WholeRunTooExpensive', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type AutomationUpdateMutationVariables = Exact<{
  input: AutomationUpdateInput;
}>;


export type AutomationUpdateMutation = { automationUpdate:
    | { __typename: 'AlreadyExists', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ArticleFull', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AutomationPayload', automation: { id: string, name: string, nextDueAt: string | null, missedRuns: AutomationMissedRuns, holdsWholeRun: boolean, pauseReason: AutomationPauseReason | null, deletedAt: string | null } }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ConfigurationError', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'FunctionInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'FunctionInputTooLarge', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ModelInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'OperationInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'SizeNotOffered', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'StaleAutomation', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TierUnavailable', offered: Array<Tier>, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TokensOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TooManyBatches', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'WholeRunTooExpensive', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type AutomationDeleteMutationVariables = Exact<{
  input: AutomationChangeInput;
}>;


export type AutomationDeleteMutation = { automationDelete:
    | { __typename: 'AutomationPayload', automation: { id: string, name: string, nextDueAt: string | null, missedRuns: AutomationMissedRuns, holdsWholeRun: boolean, pauseReason: AutomationPauseReason | null, deletedAt: string | null } }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type AutomationPauseMutationVariables = Exact<{
  input: AutomationChangeInput;
}>;


export type AutomationPauseMutation = { automationPause:
    | { __typename: 'AutomationPayload', automation: { id: string, name: string, nextDueAt: string | null, missedRuns: AutomationMissedRuns, holdsWholeRun: boolean, pauseReason: AutomationPauseReason | null, deletedAt: string | null } }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type AutomationResumeMutationVariables = Exact<{
  input: AutomationChangeInput;
}>;


export type AutomationResumeMutation = { automationResume:
    | { __typename: 'AutomationPayload', automation: { id: string, name: string, nextDueAt: string | null, missedRuns: AutomationMissedRuns, holdsWholeRun: boolean, pauseReason: AutomationPauseReason | null, deletedAt: string | null } }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type AutomationRunNowMutationVariables = Exact<{
  input: AutomationRunNowInput;
}>;


export type AutomationRunNowMutation = { automationRunNow:
    | { __typename: 'AccountSuspended', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ArticleFull', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AutomationRunPayload', automationRun: { id: string, status: AutomationRunStatus, requestId: string | null, startedBy: StartedBy, dueAt: string | null, missedTimes: number, pauseReason: AutomationPauseReason | null, neededCredits: number | null, expectedCredits: number | null, maxCredits: number | null, creditsCharged: number, createdAt: string, finishedAt: string | null, steps: Array<{ id: string, function: FunctionName, status: AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number }> } }
    | { __typename: 'AutomationRunQueued', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AutomationRunQuote', expectedCredits: number, maxCredits: number, balanceSuffices: boolean, steps: Array<{ function: FunctionName, runCount: number, expectedCredits: number, maxCredits: number }> }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ConfigurationError', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'FunctionInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'FunctionInputTooLarge', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ModelInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'OperationInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'SizeNotOffered', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TierUnavailable', offered: Array<Tier>, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TokensOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TooManyBatches', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'WholeRunTooExpensive', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type AutomationRunPauseMutationVariables = Exact<{
  input: AutomationRunChangeInput;
}>;


export type AutomationRunPauseMutation = { automationRunPause:
    | { __typename: 'AutomationRunCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AutomationRunEnded', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AutomationRunNotBegun', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AutomationRunPayload', automationRun: { id: string, status: AutomationRunStatus, requestId: string | null, startedBy: StartedBy, dueAt: string | null, missedTimes: number, pauseReason: AutomationPauseReason | null, neededCredits: number | null, expectedCredits: number | null, maxCredits: number | null, creditsCharged: number, createdAt: string, finishedAt: string | null, steps: Array<{ id: string, function: FunctionName, status: AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number }> } }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type AutomationRunResumeMutationVariables = Exact<{
  input: AutomationRunChangeInput;
}>;


export type AutomationRunResumeMutation = { automationRunResume:
    | { __typename: 'AccountSuspended', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AutomationRunCancelled', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AutomationRunEnded', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AutomationRunPayload', automationRun: { id: string, status: AutomationRunStatus, requestId: string | null, startedBy: StartedBy, dueAt: string | null, missedTimes: number, pauseReason: AutomationPauseReason | null, neededCredits: number | null, expectedCredits: number | null, maxCredits: number | null, creditsCharged: number, createdAt: string, finishedAt: string | null, steps: Array<{ id: string, function: FunctionName, status: AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number }> } }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type AutomationRunRetryMutationVariables = Exact<{
  input: AutomationRunChangeInput;
}>;


export type AutomationRunRetryMutation = { automationRunRetry:
    | { __typename: 'AccountSuspended', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AnotherRunOpen', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AutomationRunPayload', automationRun: { id: string, status: AutomationRunStatus, requestId: string | null, startedBy: StartedBy, dueAt: string | null, missedTimes: number, pauseReason: AutomationPauseReason | null, neededCredits: number | null, expectedCredits: number | null, maxCredits: number | null, creditsCharged: number, createdAt: string, finishedAt: string | null, steps: Array<{ id: string, function: FunctionName, status: AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number }> } }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NothingToRetry', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'RunTextsDeleted', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type AutomationRunCancelMutationVariables = Exact<{
  input: AutomationRunChangeInput;
}>;


export type AutomationRunCancelMutation = { automationRunCancel:
    | { __typename: 'AutomationRunEnded', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'AutomationRunPayload', automationRun: { id: string, status: AutomationRunStatus, requestId: string | null, startedBy: StartedBy, dueAt: string | null, missedTimes: number, pauseReason: AutomationPauseReason | null, neededCredits: number | null, expectedCredits: number | null, maxCredits: number | null, creditsCharged: number, createdAt: string, finishedAt: string | null, steps: Array<{ id: string, function: FunctionName, status: AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number }> } }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type CreditsGrantMutationVariables = Exact<{
  input: CreditsGrantInput;
}>;


export type CreditsGrantMutation = { creditsGrant:
    | { __typename: 'AlreadyExists', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'BalanceTooLarge', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'CreditsPayload', credits: { balance: number, held: number, available: number } }
    | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InsufficientCredits', required: number, available: number, shortfall: number, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type CreditsRenewMutationVariables = Exact<{
  input: CreditsRenewInput;
}>;


export type CreditsRenewMutation = { creditsRenew:
    | { __typename: 'AlreadyExists', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'BalanceTooLarge', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'CreditsPayload', credits: { balance: number, held: number, available: number } }
    | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InsufficientCredits', required: number, available: number, shortfall: number, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type CreditsRefundMutationVariables = Exact<{
  input: CreditsRefundInput;
}>;


export type CreditsRefundMutation = { creditsRefund:
    | { __typename: 'BalanceTooLarge', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'CreditsRefundPayload', refunded: number, refundable: number, credits: { balance: number, held: number, available: number } }
    | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'RefundExceedsCharge', refundable: number, code: UserErrorCode, message: string, path: Array<string> | null }
   };

type Refusal_AboveCaller_Fragment = { __typename: 'AboveCaller', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_AccountSuspended_Fragment = { __typename: 'AccountSuspended', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_AlreadyExists_Fragment = { __typename: 'AlreadyExists', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_AnotherRunOpen_Fragment = { __typename: 'AnotherRunOpen', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_ArticleFull_Fragment = { __typename: 'ArticleFull', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_AutomationRunCancelled_Fragment = { __typename: 'AutomationRunCancelled', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_AutomationRunEnded_Fragment = { __typename: 'AutomationRunEnded', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_AutomationRunNotBegun_Fragment = { __typename: 'AutomationRunNotBegun', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_AutomationRunNotMissed_Fragment = { __typename: 'AutomationRunNotMissed', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_AutomationRunQueued_Fragment = { __typename: 'AutomationRunQueued', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_BalanceTooLarge_Fragment = { __typename: 'BalanceTooLarge', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_Busy_Fragment = { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_CatalogScheduleEnded_Fragment = { __typename: 'CatalogScheduleEnded', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_ConfigurationError_Fragment = { __typename: 'ConfigurationError', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_ContextWindowExceeded_Fragment = { __typename: 'ContextWindowExceeded', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_CountOutOfRange_Fragment = { __typename: 'CountOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_FunctionInactive_Fragment = { __typename: 'FunctionInactive', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_FunctionInputTooLarge_Fragment = { __typename: 'FunctionInputTooLarge', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_FunctionRunEnded_Fragment = { __typename: 'FunctionRunEnded', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_HoldManaged_Fragment = { __typename: 'HoldManaged', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_HoldNotOpen_Fragment = { __typename: 'HoldNotOpen', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_IdempotencyConflict_Fragment = { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_ImportReviewNotOpen_Fragment = { __typename: 'ImportReviewNotOpen', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_InputExceedsQuote_Fragment = { __typename: 'InputExceedsQuote', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_InsufficientCredits_Fragment = { __typename: 'InsufficientCredits', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_InvalidCatalog_Fragment = { __typename: 'InvalidCatalog', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_InvalidInput_Fragment = { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_InvalidOverrides_Fragment = { __typename: 'InvalidOverrides', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_InvalidTryOut_Fragment = { __typename: 'InvalidTryOut', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_JobEnded_Fragment = { __typename: 'JobEnded', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_JsonNotSupported_Fragment = { __typename: 'JsonNotSupported', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_KeyTestFailed_Fragment = { __typename: 'KeyTestFailed', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_LastSuperuser_Fragment = { __typename: 'LastSuperuser', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_LowMargin_Fragment = { __typename: 'LowMargin', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_ModelInactive_Fragment = { __typename: 'ModelInactive', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_NegativeUsage_Fragment = { __typename: 'NegativeUsage', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_NotFound_Fragment = { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_NotToReconcile_Fragment = { __typename: 'NotToReconcile', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_NothingToAccept_Fragment = { __typename: 'NothingToAccept', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_NothingToRetry_Fragment = { __typename: 'NothingToRetry', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_OperationInactive_Fragment = { __typename: 'OperationInactive', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_OutputTokensOutOfRange_Fragment = { __typename: 'OutputTokensOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_OwnRights_Fragment = { __typename: 'OwnRights', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_QuoteAltered_Fragment = { __typename: 'QuoteAltered', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_QuoteExpired_Fragment = { __typename: 'QuoteExpired', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_QuoteForged_Fragment = { __typename: 'QuoteForged', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_QuoteMismatch_Fragment = { __typename: 'QuoteMismatch', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_QuoteRedeemed_Fragment = { __typename: 'QuoteRedeemed', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_Referenced_Fragment = { __typename: 'Referenced', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_RefundExceedsCharge_Fragment = { __typename: 'RefundExceedsCharge', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_RunTextsDeleted_Fragment = { __typename: 'RunTextsDeleted', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_SizeNotOffered_Fragment = { __typename: 'SizeNotOffered', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_StaleAutomation_Fragment = { __typename: 'StaleAutomation', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_StaleOverrides_Fragment = { __typename: 'StaleOverrides', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_StaleRevision_Fragment = { __typename: 'StaleRevision', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_TierUnavailable_Fragment = { __typename: 'TierUnavailable', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_TokensOutOfRange_Fragment = { __typename: 'TokensOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_TooManyBatches_Fragment = { __typename: 'TooManyBatches', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_TooManyOpenJobs_Fragment = { __typename: 'TooManyOpenJobs', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_TryOutFailed_Fragment = { __typename: 'TryOutFailed', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_UnitsOutOfRange_Fragment = { __typename: 'UnitsOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_UnreadablePriceList_Fragment = { __typename: 'UnreadablePriceList', code: UserErrorCode, message: string, path: Array<string> | null };

type Refusal_WholeRunTooExpensive_Fragment = { __typename: 'WholeRunTooExpensive', code: UserErrorCode, message: string, path: Array<string> | null };

export type RefusalFragment =
  | Refusal_AboveCaller_Fragment
  | Refusal_AccountSuspended_Fragment
  | Refusal_AlreadyExists_Fragment
  | Refusal_AnotherRunOpen_Fragment
  | Refusal_ArticleFull_Fragment
  | Refusal_AutomationRunCancelled_Fragment
  | Refusal_AutomationRunEnded_Fragment
  | Refusal_AutomationRunNotBegun_Fragment
  | Refusal_AutomationRunNotMissed_Fragment
  | Refusal_AutomationRunQueued_Fragment
  | Refusal_BalanceTooLarge_Fragment
  | Refusal_Busy_Fragment
  | Refusal_CatalogScheduleEnded_Fragment
  | Refusal_ConfigurationError_Fragment
  | Refusal_ContextWindowExceeded_Fragment
  | Refusal_CountOutOfRange_Fragment
  | Refusal_FunctionInactive_Fragment
  | Refusal_FunctionInputTooLarge_Fragment
  | Refusal_FunctionRunEnded_Fragment
  | Refusal_HoldManaged_Fragment
  | Refusal_HoldNotOpen_Fragment
  | Refusal_IdempotencyConflict_Fragment
  | Refusal_ImportReviewNotOpen_Fragment
  | Refusal_InputExceedsQuote_Fragment
  | Refusal_InsufficientCredits_Fragment
  | Refusal_InvalidCatalog_Fragment
  | Refusal_InvalidInput_Fragment
  | Refusal_InvalidOverrides_Fragment
  | Refusal_InvalidTryOut_Fragment
  | Refusal_JobEnded_Fragment
  | Refusal_JsonNotSupported_Fragment
  | Refusal_KeyTestFailed_Fragment
  | Refusal_LastSuperuser_Fragment
  | Refusal_LowMargin_Fragment
  | Refusal_ModelInactive_Fragment
  | Refusal_NegativeUsage_Fragment
  | Refusal_NotFound_Fragment
  | Refusal_NotToReconcile_Fragment
  | Refusal_NothingToAccept_Fragment
  | Refusal_NothingToRetry_Fragment
  | Refusal_OperationInactive_Fragment
  | Refusal_OutputTokensOutOfRange_Fragment
  | Refusal_OwnRights_Fragment
  | Refusal_QuoteAltered_Fragment
  | Refusal_QuoteExpired_Fragment
  | Refusal_QuoteForged_Fragment
  | Refusal_QuoteMismatch_Fragment
  | Refusal_QuoteRedeemed_Fragment
  | Refusal_Referenced_Fragment
  | Refusal_RefundExceedsCharge_Fragment
  | Refusal_RunTextsDeleted_Fragment
  | Refusal_SizeNotOffered_Fragment
  | Refusal_StaleAutomation_Fragment
  | Refusal_StaleOverrides_Fragment
  | Refusal_StaleRevision_Fragment
  | Refusal_TierUnavailable_Fragment
  | Refusal_TokensOutOfRange_Fragment
  | Refusal_TooManyBatches_Fragment
  | Refusal_TooManyOpenJobs_Fragment
  | Refusal_TryOutFailed_Fragment
  | Refusal_UnitsOutOfRange_Fragment
  | Refusal_UnreadablePriceList_Fragment
  | Refusal_WholeRunTooExpensive_Fragment
;

export type CreditsFragment = { balance: number, held: number, available: number };

export type AccountFragment = { id: string, externalId: string, name: string | null, credits: { balance: number, held: number, available: number } };

export type QuoteFragment = { id: string, token: string, operationType: OperationType | null, expectedCredits: number, maxCredits: number, balanceSuffices: boolean | null, issuedAt: string, expiresAt: string, revisionNumber: number };

export type HoldFragment = { id: string, requestId: string | null, status: HoldStatus, credits: number, charged: number, released: number, absorbed: number, createdAt: string, expiresAt: string, closedAt: string | null, usageRecord: { id: string } | null };

export type HeldCreditsFragment = { hold: { id: string, requestId: string | null, status: HoldStatus, credits: number, charged: number, released: number, absorbed: number, createdAt: string, expiresAt: string, closedAt: string | null, usageRecord: { id: string } | null }, credits: { balance: number, held: number, available: number } };

export type FailureFragment = { kind: GenerationErrorKind, message: string };

export type ImageFragment = { address: string | null, width: number, height: number, format: ImageFormat };

export type JobFragment = { id: string, kind: JobKind, status: JobStatus, step: JobStep, percent: number, operationType: OperationType | null, requestId: string | null, createdAt: string, finishedAt: string | null, creditsHeld: number, creditsCharged: number, text: string | null, images: Array<{ address: string | null, width: number, height: number, format: ImageFormat }> | null, failure: { kind: GenerationErrorKind, message: string } | null };

export type ProgressFragment = { id: string, status: JobStatus, step: JobStep, percent: number, creditsHeld: number, creditsCharged: number, text: string | null, images: Array<{ address: string | null, width: number, height: number, format: ImageFormat }> | null, failure: { kind: GenerationErrorKind, message: string } | null };

export type OfferedTierFragment = { tier: Tier, label: string, creditsPerImage: number, validSizes: Array<string>, isDefault: boolean, sizePrices: Array<{ size: string, creditsPerImage: number }> };

export type PricesFragment = { revisionNumber: number, maxInArticleImages: number, maxImagesPerRequest: number, qualityTiers: Array<{ tier: Tier, label: string, creditsPerImage: number, validSizes: Array<string>, isDefault: boolean, sizePrices: Array<{ size: string, creditsPerImage: number }> }>, textModel: { displayName: string, tokensPerCredit: number, maxOutputTokens: number } | null };

export type UsageRecordFragment = { id: string, requestId: string | null, operationType: OperationType | null, modelName: string, tier: Tier | null, images: number, totalTokens: number | string, credits: number, absorbed: number, createdAt: string, explain: { steps: Array<string>, agrees: boolean } };

export type FunctionRunQuoteFragment = { function: FunctionName, expectedCredits: number, maxCredits: number, balanceSuffices: boolean };

export type KeywordClustersFragment = { unclustered: Array<string>, clusters: Array<{ name: string, keywords: Array<string> }> };

export type ContentIdeasFragment = { ideas: Array<{ title: string, outline: Array<string>, keywords: Array<string>, kind: string }> };

export type ArticleFragment = { title: string, body: string, metaTitle: string, metaDescription: string, tags: Array<string> };

export type ArticleImagePromptsFragment = { head: string, places: Array<{ place: number, afterHeading: string, prompt: string }> };

export type PlacedImagesFragment = { images: Array<{ place: string | null, prompt: string, image: { address: string | null, width: number, height: number, format: ImageFormat } }> };

export type FunctionRunFragment = { id: string, function: FunctionName, status: FunctionRunStatus, requestId: string | null, creditsHeld: number, creditsCharged: number, jobs: Array<{ id: string, status: JobStatus }>, failedBatches: Array<{ batch: number, kind: GenerationErrorKind | null, message: string }>, output:
    | { __typename: 'Article', title: string, body: string, metaTitle: string, metaDescription: string, tags: Array<string> }
    | { __typename: 'ArticleImagePrompts', head: string, places: Array<{ place: number, afterHeading: string, prompt: string }> }
    | { __typename: 'ContentIdeas', ideas: Array<{ title: string, outline: Array<string>, keywords: Array<string>, kind: string }> }
    | { __typename: 'KeywordClusters', unclustered: Array<string>, clusters: Array<{ name: string, keywords: Array<string> }> }
    | { __typename: 'PlacedImages', images: Array<{ place: string | null, prompt: string, image: { address: string | null, width: number, height: number, format: ImageFormat } }> }
   | null };

export type AutomationFragment = { id: string, name: string, nextDueAt: string | null, missedRuns: AutomationMissedRuns, holdsWholeRun: boolean, pauseReason: AutomationPauseReason | null, deletedAt: string | null };

export type AutomationRunStepFragment = { id: string, function: FunctionName, status: AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number };

export type AutomationRunFragment = { id: string, status: AutomationRunStatus, requestId: string | null, startedBy: StartedBy, dueAt: string | null, missedTimes: number, pauseReason: AutomationPauseReason | null, neededCredits: number | null, expectedCredits: number | null, maxCredits: number | null, creditsCharged: number, createdAt: string, finishedAt: string | null, steps: Array<{ id: string, function: FunctionName, status: AutomationRunStepStatus, itemCount: number, failedItemCount: number, creditsCharged: number }> };

export type AutomationStepItemFragment = { id: string, number: number, attempt: number, status: AutomationStepItemStatus, error: string | null, functionRun: { id: string, status: FunctionRunStatus } | null };

export type AutomationStepItemsFragment = { id: string, function: FunctionName, status: AutomationRunStepStatus, items: { nodes: Array<{ id: string, number: number, attempt: number, status: AutomationStepItemStatus, error: string | null, functionRun: { id: string, status: FunctionRunStatus } | null }> } };

export type AutomationRunQuoteFragment = { expectedCredits: number, maxCredits: number, balanceSuffices: boolean, steps: Array<{ function: FunctionName, runCount: number, expectedCredits: number, maxCredits: number }> };

export type FunctionRunByIdQueryVariables = Exact<{
  id: string;
}>;


export type FunctionRunByIdQuery = { functionRun: { id: string, function: FunctionName, status: FunctionRunStatus, requestId: string | null, creditsHeld: number, creditsCharged: number, jobs: Array<{ id: string, status: JobStatus }>, failedBatches: Array<{ batch: number, kind: GenerationErrorKind | null, message: string }>, output:
      | { __typename: 'Article', title: string, body: string, metaTitle: string, metaDescription: string, tags: Array<string> }
      | { __typename: 'ArticleImagePrompts', head: string, places: Array<{ place: number, afterHeading: string, prompt: string }> }
      | { __typename: 'ContentIdeas', ideas: Array<{ title: string, outline: Array<string>, keywords: Array<string>, kind: string }> }
      | { __typename: 'KeywordClusters', unclustered: Array<string>, clusters: Array<{ name: string, keywords: Array<string> }> }
      | { __typename: 'PlacedImages', images: Array<{ place: string | null, prompt: string, image: { address: string | null, width: number, height: number, format: ImageFormat } }> }
     | null } | null };

export type FunctionRunStartMutationVariables = Exact<{
  input: FunctionRunStartInput;
}>;


export type FunctionRunStartMutation = { functionRunStart:
    | { __typename: 'AccountSuspended', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ArticleFull', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ConfigurationError', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'FunctionInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'FunctionInputTooLarge', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'FunctionRunPayload', functionRun: { id: string, function: FunctionName, status: FunctionRunStatus, requestId: string | null, creditsHeld: number, creditsCharged: number, jobs: Array<{ id: string, status: JobStatus }>, failedBatches: Array<{ batch: number, kind: GenerationErrorKind | null, message: string }>, output:
          | { __typename: 'Article', title: string, body: string, metaTitle: string, metaDescription: string, tags: Array<string> }
          | { __typename: 'ArticleImagePrompts', head: string, places: Array<{ place: number, afterHeading: string, prompt: string }> }
          | { __typename: 'ContentIdeas', ideas: Array<{ title: string, outline: Array<string>, keywords: Array<string>, kind: string }> }
          | { __typename: 'KeywordClusters', unclustered: Array<string>, clusters: Array<{ name: string, keywords: Array<string> }> }
          | { __typename: 'PlacedImages', images: Array<{ place: string | null, prompt: string, image: { address: string | null, width: number, height: number, format: ImageFormat } }> }
         | null } }
    | { __typename: 'FunctionRunQuote', function: FunctionName, expectedCredits: number, maxCredits: number, balanceSuffices: boolean }
    | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InsufficientCredits', required: number, available: number, shortfall: number, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ModelInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'OperationInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'SizeNotOffered', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TierUnavailable', offered: Array<Tier>, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TokensOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TooManyBatches', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TooManyOpenJobs', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type FunctionRunCancelMutationVariables = Exact<{
  input: FunctionRunCancelInput;
}>;


export type FunctionRunCancelMutation = { functionRunCancel:
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'FunctionRunEnded', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'FunctionRunPayload', functionRun: { id: string, function: FunctionName, status: FunctionRunStatus, requestId: string | null, creditsHeld: number, creditsCharged: number, jobs: Array<{ id: string, status: JobStatus }>, failedBatches: Array<{ batch: number, kind: GenerationErrorKind | null, message: string }>, output:
          | { __typename: 'Article', title: string, body: string, metaTitle: string, metaDescription: string, tags: Array<string> }
          | { __typename: 'ArticleImagePrompts', head: string, places: Array<{ place: number, afterHeading: string, prompt: string }> }
          | { __typename: 'ContentIdeas', ideas: Array<{ title: string, outline: Array<string>, keywords: Array<string>, kind: string }> }
          | { __typename: 'KeywordClusters', unclustered: Array<string>, clusters: Array<{ name: string, keywords: Array<string> }> }
          | { __typename: 'PlacedImages', images: Array<{ place: string | null, prompt: string, image: { address: string | null, width: number, height: number, format: ImageFormat } }> }
         | null } }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type HoldByIdQueryVariables = Exact<{
  id: string;
}>;


export type HoldByIdQuery = { hold: { id: string, requestId: string | null, status: HoldStatus, credits: number, charged: number, released: number, absorbed: number, createdAt: string, expiresAt: string, closedAt: string | null, usageRecord: { id: string } | null } | null };

export type HoldCreateMutationVariables = Exact<{
  input: HoldCreateInput;
}>;


export type HoldCreateMutation = { holdCreate:
    | { __typename: 'AccountSuspended', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'HoldPayload', hold: { id: string, requestId: string | null, status: HoldStatus, credits: number, charged: number, released: number, absorbed: number, createdAt: string, expiresAt: string, closedAt: string | null, usageRecord: { id: string } | null }, credits: { balance: number, held: number, available: number } }
    | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InsufficientCredits', required: number, available: number, shortfall: number, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteAltered', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteExpired', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteForged', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteRedeemed', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type HoldSettleMutationVariables = Exact<{
  input: HoldSettleInput;
}>;


export type HoldSettleMutation = { holdSettle:
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'HoldManaged', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'HoldNotOpen', status: HoldStatus, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'HoldPayload', hold: { id: string, requestId: string | null, status: HoldStatus, credits: number, charged: number, released: number, absorbed: number, createdAt: string, expiresAt: string, closedAt: string | null, usageRecord: { id: string } | null }, credits: { balance: number, held: number, available: number } }
    | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type HoldReleaseMutationVariables = Exact<{
  input: HoldReleaseInput;
}>;


export type HoldReleaseMutation = { holdRelease:
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'HoldManaged', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'HoldNotOpen', status: HoldStatus, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'HoldPayload', hold: { id: string, requestId: string | null, status: HoldStatus, credits: number, charged: number, released: number, absorbed: number, createdAt: string, expiresAt: string, closedAt: string | null, usageRecord: { id: string } | null }, credits: { balance: number, held: number, available: number } }
    | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type ChargeCreateMutationVariables = Exact<{
  input: ChargeCreateInput;
}>;


export type ChargeCreateMutation = { chargeCreate:
    | { __typename: 'AccountSuspended', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ConfigurationError', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'HoldPayload', hold: { id: string, requestId: string | null, status: HoldStatus, credits: number, charged: number, released: number, absorbed: number, createdAt: string, expiresAt: string, closedAt: string | null, usageRecord: { id: string } | null }, credits: { balance: number, held: number, available: number } }
    | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InsufficientCredits', required: number, available: number, shortfall: number, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteAltered', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteExpired', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteForged', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteRedeemed', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TierUnavailable', offered: Array<Tier>, code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type JobByIdQueryVariables = Exact<{
  id: string;
}>;


export type JobByIdQuery = { job: { id: string, kind: JobKind, status: JobStatus, step: JobStep, percent: number, operationType: OperationType | null, requestId: string | null, createdAt: string, finishedAt: string | null, creditsHeld: number, creditsCharged: number, text: string | null, images: Array<{ address: string | null, width: number, height: number, format: ImageFormat }> | null, failure: { kind: GenerationErrorKind, message: string } | null } | null };

export type JobPageQueryVariables = Exact<{
  filter?: JobFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type JobPageQuery = { jobs: { nodes: Array<{ id: string, kind: JobKind, status: JobStatus, step: JobStep, percent: number, operationType: OperationType | null, requestId: string | null, createdAt: string, finishedAt: string | null, creditsHeld: number, creditsCharged: number, text: string | null, images: Array<{ address: string | null, width: number, height: number, format: ImageFormat }> | null, failure: { kind: GenerationErrorKind, message: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TextGenerateMutationVariables = Exact<{
  input: TextGenerateInput;
}>;


export type TextGenerateMutation = { textGenerate:
    | { __typename: 'AccountSuspended', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ConfigurationError', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ContextWindowExceeded', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InputExceedsQuote', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InsufficientCredits', required: number, available: number, shortfall: number, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'JobPayload', job: { id: string, kind: JobKind, status: JobStatus, step: JobStep, percent: number, operationType: OperationType | null, requestId: string | null, createdAt: string, finishedAt: string | null, creditsHeld: number, creditsCharged: number, text: string | null, images: Array<{ address: string | null, width: number, height: number, format: ImageFormat }> | null, failure: { kind: GenerationErrorKind, message: string } | null } }
    | { __typename: 'JsonNotSupported', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ModelInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NegativeUsage', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'OperationInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'OutputTokensOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Quote', id: string, token: string, operationType: OperationType | null, expectedCredits: number, maxCredits: number, balanceSuffices: boolean | null, issuedAt: string, expiresAt: string, revisionNumber: number }
    | { __typename: 'QuoteAltered', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteExpired', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteForged', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteMismatch', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteRedeemed', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TokensOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TooManyOpenJobs', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type ImagesGenerateMutationVariables = Exact<{
  input: ImagesGenerateInput;
}>;


export type ImagesGenerateMutation = { imagesGenerate:
    | { __typename: 'AccountSuspended', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ArticleFull', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ConfigurationError', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'CountOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'IdempotencyConflict', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InsufficientCredits', required: number, available: number, shortfall: number, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'JobPayload', job: { id: string, kind: JobKind, status: JobStatus, step: JobStep, percent: number, operationType: OperationType | null, requestId: string | null, createdAt: string, finishedAt: string | null, creditsHeld: number, creditsCharged: number, text: string | null, images: Array<{ address: string | null, width: number, height: number, format: ImageFormat }> | null, failure: { kind: GenerationErrorKind, message: string } | null } }
    | { __typename: 'ModelInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'OperationInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Quote', id: string, token: string, operationType: OperationType | null, expectedCredits: number, maxCredits: number, balanceSuffices: boolean | null, issuedAt: string, expiresAt: string, revisionNumber: number }
    | { __typename: 'QuoteAltered', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteExpired', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteForged', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteMismatch', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteRedeemed', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'SizeNotOffered', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TierUnavailable', offered: Array<Tier>, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TooManyOpenJobs', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type JobCancelMutationVariables = Exact<{
  input: JobCancelInput;
}>;


export type JobCancelMutation = { jobCancel:
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'JobEnded', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'JobPayload', job: { id: string, kind: JobKind, status: JobStatus, step: JobStep, percent: number, operationType: OperationType | null, requestId: string | null, createdAt: string, finishedAt: string | null, creditsHeld: number, creditsCharged: number, text: string | null, images: Array<{ address: string | null, width: number, height: number, format: ImageFormat }> | null, failure: { kind: GenerationErrorKind, message: string } | null } }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type JobProgressSubscriptionVariables = Exact<{
  id: string;
}>;


export type JobProgressSubscription = { jobProgress: { id: string, status: JobStatus, step: JobStep, percent: number, creditsHeld: number, creditsCharged: number, text: string | null, images: Array<{ address: string | null, width: number, height: number, format: ImageFormat }> | null, failure: { kind: GenerationErrorKind, message: string } | null } | null };

export type CurrentPricesQueryVariables = Exact<{
  account?: string | null | undefined;
}>;


export type CurrentPricesQuery = { aiConfig: { revisionNumber: number, maxInArticleImages: number, maxImagesPerRequest: number, qualityTiers: Array<{ tier: Tier, label: string, creditsPerImage: number, validSizes: Array<string>, isDefault: boolean, sizePrices: Array<{ size: string, creditsPerImage: number }> }>, textModel: { displayName: string, tokensPerCredit: number, maxOutputTokens: number } | null } };

export type CatalogPublishedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type CatalogPublishedSubscription = { catalogPublished: { number: number } };

export type QuoteListQueryVariables = Exact<{
  inputs: Array<QuoteInput> | QuoteInput;
  account?: string | null | undefined;
}>;


export type QuoteListQuery = { quotes: Array<
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ConfigurationError', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ContextWindowExceeded', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'CountOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'ModelInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NegativeUsage', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'OperationInactive', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'OutputTokensOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Quote', id: string, token: string, operationType: OperationType | null, expectedCredits: number, maxCredits: number, balanceSuffices: boolean | null, issuedAt: string, expiresAt: string, revisionNumber: number }
    | { __typename: 'SizeNotOffered', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TierUnavailable', offered: Array<Tier>, code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'TokensOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'UnitsOutOfRange', code: UserErrorCode, message: string, path: Array<string> | null }
  > };

export type VerifyQuoteQueryVariables = Exact<{
  token: string;
}>;


export type VerifyQuoteQuery = { verifyQuote:
    | { __typename: 'Busy', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Quote', id: string, token: string, operationType: OperationType | null, expectedCredits: number, maxCredits: number, balanceSuffices: boolean | null, issuedAt: string, expiresAt: string, revisionNumber: number }
    | { __typename: 'QuoteAltered', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteExpired', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'QuoteForged', code: UserErrorCode, message: string, path: Array<string> | null }
   };

export type UsagePageQueryVariables = Exact<{
  filter?: UsageRecordFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UsagePageQuery = { usageRecords: { nodes: Array<{ id: string, requestId: string | null, operationType: OperationType | null, modelName: string, tier: Tier | null, images: number, totalTokens: number | string, credits: number, absorbed: number, createdAt: string, explain: { steps: Array<string>, agrees: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export interface Operation<Data, Variables> {
  readonly name: string;
  readonly text: string;
  readonly types?: (variables: Variables) => Data;
}

export const AccountLookup: Operation<AccountLookupQuery, AccountLookupQueryVariables> = { name: "AccountLookup", text: "query AccountLookup($id: ID, $externalId: String) {\n  account(id: $id, externalId: $externalId) {\n    ...Account\n  }\n}\nfragment Credits on AccountCredits {\n  balance\n  held\n  available\n}\nfragment Account on Account {\n  id\n  externalId\n  name\n  credits {\n    ...Credits\n  }\n}" };

export const AccountCreate: Operation<AccountCreateMutation, AccountCreateMutationVariables> = { name: "AccountCreate", text: "mutation AccountCreate($input: AccountCreateInput!) {\n  accountCreate(input: $input) {\n    __typename\n    ... on AccountPayload {\n      account {\n        ...Account\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Credits on AccountCredits {\n  balance\n  held\n  available\n}\nfragment Account on Account {\n  id\n  externalId\n  name\n  credits {\n    ...Credits\n  }\n}" };

export const AccountTokenCreate: Operation<AccountTokenCreateMutation, AccountTokenCreateMutationVariables> = { name: "AccountTokenCreate", text: "mutation AccountTokenCreate($input: AccountTokenCreateInput!) {\n  accountTokenCreate(input: $input) {\n    __typename\n    ... on AccountTokenPayload {\n      token\n      expiresAt\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}" };

export const AutomationById: Operation<AutomationByIdQuery, AutomationByIdQueryVariables> = { name: "AutomationById", text: "query AutomationById($id: ID!) {\n  automation(id: $id) {\n    ...Automation\n  }\n}\nfragment Automation on Automation {\n  id\n  name\n  nextDueAt\n  missedRuns\n  holdsWholeRun\n  pauseReason\n  deletedAt\n}" };

export const AutomationList: Operation<AutomationListQuery, AutomationListQueryVariables> = { name: "AutomationList", text: "query AutomationList($account: ID, $after: String) {\n  automations(filter: {account: $account}, first: 100, after: $after) {\n    nodes {\n      ...Automation\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\nfragment Automation on Automation {\n  id\n  name\n  nextDueAt\n  missedRuns\n  holdsWholeRun\n  pauseReason\n  deletedAt\n}" };

export const AutomationRunById: Operation<AutomationRunByIdQuery, AutomationRunByIdQueryVariables> = { name: "AutomationRunById", text: "query AutomationRunById($id: ID!) {\n  automationRun(id: $id) {\n    ...AutomationRun\n  }\n}\nfragment AutomationRunStep on AutomationRunStep {\n  id\n  function\n  status\n  itemCount\n  failedItemCount\n  creditsCharged\n}\nfragment AutomationRun on AutomationRun {\n  id\n  status\n  requestId\n  startedBy\n  dueAt\n  missedTimes\n  pauseReason\n  neededCredits\n  expectedCredits\n  maxCredits\n  creditsCharged\n  createdAt\n  finishedAt\n  steps {\n    ...AutomationRunStep\n  }\n}" };

export const AutomationRunItems: Operation<AutomationRunItemsQuery, AutomationRunItemsQueryVariables> = { name: "AutomationRunItems", text: "query AutomationRunItems($id: ID!) {\n  automationRun(id: $id) {\n    id\n    steps {\n      ...AutomationStepItems\n    }\n  }\n}\nfragment AutomationStepItem on AutomationStepItem {\n  id\n  number\n  attempt\n  status\n  error\n  functionRun {\n    id\n    status\n  }\n}\nfragment AutomationStepItems on AutomationRunStep {\n  id\n  function\n  status\n  items(first: 100) {\n    nodes {\n      ...AutomationStepItem\n    }\n  }\n}" };

export const AutomationCreate: Operation<AutomationCreateMutation, AutomationCreateMutationVariables> = { name: "AutomationCreate", text: "mutation AutomationCreate($input: AutomationCreateInput!) {\n  automationCreate(input: $input) {\n    __typename\n    ... on AutomationPayload {\n      automation {\n        ...Automation\n      }\n    }\n    ... on TierUnavailable {\n      offered\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Automation on Automation {\n  id\n  name\n  nextDueAt\n  missedRuns\n  holdsWholeRun\n  pauseReason\n  deletedAt\n}" };

export const AutomationUpdate: Operation<AutomationUpdateMutation, AutomationUpdateMutationVariables> = { name: "AutomationUpdate", text: "mutation AutomationUpdate($input: AutomationUpdateInput!) {\n  automationUpdate(input: $input) {\n    __typename\n    ... on AutomationPayload {\n      automation {\n        ...Automation\n      }\n    }\n    ... on TierUnavailable {\n      offered\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Automation on Automation {\n  id\n  name\n  nextDueAt\n  missedRuns\n  holdsWholeRun\n  pauseReason\n  deletedAt\n}" };

export const AutomationDelete: Operation<AutomationDeleteMutation, AutomationDeleteMutationVariables> = { name: "AutomationDelete", text: "mutation AutomationDelete($input: AutomationChangeInput!) {\n  automationDelete(input: $input) {\n    __typename\n    ... on AutomationPayload {\n      automation {\n        ...Automation\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Automation on Automation {\n  id\n  name\n  nextDueAt\n  missedRuns\n  holdsWholeRun\n  pauseReason\n  deletedAt\n}" };

export const AutomationPause: Operation<AutomationPauseMutation, AutomationPauseMutationVariables> = { name: "AutomationPause", text: "mutation AutomationPause($input: AutomationChangeInput!) {\n  automationPause(input: $input) {\n    __typename\n    ... on AutomationPayload {\n      automation {\n        ...Automation\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Automation on Automation {\n  id\n  name\n  nextDueAt\n  missedRuns\n  holdsWholeRun\n  pauseReason\n  deletedAt\n}" };

export const AutomationResume: Operation<AutomationResumeMutation, AutomationResumeMutationVariables> = { name: "AutomationResume", text: "mutation AutomationResume($input: AutomationChangeInput!) {\n  automationResume(input: $input) {\n    __typename\n    ... on AutomationPayload {\n      automation {\n        ...Automation\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Automation on Automation {\n  id\n  name\n  nextDueAt\n  missedRuns\n  holdsWholeRun\n  pauseReason\n  deletedAt\n}" };

export const AutomationRunNow: Operation<AutomationRunNowMutation, AutomationRunNowMutationVariables> = { name: "AutomationRunNow", text: "mutation AutomationRunNow($input: AutomationRunNowInput!) {\n  automationRunNow(input: $input) {\n    __typename\n    ... on AutomationRunPayload {\n      automationRun {\n        ...AutomationRun\n      }\n    }\n    ... on AutomationRunQuote {\n      ...AutomationRunQuote\n    }\n    ... on TierUnavailable {\n      offered\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment AutomationRunStep on AutomationRunStep {\n  id\n  function\n  status\n  itemCount\n  failedItemCount\n  creditsCharged\n}\nfragment AutomationRun on AutomationRun {\n  id\n  status\n  requestId\n  startedBy\n  dueAt\n  missedTimes\n  pauseReason\n  neededCredits\n  expectedCredits\n  maxCredits\n  creditsCharged\n  createdAt\n  finishedAt\n  steps {\n    ...AutomationRunStep\n  }\n}\nfragment AutomationRunQuote on AutomationRunQuote {\n  expectedCredits\n  maxCredits\n  balanceSuffices\n  steps {\n    function\n    runCount\n    expectedCredits\n    maxCredits\n  }\n}" };

export const AutomationRunPause: Operation<AutomationRunPauseMutation, AutomationRunPauseMutationVariables> = { name: "AutomationRunPause", text: "mutation AutomationRunPause($input: AutomationRunChangeInput!) {\n  automationRunPause(input: $input) {\n    __typename\n    ... on AutomationRunPayload {\n      automationRun {\n        ...AutomationRun\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment AutomationRunStep on AutomationRunStep {\n  id\n  function\n  status\n  itemCount\n  failedItemCount\n  creditsCharged\n}\nfragment AutomationRun on AutomationRun {\n  id\n  status\n  requestId\n  startedBy\n  dueAt\n  missedTimes\n  pauseReason\n  neededCredits\n  expectedCredits\n  maxCredits\n  creditsCharged\n  createdAt\n  finishedAt\n  steps {\n    ...AutomationRunStep\n  }\n}" };

export const AutomationRunResume: Operation<AutomationRunResumeMutation, AutomationRunResumeMutationVariables> = { name: "AutomationRunResume", text: "mutation AutomationRunResume($input: AutomationRunChangeInput!) {\n  automationRunResume(input: $input) {\n    __typename\n    ... on AutomationRunPayload {\n      automationRun {\n        ...AutomationRun\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment AutomationRunStep on AutomationRunStep {\n  id\n  function\n  status\n  itemCount\n  failedItemCount\n  creditsCharged\n}\nfragment AutomationRun on AutomationRun {\n  id\n  status\n  requestId\n  startedBy\n  dueAt\n  missedTimes\n  pauseReason\n  neededCredits\n  expectedCredits\n  maxCredits\n  creditsCharged\n  createdAt\n  finishedAt\n  steps {\n    ...AutomationRunStep\n  }\n}" };

export const AutomationRunRetry: Operation<AutomationRunRetryMutation, AutomationRunRetryMutationVariables> = { name: "AutomationRunRetry", text: "mutation AutomationRunRetry($input: AutomationRunChangeInput!) {\n  automationRunRetry(input: $input) {\n    __typename\n    ... on AutomationRunPayload {\n      automationRun {\n        ...AutomationRun\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment AutomationRunStep on AutomationRunStep {\n  id\n  function\n  status\n  itemCount\n  failedItemCount\n  creditsCharged\n}\nfragment AutomationRun on AutomationRun {\n  id\n  status\n  requestId\n  startedBy\n  dueAt\n  missedTimes\n  pauseReason\n  neededCredits\n  expectedCredits\n  maxCredits\n  creditsCharged\n  createdAt\n  finishedAt\n  steps {\n    ...AutomationRunStep\n  }\n}" };

export const AutomationRunCancel: Operation<AutomationRunCancelMutation, AutomationRunCancelMutationVariables> = { name: "AutomationRunCancel", text: "mutation AutomationRunCancel($input: AutomationRunChangeInput!) {\n  automationRunCancel(input: $input) {\n    __typename\n    ... on AutomationRunPayload {\n      automationRun {\n        ...AutomationRun\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment AutomationRunStep on AutomationRunStep {\n  id\n  function\n  status\n  itemCount\n  failedItemCount\n  creditsCharged\n}\nfragment AutomationRun on AutomationRun {\n  id\n  status\n  requestId\n  startedBy\n  dueAt\n  missedTimes\n  pauseReason\n  neededCredits\n  expectedCredits\n  maxCredits\n  creditsCharged\n  createdAt\n  finishedAt\n  steps {\n    ...AutomationRunStep\n  }\n}" };

export const CreditsGrant: Operation<CreditsGrantMutation, CreditsGrantMutationVariables> = { name: "CreditsGrant", text: "mutation CreditsGrant($input: CreditsGrantInput!) {\n  creditsGrant(input: $input) {\n    __typename\n    ... on CreditsPayload {\n      credits {\n        ...Credits\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n    ... on InsufficientCredits {\n      required\n      available\n      shortfall\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Credits on AccountCredits {\n  balance\n  held\n  available\n}" };

export const CreditsRenew: Operation<CreditsRenewMutation, CreditsRenewMutationVariables> = { name: "CreditsRenew", text: "mutation CreditsRenew($input: CreditsRenewInput!) {\n  creditsRenew(input: $input) {\n    __typename\n    ... on CreditsPayload {\n      credits {\n        ...Credits\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n    ... on InsufficientCredits {\n      required\n      available\n      shortfall\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Credits on AccountCredits {\n  balance\n  held\n  available\n}" };

export const CreditsRefund: Operation<CreditsRefundMutation, CreditsRefundMutationVariables> = { name: "CreditsRefund", text: "mutation CreditsRefund($input: CreditsRefundInput!) {\n  creditsRefund(input: $input) {\n    __typename\n    ... on CreditsRefundPayload {\n      refunded\n      refundable\n      credits {\n        ...Credits\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n    ... on RefundExceedsCharge {\n      refundable\n    }\n  }\n}\nfragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Credits on AccountCredits {\n  balance\n  held\n  available\n}" };

export const FunctionRunById: Operation<FunctionRunByIdQuery, FunctionRunByIdQueryVariables> = { name: "FunctionRunById", text: "fragment Image on GeneratedImage {\n  address\n  width\n  height\n  format\n}\nfragment KeywordClusters on KeywordClusters {\n  clusters {\n    name\n    keywords\n  }\n  unclustered\n}\nfragment ContentIdeas on ContentIdeas {\n  ideas {\n    title\n    outline\n    keywords\n    kind\n  }\n}\nfragment Article on Article {\n  title\n  body\n  metaTitle\n  metaDescription\n  tags\n}\nfragment ArticleImagePrompts on ArticleImagePrompts {\n  head\n  places {\n    place\n    afterHeading\n    prompt\n  }\n}\nfragment PlacedImages on PlacedImages {\n  images {\n    place\n    prompt\n    image {\n      ...Image\n    }\n  }\n}\nfragment FunctionRun on FunctionRun {\n  id\n  function\n  status\n  requestId\n  creditsHeld\n  creditsCharged\n  jobs {\n    id\n    status\n  }\n  failedBatches {\n    batch\n    kind\n    message\n  }\n  output {\n    __typename\n    ...KeywordClusters\n    ...ContentIdeas\n    ...Article\n    ...ArticleImagePrompts\n    ...PlacedImages\n  }\n}\nquery FunctionRunById($id: ID!) {\n  functionRun(id: $id) {\n    ...FunctionRun\n  }\n}" };

export const FunctionRunStart: Operation<FunctionRunStartMutation, FunctionRunStartMutationVariables> = { name: "FunctionRunStart", text: "fragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Image on GeneratedImage {\n  address\n  width\n  height\n  format\n}\nfragment FunctionRunQuote on FunctionRunQuote {\n  function\n  expectedCredits\n  maxCredits\n  balanceSuffices\n}\nfragment KeywordClusters on KeywordClusters {\n  clusters {\n    name\n    keywords\n  }\n  unclustered\n}\nfragment ContentIdeas on ContentIdeas {\n  ideas {\n    title\n    outline\n    keywords\n    kind\n  }\n}\nfragment Article on Article {\n  title\n  body\n  metaTitle\n  metaDescription\n  tags\n}\nfragment ArticleImagePrompts on ArticleImagePrompts {\n  head\n  places {\n    place\n    afterHeading\n    prompt\n  }\n}\nfragment PlacedImages on PlacedImages {\n  images {\n    place\n    prompt\n    image {\n      ...Image\n    }\n  }\n}\nfragment FunctionRun on FunctionRun {\n  id\n  function\n  status\n  requestId\n  creditsHeld\n  creditsCharged\n  jobs {\n    id\n    status\n  }\n  failedBatches {\n    batch\n    kind\n    message\n  }\n  output {\n    __typename\n    ...KeywordClusters\n    ...ContentIdeas\n    ...Article\n    ...ArticleImagePrompts\n    ...PlacedImages\n  }\n}\nmutation FunctionRunStart($input: FunctionRunStartInput!) {\n  functionRunStart(input: $input) {\n    __typename\n    ... on FunctionRunPayload {\n      functionRun {\n        ...FunctionRun\n      }\n    }\n    ... on FunctionRunQuote {\n      ...FunctionRunQuote\n    }\n    ... on UserError {\n      ...Refusal\n    }\n    ... on InsufficientCredits {\n      required\n      available\n      shortfall\n    }\n    ... on TierUnavailable {\n      offered\n    }\n  }\n}" };

export const FunctionRunCancel: Operation<FunctionRunCancelMutation, FunctionRunCancelMutationVariables> = { name: "FunctionRunCancel", text: "fragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Image on GeneratedImage {\n  address\n  width\n  height\n  format\n}\nfragment KeywordClusters on KeywordClusters {\n  clusters {\n    name\n    keywords\n  }\n  unclustered\n}\nfragment ContentIdeas on ContentIdeas {\n  ideas {\n    title\n    outline\n    keywords\n    kind\n  }\n}\nfragment Article on Article {\n  title\n  body\n  metaTitle\n  metaDescription\n  tags\n}\nfragment ArticleImagePrompts on ArticleImagePrompts {\n  head\n  places {\n    place\n    afterHeading\n    prompt\n  }\n}\nfragment PlacedImages on PlacedImages {\n  images {\n    place\n    prompt\n    image {\n      ...Image\n    }\n  }\n}\nfragment FunctionRun on FunctionRun {\n  id\n  function\n  status\n  requestId\n  creditsHeld\n  creditsCharged\n  jobs {\n    id\n    status\n  }\n  failedBatches {\n    batch\n    kind\n    message\n  }\n  output {\n    __typename\n    ...KeywordClusters\n    ...ContentIdeas\n    ...Article\n    ...ArticleImagePrompts\n    ...PlacedImages\n  }\n}\nmutation FunctionRunCancel($input: FunctionRunCancelInput!) {\n  functionRunCancel(input: $input) {\n    __typename\n    ... on FunctionRunPayload {\n      functionRun {\n        ...FunctionRun\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}" };

export const HoldById: Operation<HoldByIdQuery, HoldByIdQueryVariables> = { name: "HoldById", text: "fragment Hold on Hold {\n  id\n  requestId\n  status\n  credits\n  charged\n  released\n  absorbed\n  createdAt\n  expiresAt\n  closedAt\n  usageRecord {\n    id\n  }\n}\nquery HoldById($id: ID!) {\n  hold(id: $id) {\n    ...Hold\n  }\n}" };

export const HoldCreate: Operation<HoldCreateMutation, HoldCreateMutationVariables> = { name: "HoldCreate", text: "fragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Credits on AccountCredits {\n  balance\n  held\n  available\n}\nfragment Hold on Hold {\n  id\n  requestId\n  status\n  credits\n  charged\n  released\n  absorbed\n  createdAt\n  expiresAt\n  closedAt\n  usageRecord {\n    id\n  }\n}\nfragment HeldCredits on HoldPayload {\n  hold {\n    ...Hold\n  }\n  credits {\n    ...Credits\n  }\n}\nmutation HoldCreate($input: HoldCreateInput!) {\n  holdCreate(input: $input) {\n    __typename\n    ... on HoldPayload {\n      ...HeldCredits\n    }\n    ... on UserError {\n      ...Refusal\n    }\n    ... on InsufficientCredits {\n      required\n      available\n      shortfall\n    }\n  }\n}" };

export const HoldSettle: Operation<HoldSettleMutation, HoldSettleMutationVariables> = { name: "HoldSettle", text: "fragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Credits on AccountCredits {\n  balance\n  held\n  available\n}\nfragment Hold on Hold {\n  id\n  requestId\n  status\n  credits\n  charged\n  released\n  absorbed\n  createdAt\n  expiresAt\n  closedAt\n  usageRecord {\n    id\n  }\n}\nfragment HeldCredits on HoldPayload {\n  hold {\n    ...Hold\n  }\n  credits {\n    ...Credits\n  }\n}\nmutation HoldSettle($input: HoldSettleInput!) {\n  holdSettle(input: $input) {\n    __typename\n    ... on HoldPayload {\n      ...HeldCredits\n    }\n    ... on UserError {\n      ...Refusal\n    }\n    ... on HoldNotOpen {\n      status\n    }\n  }\n}" };

export const HoldRelease: Operation<HoldReleaseMutation, HoldReleaseMutationVariables> = { name: "HoldRelease", text: "fragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Credits on AccountCredits {\n  balance\n  held\n  available\n}\nfragment Hold on Hold {\n  id\n  requestId\n  status\n  credits\n  charged\n  released\n  absorbed\n  createdAt\n  expiresAt\n  closedAt\n  usageRecord {\n    id\n  }\n}\nfragment HeldCredits on HoldPayload {\n  hold {\n    ...Hold\n  }\n  credits {\n    ...Credits\n  }\n}\nmutation HoldRelease($input: HoldReleaseInput!) {\n  holdRelease(input: $input) {\n    __typename\n    ... on HoldPayload {\n      ...HeldCredits\n    }\n    ... on UserError {\n      ...Refusal\n    }\n    ... on HoldNotOpen {\n      status\n    }\n  }\n}" };

export const ChargeCreate: Operation<ChargeCreateMutation, ChargeCreateMutationVariables> = { name: "ChargeCreate", text: "fragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Credits on AccountCredits {\n  balance\n  held\n  available\n}\nfragment Hold on Hold {\n  id\n  requestId\n  status\n  credits\n  charged\n  released\n  absorbed\n  createdAt\n  expiresAt\n  closedAt\n  usageRecord {\n    id\n  }\n}\nfragment HeldCredits on HoldPayload {\n  hold {\n    ...Hold\n  }\n  credits {\n    ...Credits\n  }\n}\nmutation ChargeCreate($input: ChargeCreateInput!) {\n  chargeCreate(input: $input) {\n    __typename\n    ... on HoldPayload {\n      ...HeldCredits\n    }\n    ... on UserError {\n      ...Refusal\n    }\n    ... on InsufficientCredits {\n      required\n      available\n      shortfall\n    }\n    ... on TierUnavailable {\n      offered\n    }\n  }\n}" };

export const JobById: Operation<JobByIdQuery, JobByIdQueryVariables> = { name: "JobById", text: "fragment Failure on JobFailure {\n  kind\n  message\n}\nfragment Image on GeneratedImage {\n  address\n  width\n  height\n  format\n}\nfragment Job on Job {\n  id\n  kind\n  status\n  step\n  percent\n  operationType\n  requestId\n  createdAt\n  finishedAt\n  creditsHeld\n  creditsCharged\n  text\n  images {\n    ...Image\n  }\n  failure {\n    ...Failure\n  }\n}\nquery JobById($id: ID!) {\n  job(id: $id) {\n    ...Job\n  }\n}" };

export const JobPage: Operation<JobPageQuery, JobPageQueryVariables> = { name: "JobPage", text: "fragment Failure on JobFailure {\n  kind\n  message\n}\nfragment Image on GeneratedImage {\n  address\n  width\n  height\n  format\n}\nfragment Job on Job {\n  id\n  kind\n  status\n  step\n  percent\n  operationType\n  requestId\n  createdAt\n  finishedAt\n  creditsHeld\n  creditsCharged\n  text\n  images {\n    ...Image\n  }\n  failure {\n    ...Failure\n  }\n}\nquery JobPage($filter: JobFilter, $first: Int, $after: String) {\n  jobs(filter: $filter, first: $first, after: $after) {\n    nodes {\n      ...Job\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}" };

export const TextGenerate: Operation<TextGenerateMutation, TextGenerateMutationVariables> = { name: "TextGenerate", text: "fragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Quote on Quote {\n  id\n  token\n  operationType\n  expectedCredits\n  maxCredits\n  balanceSuffices\n  issuedAt\n  expiresAt\n  revisionNumber\n}\nfragment Failure on JobFailure {\n  kind\n  message\n}\nfragment Image on GeneratedImage {\n  address\n  width\n  height\n  format\n}\nfragment Job on Job {\n  id\n  kind\n  status\n  step\n  percent\n  operationType\n  requestId\n  createdAt\n  finishedAt\n  creditsHeld\n  creditsCharged\n  text\n  images {\n    ...Image\n  }\n  failure {\n    ...Failure\n  }\n}\nmutation TextGenerate($input: TextGenerateInput!) {\n  textGenerate(input: $input) {\n    __typename\n    ... on JobPayload {\n      job {\n        ...Job\n      }\n    }\n    ... on Quote {\n      ...Quote\n    }\n    ... on UserError {\n      ...Refusal\n    }\n    ... on InsufficientCredits {\n      required\n      available\n      shortfall\n    }\n  }\n}" };

export const ImagesGenerate: Operation<ImagesGenerateMutation, ImagesGenerateMutationVariables> = { name: "ImagesGenerate", text: "fragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Quote on Quote {\n  id\n  token\n  operationType\n  expectedCredits\n  maxCredits\n  balanceSuffices\n  issuedAt\n  expiresAt\n  revisionNumber\n}\nfragment Failure on JobFailure {\n  kind\n  message\n}\nfragment Image on GeneratedImage {\n  address\n  width\n  height\n  format\n}\nfragment Job on Job {\n  id\n  kind\n  status\n  step\n  percent\n  operationType\n  requestId\n  createdAt\n  finishedAt\n  creditsHeld\n  creditsCharged\n  text\n  images {\n    ...Image\n  }\n  failure {\n    ...Failure\n  }\n}\nmutation ImagesGenerate($input: ImagesGenerateInput!) {\n  imagesGenerate(input: $input) {\n    __typename\n    ... on JobPayload {\n      job {\n        ...Job\n      }\n    }\n    ... on Quote {\n      ...Quote\n    }\n    ... on UserError {\n      ...Refusal\n    }\n    ... on InsufficientCredits {\n      required\n      available\n      shortfall\n    }\n    ... on TierUnavailable {\n      offered\n    }\n  }\n}" };

export const JobCancel: Operation<JobCancelMutation, JobCancelMutationVariables> = { name: "JobCancel", text: "fragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Failure on JobFailure {\n  kind\n  message\n}\nfragment Image on GeneratedImage {\n  address\n  width\n  height\n  format\n}\nfragment Job on Job {\n  id\n  kind\n  status\n  step\n  percent\n  operationType\n  requestId\n  createdAt\n  finishedAt\n  creditsHeld\n  creditsCharged\n  text\n  images {\n    ...Image\n  }\n  failure {\n    ...Failure\n  }\n}\nmutation JobCancel($input: JobCancelInput!) {\n  jobCancel(input: $input) {\n    __typename\n    ... on JobPayload {\n      job {\n        ...Job\n      }\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}" };

export const JobProgress: Operation<JobProgressSubscription, JobProgressSubscriptionVariables> = { name: "JobProgress", text: "fragment Failure on JobFailure {\n  kind\n  message\n}\nfragment Image on GeneratedImage {\n  address\n  width\n  height\n  format\n}\nfragment Progress on JobProgress {\n  id\n  status\n  step\n  percent\n  creditsHeld\n  creditsCharged\n  text\n  images {\n    ...Image\n  }\n  failure {\n    ...Failure\n  }\n}\nsubscription JobProgress($id: ID!) {\n  jobProgress(id: $id) {\n    ...Progress\n  }\n}" };

export const CurrentPrices: Operation<CurrentPricesQuery, CurrentPricesQueryVariables> = { name: "CurrentPrices", text: "fragment OfferedTier on QualityTier {\n  tier\n  label\n  creditsPerImage\n  sizePrices {\n    size\n    creditsPerImage\n  }\n  validSizes\n  isDefault\n}\nfragment Prices on AIConfig {\n  revisionNumber\n  qualityTiers {\n    ...OfferedTier\n  }\n  textModel {\n    displayName\n    tokensPerCredit\n    maxOutputTokens\n  }\n  maxInArticleImages\n  maxImagesPerRequest\n}\nquery CurrentPrices($account: ID) {\n  aiConfig(account: $account) {\n    ...Prices\n  }\n}" };

export const CatalogPublished: Operation<CatalogPublishedSubscription, CatalogPublishedSubscriptionVariables> = { name: "CatalogPublished", text: "subscription CatalogPublished {\n  catalogPublished {\n    number\n  }\n}" };

export const QuoteList: Operation<QuoteListQuery, QuoteListQueryVariables> = { name: "QuoteList", text: "fragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Quote on Quote {\n  id\n  token\n  operationType\n  expectedCredits\n  maxCredits\n  balanceSuffices\n  issuedAt\n  expiresAt\n  revisionNumber\n}\nquery QuoteList($inputs: [QuoteInput!]!, $account: ID) {\n  quotes(inputs: $inputs, account: $account) {\n    __typename\n    ... on Quote {\n      ...Quote\n    }\n    ... on UserError {\n      ...Refusal\n    }\n    ... on TierUnavailable {\n      offered\n    }\n  }\n}" };

export const VerifyQuote: Operation<VerifyQuoteQuery, VerifyQuoteQueryVariables> = { name: "VerifyQuote", text: "fragment Refusal on UserError {\n  __typename\n  code\n  message\n  path\n}\nfragment Quote on Quote {\n  id\n  token\n  operationType\n  expectedCredits\n  maxCredits\n  balanceSuffices\n  issuedAt\n  expiresAt\n  revisionNumber\n}\nquery VerifyQuote($token: String!) {\n  verifyQuote(token: $token) {\n    __typename\n    ... on Quote {\n      ...Quote\n    }\n    ... on UserError {\n      ...Refusal\n    }\n  }\n}" };

export const UsagePage: Operation<UsagePageQuery, UsagePageQueryVariables> = { name: "UsagePage", text: "fragment UsageRecord on UsageRecord {\n  id\n  requestId\n  operationType\n  modelName\n  tier\n  images\n  totalTokens\n  credits\n  absorbed\n  createdAt\n  explain {\n    steps\n    agrees\n  }\n}\nquery UsagePage($filter: UsageRecordFilter, $first: Int, $after: String) {\n  usageRecords(filter: $filter, first: $first, after: $after) {\n    nodes {\n      ...UsageRecord\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}" };