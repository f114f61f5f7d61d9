/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../graphql/schema.generated';

import type { DocumentNode } from 'graphql';
import * as Urql from 'urql';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
/** A model to switch on. */
export type AiModelActivate = {
  /** The model. */
  modelName: string;
};

/** A new model. */
export type AiModelCreate = {
  /** USD per 1,000,000 tokens written to a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cacheWriteCostPer1m?: string | null | undefined;
  /** USD per 1,000,000 tokens read from a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cachedInputCostPer1m?: string | null | undefined;
  /** The most tokens that it reads and writes in a call. Takes 1 to 100,000,000 tokens. */
  contextWindow?: number | null | undefined;
  /** USD an image where no row by size and quality fits. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. Only for image models. */
  costPerImage?: string | null | undefined;
  /** What it is sold by. Only for embedding, speech, transcription, video, rerank and moderation models. */
  creditUnit?: CreditUnit | null | undefined;
  /** Credits that an image costs. Takes 0 to 1,000,000 credits per image. Only for image models. */
  creditsPerImage?: number | null | undefined;
  /** When its provider began to advise against it. */
  deprecatedAt?: string | null | undefined;
  /** Its name for people. Takes a name of 1 to 100 characters. */
  displayName: string;
  /** Models that serve in its place, in this order, where its provider fails: of its type, at no higher price. */
  fallbackModels?: Array<string> | null | undefined;
  /** Whose parameters it takes, such as "dall-e" or "gpt-image". Takes 1 to 50 of a-z, 0-9, _ and -. Only for image models. */
  imageFamily?: string | null | undefined;
  /** Credits for images of a size or image quality; the most specific row that fits. Only for image models. */
  imagePrices?: Array<ImagePriceInput> | null | undefined;
  /** USD per 1,000,000 input tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  inputCostPer1m?: string | null | undefined;
  /** Whether the model itself is switched on. */
  isActive?: boolean;
  /** The most tokens that it writes; quotes are bound by it. Takes 1 to 100,000,000 tokens. Only for text models. */
  maxOutputTokens?: number | null | undefined;
  /** Its natural key: what is sent to the provider. Takes a name of 1 to 100 characters. */
  modelName: string;
  /** What it makes. */
  modelType: ModelType;
  /** USD per 1,000,000 output tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  outputCostPer1m?: string | null | undefined;
  /** What its server calls the limit of the output, such as "max_tokens"; without it, as its protocol does. Takes 1 to 50 of a-z, 0-9, _ and -. Only for text models. */
  outputLimitParameter?: string | null | undefined;
  /** Who serves it. */
  providerId: string;
  /** What else its provider charges, and when: the most specific row that fits. */
  rates?: Array<RateInput> | null | undefined;
  /** Whether its calls fail with a temperature: it is left out. Only for text models. */
  refusesTemperature?: boolean | null | undefined;
  /** The model that takes its place. */
  replacedBy?: string | null | undefined;
  /** When its provider stops serving it: from then on, calls fail. */
  retiredAt?: string | null | undefined;
  /** Its place among models of its kind. Takes -1,000,000 to 1,000,000. */
  sortOrder?: number | null | undefined;
  /** Whether it calls functions. Only for text models. */
  supportsFunctionCalling?: boolean | null | undefined;
  /** Whether it can be made to answer JSON. Only for text models. */
  supportsJsonMode?: boolean | null | undefined;
  /** Whether it reads images. */
  supportsVision?: boolean | null | undefined;
  /** The day on which its successor takes over: never after its provider's, which counts without it. */
  switchAt?: string | null | undefined;
  /** The tier that it serves. A tier has one active model. Only for image models. */
  tier?: Tier | null | undefined;
  /** Tokens that one credit buys. Takes 1 to 100,000,000 tokens per credit. Only for text models. */
  tokensPerCredit?: number | null | undefined;
  /** Units that one credit buys. Takes 1 to 100,000,000 units per credit. Only for embedding, speech, transcription, video, rerank and moderation models. */
  unitsPerCredit?: number | null | undefined;
  /** Such as 1024x1024; the first is the default. Only for image models. */
  validSizes?: Array<string> | null | undefined;
};

/** A model to switch off; the default of its type can't be. */
export type AiModelDeactivate = {
  /** The model. */
  modelName: string;
};

/** A model to delete; nothing may refer to it. */
export type AiModelDelete = {
  /** The model. */
  modelName: string;
};

/** A model that goes, and the one that takes its tier and its default. */
export type AiModelRetire = {
  /** The model. */
  modelName: string;
  /** The model that takes its place. */
  successor: string;
  /** From when on, never after its provider's day: a day that is not to come switches now, one to come when it has come. */
  switchAt: string;
};

/** The new default of its type. */
export type AiModelSetDefault = {
  /** The model. */
  modelName: string;
};

/** New values of a model; what is left out stays, and null clears. */
export type AiModelUpdate = {
  /** USD per 1,000,000 tokens written to a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cacheWriteCostPer1m?: string | null | undefined;
  /** USD per 1,000,000 tokens read from a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cachedInputCostPer1m?: string | null | undefined;
  /** The most tokens that it reads and writes in a call. Takes 1 to 100,000,000 tokens. */
  contextWindow?: number | null | undefined;
  /** USD an image where no row by size and quality fits. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. Only for image models. */
  costPerImage?: string | null | undefined;
  /** What it is sold by. Only for embedding, speech, transcription, video, rerank and moderation models. */
  creditUnit?: CreditUnit | null | undefined;
  /** Credits that an image costs. Takes 0 to 1,000,000 credits per image. Only for image models. */
  creditsPerImage?: number | null | undefined;
  /** When its provider began to advise against it. */
  deprecatedAt?: string | null | undefined;
  /** Its name for people. Takes a name of 1 to 100 characters. */
  displayName?: string | null | undefined;
  /** Models that serve in its place, in this order, where its provider fails: of its type, at no higher price. */
  fallbackModels?: Array<string> | null | undefined;
  /** Whose parameters it takes, such as "dall-e" or "gpt-image". Takes 1 to 50 of a-z, 0-9, _ and -. Only for image models. */
  imageFamily?: string | null | undefined;
  /** Credits for images of a size or image quality; the most specific row that fits. Only for image models. */
  imagePrices?: Array<ImagePriceInput> | null | undefined;
  /** USD per 1,000,000 input tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  inputCostPer1m?: string | null | undefined;
  /** The most tokens that it writes; quotes are bound by it. Takes 1 to 100,000,000 tokens. Only for text models. */
  maxOutputTokens?: number | null | undefined;
  /** Its natural key: what is sent to the provider. Takes a name of 1 to 100 characters. */
  modelName: string;
  /** USD per 1,000,000 output tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  outputCostPer1m?: string | null | undefined;
  /** What its server calls the limit of the output, such as "max_tokens"; without it, as its protocol does. Takes 1 to 50 of a-z, 0-9, _ and -. Only for text models. */
  outputLimitParameter?: string | null | undefined;
  /** Who serves it. */
  providerId?: string | null | undefined;
  /** What else its provider charges, and when: the most specific row that fits. */
  rates?: Array<RateInput> | null | undefined;
  /** Whether its calls fail with a temperature: it is left out. Only for text models. */
  refusesTemperature?: boolean | null | undefined;
  /** The model that takes its place. */
  replacedBy?: string | null | undefined;
  /** When its provider stops serving it: from then on, calls fail. */
  retiredAt?: string | null | undefined;
  /** Its place among models of its kind. Takes -1,000,000 to 1,000,000. */
  sortOrder?: number | null | undefined;
  /** Whether it calls functions. Only for text models. */
  supportsFunctionCalling?: boolean | null | undefined;
  /** Whether it can be made to answer JSON. Only for text models. */
  supportsJsonMode?: boolean | null | undefined;
  /** Whether it reads images. */
  supportsVision?: boolean | null | undefined;
  /** The day on which its successor takes over: never after its provider's, which counts without it. */
  switchAt?: string | null | undefined;
  /** The tier that it serves. A tier has one active model. Only for image models. */
  tier?: Tier | null | undefined;
  /** Tokens that one credit buys. Takes 1 to 100,000,000 tokens per credit. Only for text models. */
  tokensPerCredit?: number | null | undefined;
  /** Units that one credit buys. Takes 1 to 100,000,000 units per credit. Only for embedding, speech, transcription, video, rerank and moderation models. */
  unitsPerCredit?: number | null | undefined;
  /** Such as 1024x1024; the first is the default. Only for image models. */
  validSizes?: Array<string> | null | undefined;
};

/** What happened to a row. */
export type CatalogAction =
  /** It was added. */
  | 'CREATE'
  /** It was removed. */
  | 'DELETE'
  /** It was changed. */
  | 'UPDATE';

/** One change of several that make one revision. */
export type CatalogChangeInput =
  {   /** Switch a model on. */
  aiModelActivate: AiModelActivate; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never;   /** Add a model. */
  aiModelCreate: AiModelCreate; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never;   /** Switch a model off. */
  aiModelDeactivate: AiModelDeactivate; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never;   /** Delete a model. */
  aiModelDelete: AiModelDelete; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never;   /** Retire a model. */
  aiModelRetire: AiModelRetire; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never;   /** Make a model the default. */
  aiModelSetDefault: AiModelSetDefault; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never;   /** Change a model. */
  aiModelUpdate: AiModelUpdate; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never;   /** Change a function. */
  functionUpdate: FunctionUpdate; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never;   /** Change an operation. */
  operationUpdate: OperationUpdate; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never;   /** Switch a provider on. */
  providerActivate: ProviderActivate; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never;   /** Add a provider. */
  providerCreate: ProviderCreate; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never;   /** Switch a provider off. */
  providerDeactivate: ProviderDeactivate; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never;   /** Delete a provider. */
  providerDelete: ProviderDelete; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never;   /** Change a provider. */
  providerUpdate: ProviderUpdate; settingsUpdate?: never; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never;   /** Change the settings. */
  settingsUpdate: SettingsUpdate; tierAssign?: never; }
  |  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never;   /** Let a model serve a tier. */
  tierAssign: TierAssign; };

/** Several changes that make one revision, in their order. */
export type CatalogChangesPublishInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: boolean;
  /** The changes, 100 at most. */
  changes: Array<CatalogChangeInput>;
  /** Only say what would change. */
  dryRun?: boolean;
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: number | null | undefined;
  /** Why; it is kept with the revision. */
  reason: string;
};

/** An earlier revision whose state shall come back, as a new revision. Secrets stay. */
export type CatalogRollbackInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: boolean;
  /** Only say what would change. */
  dryRun?: boolean;
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: number | null | undefined;
  /** The revision's number. */
  number: number;
  /** Why; it is kept with the revision. */
  reason: string;
};

/** Changes that are made at a later time, as one revision. */
export type CatalogScheduleCreateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: boolean;
  /** The changes, in their order, 100 at most. They must be possible now. */
  changes: Array<CatalogChangeInput>;
  /** Only say what would change. */
  dryRun?: boolean;
  /** When: a time to come, within five years. */
  dueAt: string;
  /** Why; it is kept with the revision. */
  reason: string;
};

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

/** A kind of thing that has an identity. */
export type EntityKind =
  /** Who pays. */
  | 'ACCOUNT'
  /** What an account has otherwise than the settings say. */
  | 'ACCOUNT_OVERRIDE'
  /** A text or image model. */
  | 'AI_MODEL'
  /** A token of an integration. */
  | 'API_TOKEN'
  /** A pipeline of functions that an account runs. */
  | 'AUTOMATION'
  /** One passage through an automation. */
  | 'AUTOMATION_RUN'
  /** Credits of one grant. */
  | 'CREDIT_LOT'
  /** What AI does for a content product. */
  | 'FUNCTION'
  /** A function that is run for an account. */
  | 'FUNCTION_RUN'
  /** Credits that are set aside. */
  | 'HOLD'
  /** Another name that price lists have for a provider or a model. */
  | 'IMPORT_ALIAS'
  /** An imported price list. */
  | 'IMPORT_REVIEW'
  /** A row of an imported price list. */
  | 'IMPORT_ROW'
  /** A service that calls this API. */
  | 'INTEGRATION'
  /** A text or images that are generated. */
  | 'JOB'
  /** A kind of billable work. */
  | 'OPERATION'
  /** A third party with credentials. */
  | 'PROVIDER'
  /** A signed offer. */
  | 'QUOTE'
  /** A numbered state of the catalog. */
  | 'REVISION'
  /** A change of the catalog at a later time. */
  | 'SCHEDULE'
  /** The settings that belong to no model. */
  | 'SETTINGS'
  /** What one operation used and was charged. */
  | 'USAGE_RECORD'
  /** A person who signs in. */
  | 'USER';

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

/** New values of a function; what is left out stays, and null clears. */
export type FunctionUpdate = {
  /** What is done. */
  function: FunctionName;
  /** Whether it can be run. */
  isActive?: boolean | null | undefined;
  /** The most tokens that a call writes; without it, as many as its model does. Takes 1 to 100,000,000 tokens. Only for text functions. */
  maxOutputTokens?: number | null | undefined;
  /** What each call asks for. Takes a prompt of 1 to 20000 characters. */
  prompt?: string | null | undefined;
  /** What is asked once more where an answer is not as it must be. Takes a prompt of 1 to 20000 characters. Only for text functions. */
  repairPrompt?: string | null | undefined;
  /** The role that the model takes, for all calls. Takes a prompt of 1 to 20000 characters. Only for text functions. */
  systemPrompt?: string | null | undefined;
  /** How freely it writes: from 0 to 2; without it, as the settings say. Takes a temperature of 0 to 2 with up to 2 decimal places. Only for text functions. */
  temperature?: string | null | undefined;
  /** The model that writes; without it, the default. Only for text functions. */
  textModel?: string | null | undefined;
  /** The tier of images where nothing else is asked for. Only for image functions. */
  tier?: Tier | null | undefined;
};

/** Credits for an image of a size, an image quality or both. */
export type ImagePriceInput = {
  /** Credits that such an image costs. Takes 0 to 1,000,000 credits per image. */
  creditsPerImage: number;
  /** Only for images of this quality, such as "hd". Takes 1 to 20 characters. */
  imageQuality?: string | null | undefined;
  /** Only for images of this size, such as "1024x1024". Takes 1 to 11 characters. */
  size?: string | null | undefined;
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

/** New values of an operation; what is left out stays. */
export type OperationUpdate = {
  /** Whether it can be bought. */
  isActive?: boolean | null | undefined;
  /** The fewest credits that it costs. Takes 0 to 1,000,000 credits. */
  minCredits?: number | null | undefined;
  /** The kind of billable work. */
  operationType: OperationType;
};

/** A provider to switch on. */
export type ProviderActivate = {
  /** The provider. */
  providerId: string;
};

/** A new provider. Its secrets are set by providerRotateKey. */
export type ProviderCreate = {
  /** The address that is called instead of its own. A new one needs the secrets again in the same step. */
  apiEndpoint?: string | null | undefined;
  /** A JSON object: limits, protocol, time-out, regions. */
  config?: Record<string, unknown> | null | undefined;
  /** Its name for people. Takes a name of 1 to 100 characters. */
  displayName: string;
  /** Whether it may be called; its models are on sale only then. */
  isActive?: boolean;
  /** Its natural key. Takes 1 to 50 of a-z, 0-9, _ and -. */
  providerId: string;
  /** What it does for us. */
  providerType?: ProviderType | null | undefined;
};

/** A provider to switch off; its models are not on sale then. */
export type ProviderDeactivate = {
  /** Models of other providers that become the defaults of their types, where this one serves a default. */
  newDefaults?: Array<string> | null | undefined;
  /** The provider. */
  providerId: string;
};

/** A provider to delete; no model may use it. */
export type ProviderDelete = {
  /** The provider. */
  providerId: string;
};

/** What a provider does for us. */
export type ProviderType =
  /** Serves models. */
  | 'AI'
  /** Sends email. */
  | 'EMAIL'
  /** Something else. */
  | 'OTHER'
  /** Takes payments. */
  | 'PAYMENT'
  /** Keeps files. */
  | 'STORAGE';

/** New values of a provider; what is left out stays. */
export type ProviderUpdate = {
  /** The address that is called instead of its own. A new one needs the secrets again in the same step. */
  apiEndpoint?: string | null | undefined;
  /** A JSON object: limits, protocol, time-out, regions. */
  config?: Record<string, unknown> | null | undefined;
  /** Its name for people. Takes a name of 1 to 100 characters. */
  displayName?: string | null | undefined;
  /** Its natural key. Takes 1 to 50 of a-z, 0-9, _ and -. */
  providerId: string;
  /** What it does for us. */
  providerType?: ProviderType | null | undefined;
};

/** What a provider charges for. */
export type RateComponent =
  /** 1,000,000 tokens of audio that is sent. */
  | 'AUDIO_IN'
  /** 1,000,000 tokens of audio that is made. */
  | 'AUDIO_OUT'
  /** 1,000,000 tokens read from a cache. */
  | 'CACHED_INPUT'
  /** 1,000,000 tokens written to a cache for 1 hour. */
  | 'CACHE_WRITE_1H'
  /** 1,000,000 tokens written to a cache for 5 minutes. */
  | 'CACHE_WRITE_5M'
  /** 1,000,000 characters. */
  | 'CHARACTER'
  /** An image. */
  | 'IMAGE'
  /** 1,000,000 tokens of images that are sent. */
  | 'IMAGE_IN'
  /** 1,000,000 tokens of images that are made. */
  | 'IMAGE_OUT'
  /** 1,000,000 input tokens. */
  | 'INPUT'
  /** 1,000,000 output tokens. */
  | 'OUTPUT'
  /** A page. */
  | 'PAGE'
  /** 1,000,000 tokens of reasoning. */
  | 'REASONING'
  /** A request, whatever it uses. */
  | 'REQUEST'
  /** A second of audio or video. */
  | 'SECOND'
  /** A web search. */
  | 'WEB_SEARCH';

/** USD for one component, where all conditions that are given hold. */
export type RateInput = {
  /** Only for calls whose input, all kinds of it together, is above so many tokens. Takes 1 to 100,000,000 tokens. */
  aboveInputTokens?: number | null | undefined;
  /** What is charged for. */
  component: RateComponent;
  /** USD per 1,000,000 tokens or characters, else USD each. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  costUsd: string;
  /** The first day (UTC) on which it counts. */
  firstDay?: string | null | undefined;
  /** Only for images of this quality, such as "hd". Takes 1 to 20 characters. */
  imageQuality?: string | null | undefined;
  /** The last day (UTC) on which it counts. */
  lastDay?: string | null | undefined;
  /** Only for calls that are served there, such as "eu". Takes 1 to 50 of a-z, 0-9, _ and -. */
  region?: string | null | undefined;
  /** Only for calls of this tier of the provider. */
  serviceTier?: ServiceTier | null | undefined;
  /** Only for images of this size, such as "1024x1024". Takes 1 to 11 characters. */
  size?: string | null | undefined;
};

/** What decides a delivered text whose usage its provider did not report, where no person does in time. */
export type ReconcileRule =
  /** It is charged by an estimate of its tokens, at most what is held. */
  | 'ESTIMATE'
  /** It is charged nothing. */
  | 'RELEASE';

/** How fast a provider serves a call, which some charge by. */
export type ServiceTier =
  /** Later, together with others. */
  | 'BATCH'
  /** When there is room. */
  | 'FLEX'
  /** Before others. */
  | 'PRIORITY'
  /** As calls are served that ask for nothing else. */
  | 'STANDARD';

/** New values of the settings; what is left out stays. */
export type SettingsUpdate = {
  /** What providers are asked for, such as "hd". Takes 1 to 20 of a-z, 0-9, _ and -. */
  imageQuality?: string | null | undefined;
  /** The style that images are asked in. Takes a style of 1 to 50 characters. */
  imageStyle?: string | null | undefined;
  /** The most images in one article. Takes 1 to 8 images. */
  maxInArticleImages?: number | null | undefined;
  /** The smallest share of the price that must be left: 0.2 is 20 %. Takes a share from -1 to below 1 with up to 4 decimal places, such as 0.2 for 20 %. */
  minimumMargin?: string | null | undefined;
  /** USD that a credit is sold at. Takes a price above 0 and up to 10,000 USD with up to 6 decimal places. */
  pricePerCreditUsd?: string | null | undefined;
  /** How long the rule waits for a person; empty where there is none. Takes 1 to 8,760 hours. */
  reconcileAfterHours?: number | null | undefined;
  /** What decides a delivered text whose usage its provider did not report; empty: only a person does. */
  reconcileRule?: ReconcileRule | null | undefined;
  /** How freely text models write: from 0 to 2. Takes a temperature of 0 to 2 with up to 2 decimal places. */
  temperature?: string | null | undefined;
};

/** What an end user picks instead of an image model. */
export type Tier =
  /** The cheapest images. */
  | 'BASIC'
  /** The best images. */
  | 'PREMIUM'
  /** Better images. */
  | 'QUALITY';

/** A tier and the model that shall serve it; the one that does is switched off. */
export type TierAssign = {
  /** The model, with a price and sizes. */
  modelName: string;
  /** The tier. */
  tier: Tier;
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

export type ChangedFieldFragment = { action: Types.CatalogAction, entity: Types.EntityKind, key: string, field: string, before: unknown, after: unknown };

export type ChangedMarginFragment = { modelName: string, size: string | null, imageQuality: string | null, before: string | null, after: string | null, isLow: boolean };

export type ChangeImpactFragment = { unavailableModelNames: Array<string>, availableModelNames: Array<string>, tiers: Array<{ tier: Types.Tier, modelNameBefore: string | null, modelNameAfter: string | null, creditsBefore: number | null, creditsAfter: number | null }>, defaults: Array<{ modelType: Types.ModelType, modelNameBefore: string | null, modelNameAfter: string | null }>, functions: Array<{ function: Types.FunctionName, modelNameBefore: string | null, modelNameAfter: string | null, isActiveBefore: boolean, isActiveAfter: boolean, promptsChange: boolean }>, margins: Array<{ modelName: string, size: string | null, imageQuality: string | null, before: string | null, after: string | null, isLow: boolean }>, typicalMargins: Array<{ modelName: string, records: number, before: string | null, after: string | null }> };

export type ChangeDoneFragment = { dryRun: boolean, revision: { id: string, number: number }, changes: Array<{ action: Types.CatalogAction, entity: Types.EntityKind, key: string, field: string, before: unknown, after: unknown }>, impact: { unavailableModelNames: Array<string>, availableModelNames: Array<string>, tiers: Array<{ tier: Types.Tier, modelNameBefore: string | null, modelNameAfter: string | null, creditsBefore: number | null, creditsAfter: number | null }>, defaults: Array<{ modelType: Types.ModelType, modelNameBefore: string | null, modelNameAfter: string | null }>, functions: Array<{ function: Types.FunctionName, modelNameBefore: string | null, modelNameAfter: string | null, isActiveBefore: boolean, isActiveAfter: boolean, promptsChange: boolean }>, margins: Array<{ modelName: string, size: string | null, imageQuality: string | null, before: string | null, after: string | null, isLow: boolean }>, typicalMargins: Array<{ modelName: string, records: number, before: string | null, after: string | null }> } };

export type ChangeProblemsFragment = { problems: Array<{ entity: Types.EntityKind, key: string | null, field: string | null, path: Array<string> | null, message: string }> };

export type PublishChangesMutationVariables = Exact<{
  input: Types.CatalogChangesPublishInput;
}>;


export type PublishChangesMutation = { catalogChangesPublish:
    | { __typename: 'AlreadyExists', code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Busy', code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'CatalogChangePayload', dryRun: boolean, revision: { id: string, number: number }, changes: Array<{ action: Types.CatalogAction, entity: Types.EntityKind, key: string, field: string, before: unknown, after: unknown }>, impact: { unavailableModelNames: Array<string>, availableModelNames: Array<string>, tiers: Array<{ tier: Types.Tier, modelNameBefore: string | null, modelNameAfter: string | null, creditsBefore: number | null, creditsAfter: number | null }>, defaults: Array<{ modelType: Types.ModelType, modelNameBefore: string | null, modelNameAfter: string | null }>, functions: Array<{ function: Types.FunctionName, modelNameBefore: string | null, modelNameAfter: string | null, isActiveBefore: boolean, isActiveAfter: boolean, promptsChange: boolean }>, margins: Array<{ modelName: string, size: string | null, imageQuality: string | null, before: string | null, after: string | null, isLow: boolean }>, typicalMargins: Array<{ modelName: string, records: number, before: string | null, after: string | null }> } }
    | { __typename: 'InvalidCatalog', code: Types.UserErrorCode, message: string, path: Array<string> | null, problems: Array<{ entity: Types.EntityKind, key: string | null, field: string | null, path: Array<string> | null, message: string }> }
    | { __typename: 'LowMargin', code: Types.UserErrorCode, message: string, path: Array<string> | null, margins: Array<{ modelName: string, size: string | null, imageQuality: string | null, before: string | null, after: string | null, isLow: boolean }> }
    | { __typename: 'NotFound', code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Referenced', code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'StaleRevision', expected: number, current: number, code: Types.UserErrorCode, message: string, path: Array<string> | null }
   };

export type RollBackCatalogMutationVariables = Exact<{
  input: Types.CatalogRollbackInput;
}>;


export type RollBackCatalogMutation = { catalogRollback:
    | { __typename: 'AlreadyExists', code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Busy', code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'CatalogChangePayload', dryRun: boolean, revision: { id: string, number: number }, changes: Array<{ action: Types.CatalogAction, entity: Types.EntityKind, key: string, field: string, before: unknown, after: unknown }>, impact: { unavailableModelNames: Array<string>, availableModelNames: Array<string>, tiers: Array<{ tier: Types.Tier, modelNameBefore: string | null, modelNameAfter: string | null, creditsBefore: number | null, creditsAfter: number | null }>, defaults: Array<{ modelType: Types.ModelType, modelNameBefore: string | null, modelNameAfter: string | null }>, functions: Array<{ function: Types.FunctionName, modelNameBefore: string | null, modelNameAfter: string | null, isActiveBefore: boolean, isActiveAfter: boolean, promptsChange: boolean }>, margins: Array<{ modelName: string, size: string | null, imageQuality: string | null, before: string | null, after: string | null, isLow: boolean }>, typicalMargins: Array<{ modelName: string, records: number, before: string | null, after: string | null }> } }
    | { __typename: 'InvalidCatalog', code: Types.UserErrorCode, message: string, path: Array<string> | null, problems: Array<{ entity: Types.EntityKind, key: string | null, field: string | null, path: Array<string> | null, message: string }> }
    | { __typename: 'LowMargin', code: Types.UserErrorCode, message: string, path: Array<string> | null, margins: Array<{ modelName: string, size: string | null, imageQuality: string | null, before: string | null, after: string | null, isLow: boolean }> }
    | { __typename: 'NotFound', code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Referenced', code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'StaleRevision', expected: number, current: number, code: Types.UserErrorCode, message: string, path: Array<string> | null }
   };

export type ScheduleChangesMutationVariables = Exact<{
  input: Types.CatalogScheduleCreateInput;
}>;


export type ScheduleChangesMutation = { catalogScheduleCreate:
    | { __typename: 'AlreadyExists', code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Busy', code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'CatalogScheduleCreatePayload', schedule: { id: string, dueAt: string } | null }
    | { __typename: 'InvalidCatalog', code: Types.UserErrorCode, message: string, path: Array<string> | null, problems: Array<{ entity: Types.EntityKind, key: string | null, field: string | null, path: Array<string> | null, message: string }> }
    | { __typename: 'InvalidInput', code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'LowMargin', code: Types.UserErrorCode, message: string, path: Array<string> | null, margins: Array<{ modelName: string, size: string | null, imageQuality: string | null, before: string | null, after: string | null, isLow: boolean }> }
    | { __typename: 'NotFound', code: Types.UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'Referenced', code: Types.UserErrorCode, message: string, path: Array<string> | null }
   };

export type RevisionsMeanwhileQueryVariables = Exact<{
  seen: number;
  current: number;
}>;


export type RevisionsMeanwhileQuery = { catalogRevisions: { nodes: Array<{ id: string, number: number, author: string, reason: string, publishedAt: string }> } | null, catalogDiff: Array<{ action: Types.CatalogAction, entity: Types.EntityKind, key: string, field: string, before: unknown, after: unknown }> | null };

export const ChangedFieldFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]} as unknown as DocumentNode;
export const ChangedMarginFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedMargin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarginEffect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"imageQuality"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"isLow"}}]}}]} as unknown as DocumentNode;
export const ChangeImpactFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeImpact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogImpact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameAfter"}},{"kind":"Field","name":{"kind":"Name","value":"creditsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"creditsAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelType"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unavailableModelNames"}},{"kind":"Field","name":{"kind":"Name","value":"availableModelNames"}},{"kind":"Field","name":{"kind":"Name","value":"functions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameAfter"}},{"kind":"Field","name":{"kind":"Name","value":"isActiveBefore"}},{"kind":"Field","name":{"kind":"Name","value":"isActiveAfter"}},{"kind":"Field","name":{"kind":"Name","value":"promptsChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"margins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedMargin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"typicalMargins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedMargin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarginEffect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"imageQuality"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"isLow"}}]}}]} as unknown as DocumentNode;
export const ChangeDoneFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeDone"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogChangePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dryRun"}},{"kind":"Field","name":{"kind":"Name","value":"revision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedField"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeImpact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedMargin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarginEffect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"imageQuality"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"isLow"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeImpact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogImpact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameAfter"}},{"kind":"Field","name":{"kind":"Name","value":"creditsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"creditsAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelType"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unavailableModelNames"}},{"kind":"Field","name":{"kind":"Name","value":"availableModelNames"}},{"kind":"Field","name":{"kind":"Name","value":"functions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameAfter"}},{"kind":"Field","name":{"kind":"Name","value":"isActiveBefore"}},{"kind":"Field","name":{"kind":"Name","value":"isActiveAfter"}},{"kind":"Field","name":{"kind":"Name","value":"promptsChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"margins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedMargin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"typicalMargins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode;
export const ChangeProblemsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeProblems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidCatalog"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode;
export const PublishChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogChangesPublishInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogChangesPublish"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeDone"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeProblems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LowMargin"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"margins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedMargin"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedMargin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarginEffect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"imageQuality"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"isLow"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeImpact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogImpact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameAfter"}},{"kind":"Field","name":{"kind":"Name","value":"creditsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"creditsAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelType"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unavailableModelNames"}},{"kind":"Field","name":{"kind":"Name","value":"availableModelNames"}},{"kind":"Field","name":{"kind":"Name","value":"functions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameAfter"}},{"kind":"Field","name":{"kind":"Name","value":"isActiveBefore"}},{"kind":"Field","name":{"kind":"Name","value":"isActiveAfter"}},{"kind":"Field","name":{"kind":"Name","value":"promptsChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"margins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedMargin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"typicalMargins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeDone"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogChangePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dryRun"}},{"kind":"Field","name":{"kind":"Name","value":"revision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedField"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeImpact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeProblems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidCatalog"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode;

export function usePublishChangesMutation() {
  return Urql.useMutation<PublishChangesMutation, PublishChangesMutationVariables>(PublishChangesDocument);
};
export const RollBackCatalogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RollBackCatalog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogRollbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogRollback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeDone"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeProblems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LowMargin"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"margins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedMargin"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedMargin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarginEffect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"imageQuality"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"isLow"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeImpact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogImpact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameAfter"}},{"kind":"Field","name":{"kind":"Name","value":"creditsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"creditsAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelType"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unavailableModelNames"}},{"kind":"Field","name":{"kind":"Name","value":"availableModelNames"}},{"kind":"Field","name":{"kind":"Name","value":"functions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"modelNameAfter"}},{"kind":"Field","name":{"kind":"Name","value":"isActiveBefore"}},{"kind":"Field","name":{"kind":"Name","value":"isActiveAfter"}},{"kind":"Field","name":{"kind":"Name","value":"promptsChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"margins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedMargin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"typicalMargins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeDone"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogChangePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dryRun"}},{"kind":"Field","name":{"kind":"Name","value":"revision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedField"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeImpact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeProblems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidCatalog"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode;

export function useRollBackCatalogMutation() {
  return Urql.useMutation<RollBackCatalogMutation, RollBackCatalogMutationVariables>(RollBackCatalogDocument);
};
export const ScheduleChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScheduleChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogScheduleCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogScheduleCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogScheduleCreatePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeProblems"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LowMargin"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"margins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedMargin"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedMargin"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarginEffect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"imageQuality"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"isLow"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeProblems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidCatalog"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode;

export function useScheduleChangesMutation() {
  return Urql.useMutation<ScheduleChangesMutation, ScheduleChangesMutationVariables>(ScheduleChangesDocument);
};
export const RevisionsMeanwhileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RevisionsMeanwhile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seen"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"current"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogRevisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"catalogDiff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"fromNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seen"}}},{"kind":"Argument","name":{"kind":"Name","value":"toNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"current"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangedField"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangedField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"entity"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]} as unknown as DocumentNode;

export function useRevisionsMeanwhileQuery(options: Omit<Urql.UseQueryArgs<RevisionsMeanwhileQueryVariables>, 'query'>) {
  return Urql.useQuery<RevisionsMeanwhileQuery, RevisionsMeanwhileQueryVariables>({ query: RevisionsMeanwhileDocument, ...options });
};