export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number of credits of many charges together, which may be beyond an Int. */
  CreditCount: { input: number; output: number; }
  /** A day in ISO 8601, such as 2026-11-21. */
  Date: { input: string; output: string; }
  /** A time with its zone in ISO 8601, such as 2026-11-21T12:00:00Z. */
  DateTime: { input: string; output: string; }
  /** A decimal number as text, so that no digit is lost; without zeros at its end. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A JSON object. Inside the document it holds no variables; send all of it as one variable. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  /** A whole number of tokens, as a number or, where a language's numbers end at 2^53, as text. */
  TokenCount: { input: number | string; output: number | string; }
  /** US dollars: a decimal number as text, so that no digit is lost; without zeros at its end. */
  USD: { input: string; output: string; }
  /** A file, sent as multipart/form-data. */
  Upload: { input: File; output: File; }
};

/** A model to switch on. */
export type AiModelActivate = {
  /** The model. */
  modelName: Scalars['String']['input'];
};

/** A model to switch on. */
export type AiModelActivateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The model. */
  modelName: Scalars['String']['input'];
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** A new model. */
export type AiModelCreate = {
  /** USD per 1,000,000 tokens written to a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cacheWriteCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** USD per 1,000,000 tokens read from a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cachedInputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** The most tokens that it reads and writes in a call. Takes 1 to 100,000,000 tokens. */
  contextWindow?: InputMaybe<Scalars['Int']['input']>;
  /** USD an image where no row by size and quality fits. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. Only for image models. */
  costPerImage?: InputMaybe<Scalars['USD']['input']>;
  /** What it is sold by. Only for embedding, speech, transcription, video, rerank and moderation models. */
  creditUnit?: InputMaybe<CreditUnit>;
  /** Credits that an image costs. Takes 0 to 1,000,000 credits per image. Only for image models. */
  creditsPerImage?: InputMaybe<Scalars['Int']['input']>;
  /** When its provider began to advise against it. */
  deprecatedAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its name for people. Takes a name of 1 to 100 characters. */
  displayName: Scalars['String']['input'];
  /** Models that serve in its place, in this order, where its provider fails: of its type, at no higher price. */
  fallbackModels?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whose parameters it takes, such as "dall-e" or "gpt-image". Takes 1 to 50 of a-z, 0-9, _ and -. Only for image models. */
  imageFamily?: InputMaybe<Scalars['String']['input']>;
  /** Credits for images of a size or image quality; the most specific row that fits. Only for image models. */
  imagePrices?: InputMaybe<Array<ImagePriceInput>>;
  /** USD per 1,000,000 input tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  inputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** Whether the model itself is switched on. */
  isActive?: Scalars['Boolean']['input'];
  /** The most tokens that it writes; quotes are bound by it. Takes 1 to 100,000,000 tokens. Only for text models. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** Its natural key: what is sent to the provider. Takes a name of 1 to 100 characters. */
  modelName: Scalars['String']['input'];
  /** What it makes. */
  modelType: ModelType;
  /** USD per 1,000,000 output tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  outputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** What its server calls the limit of the output, such as "max_tokens"; without it, as its protocol does. Takes 1 to 50 of a-z, 0-9, _ and -. Only for text models. */
  outputLimitParameter?: InputMaybe<Scalars['String']['input']>;
  /** Who serves it. */
  providerId: Scalars['String']['input'];
  /** What else its provider charges, and when: the most specific row that fits. */
  rates?: InputMaybe<Array<RateInput>>;
  /** Whether its calls fail with a temperature: it is left out. Only for text models. */
  refusesTemperature?: InputMaybe<Scalars['Boolean']['input']>;
  /** The model that takes its place. */
  replacedBy?: InputMaybe<Scalars['String']['input']>;
  /** When its provider stops serving it: from then on, calls fail. */
  retiredAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its place among models of its kind. Takes -1,000,000 to 1,000,000. */
  sortOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it calls functions. Only for text models. */
  supportsFunctionCalling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it can be made to answer JSON. Only for text models. */
  supportsJsonMode?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it reads images. */
  supportsVision?: InputMaybe<Scalars['Boolean']['input']>;
  /** The day on which its successor takes over: never after its provider's, which counts without it. */
  switchAt?: InputMaybe<Scalars['Date']['input']>;
  /** The tier that it serves. A tier has one active model. Only for image models. */
  tier?: InputMaybe<Tier>;
  /** Tokens that one credit buys. Takes 1 to 100,000,000 tokens per credit. Only for text models. */
  tokensPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Units that one credit buys. Takes 1 to 100,000,000 units per credit. Only for embedding, speech, transcription, video, rerank and moderation models. */
  unitsPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Such as 1024x1024; the first is the default. Only for image models. */
  validSizes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A new model. */
export type AiModelCreateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** USD per 1,000,000 tokens written to a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cacheWriteCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** USD per 1,000,000 tokens read from a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cachedInputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** The most tokens that it reads and writes in a call. Takes 1 to 100,000,000 tokens. */
  contextWindow?: InputMaybe<Scalars['Int']['input']>;
  /** USD an image where no row by size and quality fits. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. Only for image models. */
  costPerImage?: InputMaybe<Scalars['USD']['input']>;
  /** What it is sold by. Only for embedding, speech, transcription, video, rerank and moderation models. */
  creditUnit?: InputMaybe<CreditUnit>;
  /** Credits that an image costs. Takes 0 to 1,000,000 credits per image. Only for image models. */
  creditsPerImage?: InputMaybe<Scalars['Int']['input']>;
  /** When its provider began to advise against it. */
  deprecatedAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its name for people. Takes a name of 1 to 100 characters. */
  displayName: Scalars['String']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Models that serve in its place, in this order, where its provider fails: of its type, at no higher price. */
  fallbackModels?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whose parameters it takes, such as "dall-e" or "gpt-image". Takes 1 to 50 of a-z, 0-9, _ and -. Only for image models. */
  imageFamily?: InputMaybe<Scalars['String']['input']>;
  /** Credits for images of a size or image quality; the most specific row that fits. Only for image models. */
  imagePrices?: InputMaybe<Array<ImagePriceInput>>;
  /** USD per 1,000,000 input tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  inputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** Whether the model itself is switched on. */
  isActive?: Scalars['Boolean']['input'];
  /** The most tokens that it writes; quotes are bound by it. Takes 1 to 100,000,000 tokens. Only for text models. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** Its natural key: what is sent to the provider. Takes a name of 1 to 100 characters. */
  modelName: Scalars['String']['input'];
  /** What it makes. */
  modelType: ModelType;
  /** USD per 1,000,000 output tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  outputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** What its server calls the limit of the output, such as "max_tokens"; without it, as its protocol does. Takes 1 to 50 of a-z, 0-9, _ and -. Only for text models. */
  outputLimitParameter?: InputMaybe<Scalars['String']['input']>;
  /** Who serves it. */
  providerId: Scalars['String']['input'];
  /** What else its provider charges, and when: the most specific row that fits. */
  rates?: InputMaybe<Array<RateInput>>;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
  /** Whether its calls fail with a temperature: it is left out. Only for text models. */
  refusesTemperature?: InputMaybe<Scalars['Boolean']['input']>;
  /** The model that takes its place. */
  replacedBy?: InputMaybe<Scalars['String']['input']>;
  /** When its provider stops serving it: from then on, calls fail. */
  retiredAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its place among models of its kind. Takes -1,000,000 to 1,000,000. */
  sortOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it calls functions. Only for text models. */
  supportsFunctionCalling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it can be made to answer JSON. Only for text models. */
  supportsJsonMode?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it reads images. */
  supportsVision?: InputMaybe<Scalars['Boolean']['input']>;
  /** The day on which its successor takes over: never after its provider's, which counts without it. */
  switchAt?: InputMaybe<Scalars['Date']['input']>;
  /** The tier that it serves. A tier has one active model. Only for image models. */
  tier?: InputMaybe<Tier>;
  /** Tokens that one credit buys. Takes 1 to 100,000,000 tokens per credit. Only for text models. */
  tokensPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Units that one credit buys. Takes 1 to 100,000,000 units per credit. Only for embedding, speech, transcription, video, rerank and moderation models. */
  unitsPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Such as 1024x1024; the first is the default. Only for image models. */
  validSizes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A model to switch off; the default of its type can't be. */
export type AiModelDeactivate = {
  /** The model. */
  modelName: Scalars['String']['input'];
};

/** A model to switch off; the default of its type can't be. */
export type AiModelDeactivateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The model. */
  modelName: Scalars['String']['input'];
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** A model to delete; nothing may refer to it. */
export type AiModelDelete = {
  /** The model. */
  modelName: Scalars['String']['input'];
};

/** A model to delete; nothing may refer to it. */
export type AiModelDeleteInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The model. */
  modelName: Scalars['String']['input'];
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** Which models; what is left out is not asked. */
export type AiModelFilter = {
  /** Also those that are not on sale. Requires `configuration:read`. */
  includeUnavailable?: Scalars['Boolean']['input'];
  /** Of this type. */
  modelType?: InputMaybe<ModelType>;
  /** Of this provider. Requires `configuration:read`. */
  providerId?: InputMaybe<Scalars['String']['input']>;
  /** With this in a name; case does not matter. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Of this tier. */
  tier?: InputMaybe<Tier>;
};

/** A model that goes, and the one that takes its tier and its default. */
export type AiModelRetire = {
  /** The model. */
  modelName: Scalars['String']['input'];
  /** The model that takes its place. */
  successor: Scalars['String']['input'];
  /** From when on, never after its provider's day: a day that is not to come switches now, one to come when it has come. */
  switchAt: Scalars['Date']['input'];
};

/** A model that goes, and the one that takes its tier and its default. */
export type AiModelRetireInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The model. */
  modelName: Scalars['String']['input'];
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
  /** The model that takes its place. */
  successor: Scalars['String']['input'];
  /** From when on, never after its provider's day: a day that is not to come switches now, one to come when it has come. */
  switchAt: Scalars['Date']['input'];
};

/** The new default of its type. */
export type AiModelSetDefault = {
  /** The model. */
  modelName: Scalars['String']['input'];
};

/** The new default of its type. */
export type AiModelSetDefaultInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The model. */
  modelName: Scalars['String']['input'];
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** New values of a model; what is left out stays, and null clears. */
export type AiModelUpdate = {
  /** USD per 1,000,000 tokens written to a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cacheWriteCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** USD per 1,000,000 tokens read from a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cachedInputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** The most tokens that it reads and writes in a call. Takes 1 to 100,000,000 tokens. */
  contextWindow?: InputMaybe<Scalars['Int']['input']>;
  /** USD an image where no row by size and quality fits. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. Only for image models. */
  costPerImage?: InputMaybe<Scalars['USD']['input']>;
  /** What it is sold by. Only for embedding, speech, transcription, video, rerank and moderation models. */
  creditUnit?: InputMaybe<CreditUnit>;
  /** Credits that an image costs. Takes 0 to 1,000,000 credits per image. Only for image models. */
  creditsPerImage?: InputMaybe<Scalars['Int']['input']>;
  /** When its provider began to advise against it. */
  deprecatedAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its name for people. Takes a name of 1 to 100 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Models that serve in its place, in this order, where its provider fails: of its type, at no higher price. */
  fallbackModels?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whose parameters it takes, such as "dall-e" or "gpt-image". Takes 1 to 50 of a-z, 0-9, _ and -. Only for image models. */
  imageFamily?: InputMaybe<Scalars['String']['input']>;
  /** Credits for images of a size or image quality; the most specific row that fits. Only for image models. */
  imagePrices?: InputMaybe<Array<ImagePriceInput>>;
  /** USD per 1,000,000 input tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  inputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** The most tokens that it writes; quotes are bound by it. Takes 1 to 100,000,000 tokens. Only for text models. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** Its natural key: what is sent to the provider. Takes a name of 1 to 100 characters. */
  modelName: Scalars['String']['input'];
  /** USD per 1,000,000 output tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  outputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** What its server calls the limit of the output, such as "max_tokens"; without it, as its protocol does. Takes 1 to 50 of a-z, 0-9, _ and -. Only for text models. */
  outputLimitParameter?: InputMaybe<Scalars['String']['input']>;
  /** Who serves it. */
  providerId?: InputMaybe<Scalars['String']['input']>;
  /** What else its provider charges, and when: the most specific row that fits. */
  rates?: InputMaybe<Array<RateInput>>;
  /** Whether its calls fail with a temperature: it is left out. Only for text models. */
  refusesTemperature?: InputMaybe<Scalars['Boolean']['input']>;
  /** The model that takes its place. */
  replacedBy?: InputMaybe<Scalars['String']['input']>;
  /** When its provider stops serving it: from then on, calls fail. */
  retiredAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its place among models of its kind. Takes -1,000,000 to 1,000,000. */
  sortOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it calls functions. Only for text models. */
  supportsFunctionCalling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it can be made to answer JSON. Only for text models. */
  supportsJsonMode?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it reads images. */
  supportsVision?: InputMaybe<Scalars['Boolean']['input']>;
  /** The day on which its successor takes over: never after its provider's, which counts without it. */
  switchAt?: InputMaybe<Scalars['Date']['input']>;
  /** The tier that it serves. A tier has one active model. Only for image models. */
  tier?: InputMaybe<Tier>;
  /** Tokens that one credit buys. Takes 1 to 100,000,000 tokens per credit. Only for text models. */
  tokensPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Units that one credit buys. Takes 1 to 100,000,000 units per credit. Only for embedding, speech, transcription, video, rerank and moderation models. */
  unitsPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Such as 1024x1024; the first is the default. Only for image models. */
  validSizes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** New values of a model; what is left out stays, and null clears. */
export type AiModelUpdateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** USD per 1,000,000 tokens written to a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cacheWriteCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** USD per 1,000,000 tokens read from a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cachedInputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** The most tokens that it reads and writes in a call. Takes 1 to 100,000,000 tokens. */
  contextWindow?: InputMaybe<Scalars['Int']['input']>;
  /** USD an image where no row by size and quality fits. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. Only for image models. */
  costPerImage?: InputMaybe<Scalars['USD']['input']>;
  /** What it is sold by. Only for embedding, speech, transcription, video, rerank and moderation models. */
  creditUnit?: InputMaybe<CreditUnit>;
  /** Credits that an image costs. Takes 0 to 1,000,000 credits per image. Only for image models. */
  creditsPerImage?: InputMaybe<Scalars['Int']['input']>;
  /** When its provider began to advise against it. */
  deprecatedAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its name for people. Takes a name of 1 to 100 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Models that serve in its place, in this order, where its provider fails: of its type, at no higher price. */
  fallbackModels?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whose parameters it takes, such as "dall-e" or "gpt-image". Takes 1 to 50 of a-z, 0-9, _ and -. Only for image models. */
  imageFamily?: InputMaybe<Scalars['String']['input']>;
  /** Credits for images of a size or image quality; the most specific row that fits. Only for image models. */
  imagePrices?: InputMaybe<Array<ImagePriceInput>>;
  /** USD per 1,000,000 input tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  inputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** The most tokens that it writes; quotes are bound by it. Takes 1 to 100,000,000 tokens. Only for text models. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** Its natural key: what is sent to the provider. Takes a name of 1 to 100 characters. */
  modelName: Scalars['String']['input'];
  /** USD per 1,000,000 output tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  outputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** What its server calls the limit of the output, such as "max_tokens"; without it, as its protocol does. Takes 1 to 50 of a-z, 0-9, _ and -. Only for text models. */
  outputLimitParameter?: InputMaybe<Scalars['String']['input']>;
  /** Who serves it. */
  providerId?: InputMaybe<Scalars['String']['input']>;
  /** What else its provider charges, and when: the most specific row that fits. */
  rates?: InputMaybe<Array<RateInput>>;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
  /** Whether its calls fail with a temperature: it is left out. Only for text models. */
  refusesTemperature?: InputMaybe<Scalars['Boolean']['input']>;
  /** The model that takes its place. */
  replacedBy?: InputMaybe<Scalars['String']['input']>;
  /** When its provider stops serving it: from then on, calls fail. */
  retiredAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its place among models of its kind. Takes -1,000,000 to 1,000,000. */
  sortOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it calls functions. Only for text models. */
  supportsFunctionCalling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it can be made to answer JSON. Only for text models. */
  supportsJsonMode?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it reads images. */
  supportsVision?: InputMaybe<Scalars['Boolean']['input']>;
  /** The day on which its successor takes over: never after its provider's, which counts without it. */
  switchAt?: InputMaybe<Scalars['Date']['input']>;
  /** The tier that it serves. A tier has one active model. Only for image models. */
  tier?: InputMaybe<Tier>;
  /** Tokens that one credit buys. Takes 1 to 100,000,000 tokens per credit. Only for text models. */
  tokensPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Units that one credit buys. Takes 1 to 100,000,000 units per credit. Only for embedding, speech, transcription, video, rerank and moderation models. */
  unitsPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Such as 1024x1024; the first is the default. Only for image models. */
  validSizes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A new token of an integration. */
export type ApiTokenCreateInput = {
  /** Days until it expires, not after your own token; the operator bounds them. */
  days: Scalars['Int']['input'];
  /** Staff: the integration that it belongs to. */
  integration?: InputMaybe<Scalars['String']['input']>;
  /** What it is for, up to 100 characters. */
  name: Scalars['String']['input'];
  /** The rights that it has, none that you lack. */
  scopes: Array<Scalars['String']['input']>;
};

/** A token to be revoked. */
export type ApiTokenRevokeInput = {
  /** The token's `prefix`. */
  prefix: Scalars['String']['input'];
};

/** Whose tokens are to be revoked. */
export type ApiTokensRevokeInput = {
  /** The user name of the person who made them. */
  username: Scalars['String']['input'];
};

/** A new account. */
export type AccountCreateInput = {
  /** The integration's own id for it: 1 to 255 characters, unique in the integration. */
  externalId: Scalars['String']['input'];
  /** Staff: the name of the integration that it belongs to. */
  integration?: InputMaybe<Scalars['String']['input']>;
  /** Its name for people, up to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Which accounts; what is left out is not asked. */
export type AccountFilter = {
  /** That are suspended, or that are not. */
  isSuspended?: InputMaybe<Scalars['Boolean']['input']>;
  /** With this in their externalId or name; case does not matter. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A person and an account. */
export type AccountMemberInput = {
  /** The account's `id`. */
  account: Scalars['ID']['input'];
  /** The person's user name, with which they sign in. */
  username: Scalars['String']['input'];
};

/** How accounts are ordered. */
export type AccountOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** By what. */
  field?: AccountOrderField;
};

/** By what accounts can be ordered. */
export type AccountOrderField =
  /** When they were created. */
  | 'CREATED_AT'
  /** Their integration's own ids for them. */
  | 'EXTERNAL_ID'
  /** Their names, those without one before. */
  | 'NAME';

/** What an account can have otherwise than the settings say. */
export type AccountOverrideName =
  /** The image quality that providers are asked for. */
  | 'IMAGE_QUALITY'
  /** The style that its images are asked in. */
  | 'IMAGE_STYLE'
  /** The most images in one of its articles. */
  | 'MAX_IN_ARTICLE_IMAGES'
  /** The most tokens that a call of a function writes. */
  | 'MAX_OUTPUT_TOKENS'
  /** What each call of a function asks for. */
  | 'PROMPT'
  /** The tier of images where nothing else is asked for. */
  | 'QUALITY_TIER'
  /** The role that the model takes in a function. */
  | 'SYSTEM_PROMPT'
  /** How freely text models write for it: 0 to 2. */
  | 'TEMPERATURE'
  /** The text model that it uses instead of the default. */
  | 'TEXT_MODEL';

/** What an account has otherwise; what is left out stays, null takes it back. */
export type AccountOverridesUpdateInput = {
  /** The account's `id`. */
  account: Scalars['ID']['input'];
  /** From when on what is set here does not count; left out: it stays. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The account's `overridesVersion` as the caller read it: if it is another one now, nothing is changed. */
  expectedVersion?: InputMaybe<Scalars['String']['input']>;
  /** The function that it counts for; without one, all of them. Requires `accounts:write`. */
  function?: InputMaybe<FunctionName>;
  /** The image quality that is asked for. */
  imageQuality?: InputMaybe<Scalars['String']['input']>;
  /** The style that its images are asked in. */
  imageStyle?: InputMaybe<Scalars['String']['input']>;
  /** The most images in one of its articles: 1 to 8. */
  maxInArticleImages?: InputMaybe<Scalars['Int']['input']>;
  /** The most tokens that a call writes; only with a function. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** What each call asks for; only with a function. */
  prompt?: InputMaybe<Scalars['String']['input']>;
  /** Why; it is kept with them. */
  reason: Scalars['String']['input'];
  /** The role that the model takes; only with a function. */
  systemPrompt?: InputMaybe<Scalars['String']['input']>;
  /** How freely text models write for it: 0 to 2. */
  temperature?: InputMaybe<Scalars['Decimal']['input']>;
  /** The `modelName` of the text model that it uses instead of the default. Requires `accounts:write`. */
  textModel?: InputMaybe<Scalars['String']['input']>;
  /** The tier of images where nothing else is asked for; only with `GENERATE_IMAGES`. */
  tier?: InputMaybe<Tier>;
};

/** An account that is to start work again. */
export type AccountResumeInput = {
  /** The account's `id`. */
  account: Scalars['ID']['input'];
};

/** An account that is to start nothing more. */
export type AccountSuspendInput = {
  /** The account's `id`. */
  account: Scalars['ID']['input'];
  /** Why, in 1 to 300 characters: its members read it. */
  reason: Scalars['String']['input'];
};

/** The time zone of an account. */
export type AccountTimeZoneUpdateInput = {
  /** The account's `id`. */
  account: Scalars['ID']['input'];
  /** Its name in IANA's database, such as `Europe/Berlin`. */
  timeZone: Scalars['String']['input'];
};

/** A token for one account. */
export type AccountTokenCreateInput = {
  /** The account's `id`. */
  account: Scalars['ID']['input'];
  /** How long it opens: 1 to 3,600 seconds. */
  lifetimeSeconds?: Scalars['Int']['input'];
};

/** A new name of an account. */
export type AccountUpdateInput = {
  /** The account's `id`. */
  account: Scalars['ID']['input'];
  /** Its name for people, up to 100 characters; null for none. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Which usage records; what is left out is not asked. */
export type AccountUsageFilter = {
  /** Of the model with this `modelName`. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** Of this operation. */
  operationType?: InputMaybe<OperationType>;
  /** Of your request of this name. */
  requestId?: InputMaybe<Scalars['String']['input']>;
  /** From this time on. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of this tier. */
  tier?: InputMaybe<Tier>;
  /** Before this time. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

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
  action?: InputMaybe<AuditAction>;
  /** From this network address. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** That came in there. */
  channel?: InputMaybe<AuditChannel>;
  /** About this person or done by them, by the user name of that time. */
  person?: InputMaybe<Scalars['String']['input']>;
  /** From this time on. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this time. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Keywords to be grouped. */
export type AutoClusterInput = {
  /** The keywords, 2,000 at most in a request. */
  keywords: Array<KeywordInput>;
  /** The language of the names. */
  language?: InputMaybe<Scalars['String']['input']>;
};

/** `autoCluster` as a step: keywords become clusters. */
export type AutoClusterStepInput = {
  /** The most keywords in one run of the function; left out: 200. */
  batchSize?: InputMaybe<Scalars['Int']['input']>;
  /** The language of the names. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** The most keywords that it takes: 1 to 10,000; left out: 1,000. */
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An automation that is meant. */
export type AutomationChangeInput = {
  /** The automation's `id`. */
  automation: Scalars['ID']['input'];
};

/** A new automation. */
export type AutomationCreateInput = {
  /** The `id` of the account that pays. An account's own token and a member of one account need not say. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Whether each run holds what all of it costs at most before it starts. */
  holdsWholeRun?: Scalars['Boolean']['input'];
  /** What the first step takes. */
  input: AutomationInput;
  /** What becomes of due times while everything was down. */
  missedRuns?: AutomationMissedRuns;
  /** Its name, unique in its account: 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** When it is due; null: only by `automationRunNow`. */
  schedule?: InputMaybe<AutomationScheduleInput>;
  /** Its steps: functions that follow each other, in the order of `FunctionName`. */
  steps: Array<AutomationStepInput>;
};

/** Which automations; what is left out is not asked. */
export type AutomationFilter = {
  /** Of the account with this `id`. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Those that are paused, also because their account is suspended; or the others. */
  isPaused?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those that are paused for this. */
  pauseReason?: InputMaybe<AutomationPauseReason>;
};

/** What the first step of an automation takes: as its function does. */
export type AutomationInput =
  /** For `generateImagePrompts`. */
  { articles: Array<SourceArticleInput>; clusters?: never; ideas?: never; keywordTexts?: never; keywords?: never; prompts?: never; }
  |  /** For `generateIdeas`. */
  { articles?: never; clusters: Array<KeywordClusterInput>; ideas?: never; keywordTexts?: never; keywords?: never; prompts?: never; }
  |  /** For `generateContent`. */
  { articles?: never; clusters?: never; ideas: Array<ContentIdeaInput>; keywordTexts?: never; keywords?: never; prompts?: never; }
  |  /** For `autoCluster`: up to 10,000 keywords without volume and difficulty. */
  { articles?: never; clusters?: never; ideas?: never; keywordTexts: Array<Scalars['String']['input']>; keywords?: never; prompts?: never; }
  |  /** For `autoCluster`: up to 2,000. */
  { articles?: never; clusters?: never; ideas?: never; keywordTexts?: never; keywords: Array<KeywordInput>; prompts?: never; }
  |  /** For `generateImages`. */
  { articles?: never; clusters?: never; ideas?: never; keywordTexts?: never; keywords?: never; prompts: Array<ImagePromptInput>; };

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

/** A run of an automation that is meant. */
export type AutomationRunChangeInput = {
  /** The run's `id`. */
  automationRun: Scalars['ID']['input'];
};

/** Which runs; what is left out is not asked. */
export type AutomationRunFilter = {
  /** Of the account with this `id`. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Of the automation with this `id`. */
  automation?: InputMaybe<Scalars['ID']['input']>;
  /** In this status. */
  status?: InputMaybe<AutomationRunStatus>;
};

/** An automation that is to run now. */
export type AutomationRunNowInput = {
  /** The automation's `id`. */
  automation: Scalars['ID']['input'];
  /** Only answer what the whole run would cost now, step by step. */
  dryRun?: Scalars['Boolean']['input'];
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: Scalars['String']['input'];
  /** Your name for the request, up to 255 characters. */
  requestId?: InputMaybe<Scalars['String']['input']>;
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
  /** Minute, hour, day of the month, month and day of the week, such as `30 6 * * 1-5`; in 100 characters at most, as Debian's cron reads them. */
  { cron: Scalars['String']['input']; daily?: never; hourly?: never; monthly?: never; weekly?: never; }
  |  /** Every day. */
  { cron?: never; daily: DailyScheduleInput; hourly?: never; monthly?: never; weekly?: never; }
  |  /** Every hour. */
  { cron?: never; daily?: never; hourly: HourlyScheduleInput; monthly?: never; weekly?: never; }
  |  /** Every month. */
  { cron?: never; daily?: never; hourly?: never; monthly: MonthlyScheduleInput; weekly?: never; }
  |  /** On days of the week. */
  { cron?: never; daily?: never; hourly?: never; monthly?: never; weekly: WeeklyScheduleInput; };

/** A step, by its function. */
export type AutomationStepInput =
  /** Group keywords into clusters. */
  { autoCluster: AutoClusterStepInput; generateContent?: never; generateIdeas?: never; generateImagePrompts?: never; generateImages?: never; }
  |  /** Write an article of each idea. */
  { autoCluster?: never; generateContent: GenerateContentStepInput; generateIdeas?: never; generateImagePrompts?: never; generateImages?: never; }
  |  /** Find ideas for clusters. */
  { autoCluster?: never; generateContent?: never; generateIdeas: GenerateIdeasStepInput; generateImagePrompts?: never; generateImages?: never; }
  |  /** Describe an article's images. */
  { autoCluster?: never; generateContent?: never; generateIdeas?: never; generateImagePrompts: GenerateImagePromptsStepInput; generateImages?: never; }
  |  /** Make the images of an article. */
  { autoCluster?: never; generateContent?: never; generateIdeas?: never; generateImagePrompts?: never; generateImages: GenerateImagesStepInput; };

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

/** A change of an automation; what is left out stays. Runs that exist stay as they are. */
export type AutomationUpdateInput = {
  /** The automation's `id`. */
  automation: Scalars['ID']['input'];
  /** Its `updatedAt` as the caller read it: if somebody changed it since, nothing is changed. */
  expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether each run holds what all of it costs at most before it starts. */
  holdsWholeRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the first step takes. */
  input?: InputMaybe<AutomationInput>;
  /** What becomes of due times while everything was down. */
  missedRuns?: InputMaybe<AutomationMissedRuns>;
  /** Its name, unique in its account: 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** When it is due; null: only by `automationRunNow`. */
  schedule?: InputMaybe<AutomationScheduleInput>;
  /** Its steps: functions that follow each other, in the order of `FunctionName`. */
  steps?: InputMaybe<Array<AutomationStepInput>>;
};

/** How the breaker of a provider stands. */
export type BreakerStatus =
  /** The provider is called. */
  | 'CLOSED'
  /** One call tries whether it works again. */
  | 'HALF_OPEN'
  /** It is not called, because too many calls failed by its own fault. */
  | 'OPEN';

/** One call of the provider: tokens, images or other units. */
export type CallInput = {
  /** What the provider says it cost. */
  costUsd?: InputMaybe<Scalars['USD']['input']>;
  /** Whether it was delivered; what was not is not charged. */
  delivered?: Scalars['Boolean']['input'];
  /** Images that it delivered, 0 where none came. Image only. */
  images?: InputMaybe<Scalars['Int']['input']>;
  /** The model that served it, where that is not the one that was bought: another of the operation, or a fallback. */
  modelName?: InputMaybe<Scalars['String']['input']>;
  /** Its tokens, as the provider reported them. */
  providerUsage?: InputMaybe<ProviderUsageInput>;
  /** The provider's region that served it, where its rates depend on it. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The provider's service tier, such as "batch", where its usage object doesn't name it. */
  serviceTier?: InputMaybe<Scalars['String']['input']>;
  /** Its tokens. */
  tokens?: InputMaybe<TokenUsageInput>;
  /** Seconds, characters or requests that it delivered, 0 where none came, a part of one as one. Of `UnitModel`s that are not sold by tokens only. */
  units?: InputMaybe<Scalars['Int']['input']>;
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
  /** Switch a model on. */
  { aiModelActivate: AiModelActivate; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Add a model. */
  { aiModelActivate?: never; aiModelCreate: AiModelCreate; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Switch a model off. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate: AiModelDeactivate; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Delete a model. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete: AiModelDelete; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Retire a model. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire: AiModelRetire; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Make a model the default. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault: AiModelSetDefault; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Change a model. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate: AiModelUpdate; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Change a function. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate: FunctionUpdate; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Change an operation. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate: OperationUpdate; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Switch a provider on. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate: ProviderActivate; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Add a provider. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate: ProviderCreate; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Switch a provider off. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate: ProviderDeactivate; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Delete a provider. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete: ProviderDelete; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Change a provider. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate: ProviderUpdate; settingsUpdate?: never; tierAssign?: never; }
  |  /** Change the settings. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate: SettingsUpdate; tierAssign?: never; }
  |  /** Let a model serve a tier. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; functionUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign: TierAssign; };

/** Several changes that make one revision, in their order. */
export type CatalogChangesPublishInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** The changes, 100 at most. */
  changes: Array<CatalogChangeInput>;
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** Where a change came in. */
export type CatalogChannel =
  /** The admin pages. */
  | 'ADMIN'
  /** The command `ratecard`. */
  | 'COMMAND_LINE'
  /** This API. */
  | 'GRAPHQL'
  /** An import whose rows were accepted. */
  | 'IMPORT'
  /** A change that was scheduled, or a planned retirement. */
  | 'SCHEDULE'
  /** The first state of a new database. */
  | 'SEED';

/** Which revisions; what is left out is not asked. */
export type CatalogRevisionFilter = {
  /** With this in the name of who made them; case does not matter. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** That changed a row of this kind. */
  entity?: InputMaybe<EntityKind>;
  /** That changed a row with this in its natural key; case does not matter. */
  key?: InputMaybe<Scalars['String']['input']>;
};

/** An earlier revision whose state shall come back, as a new revision. Secrets stay. */
export type CatalogRollbackInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The revision's number. */
  number: Scalars['Int']['input'];
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** A scheduled change to cancel. */
export type CatalogScheduleCancelInput = {
  /** The scheduled change's `id`. */
  schedule: Scalars['ID']['input'];
};

/** Changes that are made at a later time, as one revision. */
export type CatalogScheduleCreateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** The changes, in their order, 100 at most. They must be possible now. */
  changes: Array<CatalogChangeInput>;
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** When: a time to come, within five years. */
  dueAt: Scalars['DateTime']['input'];
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** Which scheduled changes; what is left out is not asked. */
export type CatalogScheduleFilter = {
  /** Those that are due then or later. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those in this state. */
  state?: InputMaybe<CatalogScheduleState>;
  /** Those that are due before. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How scheduled changes are ordered. */
export type CatalogScheduleOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** By what. */
  field?: CatalogScheduleOrderField;
};

/** By what scheduled changes can be ordered. */
export type CatalogScheduleOrderField =
  /** When they were scheduled. */
  | 'CREATED_AT'
  /** When they are made. */
  | 'DUE_AT';

/** What became of a scheduled change. */
export type CatalogScheduleState =
  /** Somebody took it back. */
  | 'CANCELLED'
  /** It was made. */
  | 'DONE'
  /** It could not be made; nothing of it was. Cancel it to put it aside. */
  | 'FAILED'
  /** Its time is to come. */
  | 'PENDING';

/** What one step of a scheduled change does. */
export type CatalogStepName =
  /** Switch a model on. */
  | 'AI_MODEL_ACTIVATE'
  /** Add a model. */
  | 'AI_MODEL_CREATE'
  /** Switch a model off. */
  | 'AI_MODEL_DEACTIVATE'
  /** Delete a model. */
  | 'AI_MODEL_DELETE'
  /** Note when a model goes and what takes its place. */
  | 'AI_MODEL_RETIRE'
  /** Make a model the default of its type. */
  | 'AI_MODEL_SET_DEFAULT'
  /** Change a model. */
  | 'AI_MODEL_UPDATE'
  /** Change a function. */
  | 'FUNCTION_UPDATE'
  /** Change an operation. */
  | 'OPERATION_UPDATE'
  /** Switch a provider on. */
  | 'PROVIDER_ACTIVATE'
  /** Add a provider. */
  | 'PROVIDER_CREATE'
  /** Switch a provider off. */
  | 'PROVIDER_DEACTIVATE'
  /** Delete a provider. */
  | 'PROVIDER_DELETE'
  /** Change a provider. */
  | 'PROVIDER_UPDATE'
  /** Change the settings. */
  | 'SETTINGS_UPDATE'
  /** Let a model serve a tier. */
  | 'TIER_ASSIGN';

/** Work that is done, to be charged in one step. */
export type ChargeCreateInput = {
  /** The account's `id`, where no quote names it. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** What says the price. */
  chargeFor: ChargeForInput;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: Scalars['String']['input'];
  /** Your name for the request, up to 255 characters. */
  requestId?: InputMaybe<Scalars['String']['input']>;
  /** What was used. */
  usage: UsageInput;
};

/** What says the price. */
export type ChargeForInput =
  /** The `token` of a quote, which is redeemed by this. */
  { quoteToken: Scalars['String']['input']; work?: never; }
  |  /** The work itself. */
  { quoteToken?: never; work: WorkInput; };

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

/** An idea to write of. */
export type ContentIdeaInput = {
  /** Its keywords. */
  keywords: Array<Scalars['String']['input']>;
  /** The kind of content. */
  kind: Scalars['String']['input'];
  /** Its headings. */
  outline: Array<Scalars['String']['input']>;
  /** Its title. */
  title: Scalars['String']['input'];
};

/** Where a provider cost comes from, the best first. */
export type CostSource =
  /** Some of it is a guess: the usage did not say all that the rates need. */
  | 'ESTIMATE'
  /** It was computed from the rates of the model. */
  | 'RATE_CARD'
  /** The provider said what each call cost. */
  | 'REPORTED';

/** Where credits come from. Of lots that expire together, those of the first category are spent first. */
export type CreditCategory =
  /** A correction or a refund; they never expire. */
  | 'ADJUSTMENT'
  /** A present. */
  | 'BONUS'
  /** The plan of a period; a renewal sets what is left of it. */
  | 'PLAN'
  /** Credits that were bought. */
  | 'PURCHASE';

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

/** A correction. */
export type CreditsAdjustInput = {
  /** The account's `id`. */
  account: Scalars['ID']['input'];
  /** How many to add or, below zero, to take. */
  credits: Scalars['Int']['input'];
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: Scalars['String']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** Credits for an account. */
export type CreditsGrantInput = {
  /** The account's `id`. */
  account: Scalars['ID']['input'];
  /** Where they come from. */
  category: CreditCategory;
  /** How many. */
  credits: Scalars['Int']['input'];
  /** From when on they can't be spent; left out: never. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Your name for the grant, such as an invoice's number, up to 255 characters: no second grant of your integration has it, whatever its idempotency key. */
  externalReference?: InputMaybe<Scalars['String']['input']>;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Credits of a charge to be given back. */
export type CreditsRefundInput = {
  /** How many. */
  credits: Scalars['Int']['input'];
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: Scalars['String']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
  /** The `id` of the charge's usage record. */
  usageRecord: Scalars['ID']['input'];
};

/** The plan's credits of a new period: what is left of the last goes. */
export type CreditsRenewInput = {
  /** The account's `id`. */
  account: Scalars['ID']['input'];
  /** How many the plan has. */
  credits: Scalars['Int']['input'];
  /** From when on they can't be spent; left out: never. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Every day. */
export type DailyScheduleInput = {
  /** The hour, 0 to 23. */
  hour: Scalars['Int']['input'];
  /** The minute, 0 to 59. */
  minute?: Scalars['Int']['input'];
};

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

/** A function, by its input. */
export type FunctionInput =
  /** Group keywords into clusters. */
  { autoCluster: AutoClusterInput; generateContent?: never; generateIdeas?: never; generateImagePrompts?: never; generateImages?: never; }
  |  /** Write an article. */
  { autoCluster?: never; generateContent: GenerateContentInput; generateIdeas?: never; generateImagePrompts?: never; generateImages?: never; }
  |  /** Find ideas for clusters. */
  { autoCluster?: never; generateContent?: never; generateIdeas: GenerateIdeasInput; generateImagePrompts?: never; generateImages?: never; }
  |  /** Describe the images of an article. */
  { autoCluster?: never; generateContent?: never; generateIdeas?: never; generateImagePrompts: GenerateImagePromptsInput; generateImages?: never; }
  |  /** Make images. */
  { autoCluster?: never; generateContent?: never; generateIdeas?: never; generateImagePrompts?: never; generateImages: GenerateImagesInput; };

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

/** A run that is to end. */
export type FunctionRunCancelInput = {
  /** The run's `id`. */
  functionRun: Scalars['ID']['input'];
};

/** Which runs; what is left out is not asked. */
export type FunctionRunFilter = {
  /** Of the account with this `id`. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Of this function. */
  function?: InputMaybe<FunctionName>;
  /** In this status. */
  status?: InputMaybe<FunctionRunStatus>;
};

/** A function that is to be run for an account. */
export type FunctionRunStartInput = {
  /** The `id` of the account that pays. An account's own token and a member of one account need not say. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Only answer the quotes of its batches: what it would cost now. */
  dryRun?: Scalars['Boolean']['input'];
  /** Which one, and of what. */
  function: FunctionInput;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: Scalars['String']['input'];
  /** Your name for the request, up to 255 characters. */
  requestId?: InputMaybe<Scalars['String']['input']>;
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
  | 'RUNNING';

/** A prompt to try out, saved or not, and with what. */
export type FunctionTryInput = {
  /** The account whose overrides count. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** The function. */
  function: FunctionName;
  /** The model, of those on sale; left out: the one that the account or the catalog would take. */
  modelName?: InputMaybe<Scalars['String']['input']>;
  /** The prompt; left out: that of the account or the catalog. */
  prompt?: InputMaybe<Scalars['String']['input']>;
  /** Whether a stand-in answers, which costs nothing; else the model's provider, which takes its money. */
  standIn?: Scalars['Boolean']['input'];
  /** The system prompt; left out: that of the account or the catalog. */
  systemPrompt?: InputMaybe<Scalars['String']['input']>;
  /** Values of its variables; one that is left out has its example. */
  values?: InputMaybe<Array<PromptValueInput>>;
};

/** New values of a function; what is left out stays, and null clears. */
export type FunctionUpdate = {
  /** What is done. */
  function: FunctionName;
  /** Whether it can be run. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** The most tokens that a call writes; without it, as many as its model does. Takes 1 to 100,000,000 tokens. Only for text functions. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** What each call asks for. Takes a prompt of 1 to 20000 characters. */
  prompt?: InputMaybe<Scalars['String']['input']>;
  /** What is asked once more where an answer is not as it must be. Takes a prompt of 1 to 20000 characters. Only for text functions. */
  repairPrompt?: InputMaybe<Scalars['String']['input']>;
  /** The role that the model takes, for all calls. Takes a prompt of 1 to 20000 characters. Only for text functions. */
  systemPrompt?: InputMaybe<Scalars['String']['input']>;
  /** How freely it writes: from 0 to 2; without it, as the settings say. Takes a temperature of 0 to 2 with up to 2 decimal places. Only for text functions. */
  temperature?: InputMaybe<Scalars['Decimal']['input']>;
  /** The model that writes; without it, the default. Only for text functions. */
  textModel?: InputMaybe<Scalars['String']['input']>;
  /** The tier of images where nothing else is asked for. Only for image functions. */
  tier?: InputMaybe<Tier>;
};

/** New values of a function; what is left out stays, and null clears. */
export type FunctionUpdateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** What is done. */
  function: FunctionName;
  /** Whether it can be run. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** The most tokens that a call writes; without it, as many as its model does. Takes 1 to 100,000,000 tokens. Only for text functions. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** What each call asks for. Takes a prompt of 1 to 20000 characters. */
  prompt?: InputMaybe<Scalars['String']['input']>;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
  /** What is asked once more where an answer is not as it must be. Takes a prompt of 1 to 20000 characters. Only for text functions. */
  repairPrompt?: InputMaybe<Scalars['String']['input']>;
  /** The role that the model takes, for all calls. Takes a prompt of 1 to 20000 characters. Only for text functions. */
  systemPrompt?: InputMaybe<Scalars['String']['input']>;
  /** How freely it writes: from 0 to 2; without it, as the settings say. Takes a temperature of 0 to 2 with up to 2 decimal places. Only for text functions. */
  temperature?: InputMaybe<Scalars['Decimal']['input']>;
  /** The model that writes; without it, the default. Only for text functions. */
  textModel?: InputMaybe<Scalars['String']['input']>;
  /** The tier of images where nothing else is asked for. Only for image functions. */
  tier?: InputMaybe<Tier>;
};

/** An article to be written. */
export type GenerateContentInput = {
  /** Keywords to use. */
  keywords?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The kind of content. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** The language. */
  language: Scalars['String']['input'];
  /** How many words, about: 50 to 10,000, as far as the model writes so many. */
  length: Scalars['Int']['input'];
  /** The idea's outline: its headings. */
  outline: Array<Scalars['String']['input']>;
  /** The idea's title. */
  title: Scalars['String']['input'];
  /** The tone, such as friendly. */
  tone: Scalars['String']['input'];
};

/** `generateContent` as a step: each idea becomes an article. */
export type GenerateContentStepInput = {
  /** The language. */
  language: Scalars['String']['input'];
  /** How many words, about: 50 to 10,000. */
  length: Scalars['Int']['input'];
  /** The most ideas that it takes: 1 to 1,000; left out: 10. */
  limit?: InputMaybe<Scalars['Int']['input']>;
  /** The tone, such as friendly. */
  tone: Scalars['String']['input'];
};

/** Clusters to find ideas for. */
export type GenerateIdeasInput = {
  /** The clusters, 1,000 at most. */
  clusters: Array<KeywordClusterInput>;
  /** How many ideas, of all clusters together: 1 to 200. */
  count: Scalars['Int']['input'];
  /** The kind of content, such as guide. */
  kind: Scalars['String']['input'];
};

/** `generateIdeas` as a step: clusters become ideas. */
export type GenerateIdeasStepInput = {
  /** The most clusters in one run of the function; left out: 10. */
  batchSize?: InputMaybe<Scalars['Int']['input']>;
  /** How many ideas for each cluster: 1 to 20; left out: 1. */
  ideasPerCluster?: InputMaybe<Scalars['Int']['input']>;
  /** The kind of content, such as guide. */
  kind: Scalars['String']['input'];
  /** The most clusters that it takes: 1 to 1,000; left out: 20. */
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** An article that images are to be found for. */
export type GenerateImagePromptsInput = {
  /** The article, in Markdown. */
  article: Scalars['String']['input'];
  /** Images in the text, beside that of the head: up to the account's `maxInArticleImages`. */
  count: Scalars['Int']['input'];
  /** The article's title. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** `generateImagePrompts` as a step: each article gets prompts. */
export type GenerateImagePromptsStepInput = {
  /** Images in the text of an article, beside that of its head. */
  count: Scalars['Int']['input'];
  /** The most articles that it takes: 1 to 1,000; left out: 10. */
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** Images to be made, each by a job of its own. */
export type GenerateImagesInput = {
  /** Your name for the article that they are for: those in its text are limited by the account's `maxInArticleImages`. */
  article?: InputMaybe<Scalars['String']['input']>;
  /** What they show, 50 at most. */
  prompts: Array<ImagePromptInput>;
  /** One of the tier's sizes; else its first. */
  size?: InputMaybe<Scalars['String']['input']>;
  /** The quality tier; left out: the function's own. */
  tier?: InputMaybe<Tier>;
};

/** `generateImages` as a step: the prompts of an article become images. */
export type GenerateImagesStepInput = {
  /** The most prompts of an article that it takes: 1 to 50; left out: 5. */
  limit?: InputMaybe<Scalars['Int']['input']>;
  /** One of the tier's sizes; else its first. */
  size?: InputMaybe<Scalars['String']['input']>;
  /** The quality tier; left out: the function's own. */
  tier?: InputMaybe<Tier>;
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
  | 'WORKER_LOST';

/** A quote to be redeemed: its maximum is set aside. */
export type HoldCreateInput = {
  /** The account's `id`, where the quote names none. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: Scalars['String']['input'];
  /** How long it holds: 60 to 86,400 seconds. */
  lifetimeSeconds?: Scalars['Int']['input'];
  /** The quote's `token`. */
  quoteToken: Scalars['String']['input'];
  /** Your name for the request, up to 255 characters. */
  requestId?: InputMaybe<Scalars['String']['input']>;
};

/** Which holds; what is left out is not asked. */
export type HoldFilter = {
  /** Those alone that are open now. */
  openOnly?: Scalars['Boolean']['input'];
  /** Of your request of this name. */
  requestId?: InputMaybe<Scalars['String']['input']>;
};

/** A hold that is not needed any more. */
export type HoldReleaseInput = {
  /** The hold's `id`. */
  hold: Scalars['ID']['input'];
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: Scalars['String']['input'];
};

/** What was used of a hold. */
export type HoldSettleInput = {
  /** The hold's `id`. */
  hold: Scalars['ID']['input'];
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: Scalars['String']['input'];
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
  | 'SETTLED';

/** Every hour. */
export type HourlyScheduleInput = {
  /** The minute, 0 to 59. */
  minute?: Scalars['Int']['input'];
};

/** The format of an image. */
export type ImageFormat =
  /** `image/jpeg`. */
  | 'JPEG'
  /** `image/png`. */
  | 'PNG'
  /** `image/webp`. */
  | 'WEBP';

/** Credits for an image of a size, an image quality or both. */
export type ImagePriceInput = {
  /** Credits that such an image costs. Takes 0 to 1,000,000 credits per image. */
  creditsPerImage: Scalars['Int']['input'];
  /** Only for images of this quality, such as "hd". Takes 1 to 20 characters. */
  imageQuality?: InputMaybe<Scalars['String']['input']>;
  /** Only for images of this size, such as "1024x1024". Takes 1 to 11 characters. */
  size?: InputMaybe<Scalars['String']['input']>;
};

/** An image to be made. */
export type ImagePromptInput = {
  /** Where it stands, in words of your own. The image of the `head` does not count to the most of an article. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** What it shows. */
  prompt: Scalars['String']['input'];
};

/** Images to be quoted. */
export type ImageQuoteInput = {
  /** How many images: 1 to 8. */
  count: Scalars['Int']['input'];
  /** The image quality that will be asked for; else the account's or the settings'. */
  imageQuality?: InputMaybe<Scalars['String']['input']>;
  /** One of the tier's sizes; else its first. */
  size?: InputMaybe<Scalars['String']['input']>;
  /** The quality tier. */
  tier: Tier;
};

/** Images to be made. Which model makes them is the tier's. */
export type ImagesGenerateInput = {
  /** The `id` of the account that pays. An account's own token and a member of one account need not say. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Your name for the article that they are for: its images are limited by the account's `maxInArticleImages`. */
  article?: InputMaybe<Scalars['String']['input']>;
  /** How many images: 1 to 8. */
  count?: Scalars['Int']['input'];
  /** Only answer the quote: what it would cost now. */
  dryRun?: Scalars['Boolean']['input'];
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: Scalars['String']['input'];
  /** What they show. */
  prompt: Scalars['String']['input'];
  /** The `token` of a quote of this work, which is redeemed by it; left out: it costs today's price. */
  quoteToken?: InputMaybe<Scalars['String']['input']>;
  /** Your name for the request, up to 255 characters. */
  requestId?: InputMaybe<Scalars['String']['input']>;
  /** One of the tier's sizes; else its first. */
  size?: InputMaybe<Scalars['String']['input']>;
  /** The quality tier. */
  tier: Tier;
};

/** Of what an alias is another name. */
export type ImportAliasKind =
  /** A model. */
  | 'MODEL'
  /** A provider. */
  | 'PROVIDER';

/** An alias that shall be forgotten, from the next import on. */
export type ImportAliasRemoveInput = {
  /** Of what it is a name. */
  kind: ImportAliasKind;
  /** What lists write. */
  name: Scalars['String']['input'];
};

/** Another name that price lists have, from the next import on. */
export type ImportAliasSetInput = {
  /** Of what it is a name. */
  kind: ImportAliasKind;
  /** The name that it stands for. */
  means: Scalars['String']['input'];
  /** What lists write. */
  name: Scalars['String']['input'];
};

/** Whose file it is. */
export type ImportFormat =
  /** genai-prices' data.json, of version 2 or 1. */
  | 'GENAI_PRICES'
  /** LiteLLM's model_prices_and_context_window.json. */
  | 'LITELLM'
  /** models.dev's api.json. */
  | 'MODELS_DEV'
  /** OpenRouter's list of models. */
  | 'OPENROUTER'
  /** Portkey's models pricing of one provider, named after it. */
  | 'PORTKEY'
  /** A document of Ratecard's own, as `ratecard catalog export` writes it. */
  | 'RATECARD';

/** A file with prices, up to 10 MB and 20,000 rows. */
export type ImportReviewCreateInput = {
  /** The file, sent as multipart/form-data. */
  file: Scalars['Upload']['input'];
  /** Whose file it is. */
  format: ImportFormat;
};

/** An import that shall be closed. */
export type ImportReviewDiscardInput = {
  /** The import's `id`. */
  review: Scalars['ID']['input'];
};

/** An import whose accepted rows shall be published. */
export type ImportReviewPublishInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
  /** The import's `id`. */
  review: Scalars['ID']['input'];
};

/** What became of an import. */
export type ImportReviewState =
  /** It was closed, and nothing of it was published. */
  | 'DISCARDED'
  /** It waits: rows can be decided, and it can be published. */
  | 'OPEN'
  /** Its accepted rows became a revision. */
  | 'PUBLISHED';

/** A row of an import that shall become a new model. What is left out is taken from the row; a price in credits that is left out is the suggested one. */
export type ImportRowAdoptInput = {
  /** USD per 1,000,000 tokens written to a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cacheWriteCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** USD per 1,000,000 tokens read from a cache; without it, as input. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  cachedInputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** The most tokens that it reads and writes in a call. Takes 1 to 100,000,000 tokens. */
  contextWindow?: InputMaybe<Scalars['Int']['input']>;
  /** USD an image where no row by size and quality fits. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. Only for image models. */
  costPerImage?: InputMaybe<Scalars['USD']['input']>;
  /** What it is sold by. Only for embedding, speech, transcription, video, rerank and moderation models. */
  creditUnit?: InputMaybe<CreditUnit>;
  /** Credits that an image costs. Takes 0 to 1,000,000 credits per image. Only for image models. */
  creditsPerImage?: InputMaybe<Scalars['Int']['input']>;
  /** When its provider began to advise against it. */
  deprecatedAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its name for people; else the file's. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Models that serve in its place, in this order, where its provider fails: of its type, at no higher price. */
  fallbackModels?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whose parameters it takes, such as "dall-e" or "gpt-image". Takes 1 to 50 of a-z, 0-9, _ and -. Only for image models. */
  imageFamily?: InputMaybe<Scalars['String']['input']>;
  /** Credits for images of a size or image quality; the most specific row that fits. Only for image models. */
  imagePrices?: InputMaybe<Array<ImagePriceInput>>;
  /** USD per 1,000,000 input tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  inputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** Whether the model itself is switched on. */
  isActive?: Scalars['Boolean']['input'];
  /** The most tokens that it writes; quotes are bound by it. Takes 1 to 100,000,000 tokens. Only for text models. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** What is sent to the provider; else the file's name for it. */
  modelName?: InputMaybe<Scalars['String']['input']>;
  /** What it makes; needed where the file does not say. */
  modelType?: InputMaybe<ModelType>;
  /** USD per 1,000,000 output tokens. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  outputCostPer1m?: InputMaybe<Scalars['USD']['input']>;
  /** What its server calls the limit of the output, such as "max_tokens"; without it, as its protocol does. Takes 1 to 50 of a-z, 0-9, _ and -. Only for text models. */
  outputLimitParameter?: InputMaybe<Scalars['String']['input']>;
  /** The row's place in the file. */
  place: Scalars['Int']['input'];
  /** Who serves it. */
  providerId: Scalars['String']['input'];
  /** What else its provider charges, and when: the most specific row that fits. */
  rates?: InputMaybe<Array<RateInput>>;
  /** Whether its calls fail with a temperature: it is left out. Only for text models. */
  refusesTemperature?: InputMaybe<Scalars['Boolean']['input']>;
  /** The model that takes its place. */
  replacedBy?: InputMaybe<Scalars['String']['input']>;
  /** When its provider stops serving it: from then on, calls fail. */
  retiredAt?: InputMaybe<Scalars['Date']['input']>;
  /** The import's `id`. */
  review: Scalars['ID']['input'];
  /** Its place among models of its kind. Takes -1,000,000 to 1,000,000. */
  sortOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it calls functions. Only for text models. */
  supportsFunctionCalling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it can be made to answer JSON. Only for text models. */
  supportsJsonMode?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it reads images. */
  supportsVision?: InputMaybe<Scalars['Boolean']['input']>;
  /** The day on which its successor takes over: never after its provider's, which counts without it. */
  switchAt?: InputMaybe<Scalars['Date']['input']>;
  /** The tier that it serves. A tier has one active model. Only for image models. */
  tier?: InputMaybe<Tier>;
  /** Tokens that one credit buys. Takes 1 to 100,000,000 tokens per credit. Only for text models. */
  tokensPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Units that one credit buys. Takes 1 to 100,000,000 units per credit. Only for embedding, speech, transcription, video, rerank and moderation models. */
  unitsPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Such as 1024x1024; the first is the default. Only for image models. */
  validSizes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Which rows; what is left out is not asked. */
export type ImportRowFilter = {
  /** Those of what the catalog has only. */
  isInCatalog?: Scalars['Boolean']['input'];
  /** Those with this in their name; case does not matter. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Those of this status. */
  status?: InputMaybe<ImportRowStatus>;
};

/** Why a row came with its status. */
export type ImportRowReason =
  /** Somebody made it the proposal of a new model. */
  | 'ADOPTED'
  /** It has other values than the catalog. */
  | 'CHANGED'
  /** The price depends on more than tokens. */
  | 'CONDITIONAL_PRICE'
  /** Somebody decided about the same values in an earlier import. */
  | 'DECIDED_BEFORE'
  /** An earlier import held the same values of a model that the catalog lacks, and nobody decided. */
  | 'HELD_BEFORE'
  /** A price moved by more than a factor of two. */
  | 'LARGE_MOVE'
  /** A price that the catalog has is missing. */
  | 'MISSING_PRICE'
  /** A price is below zero. */
  | 'NEGATIVE_PRICE'
  /** The catalog has no such row; publishing adds it. */
  | 'NEW'
  /** No model of the catalog is called so; it can be adopted. */
  | 'NOT_IN_CATALOG'
  /** The model is past its retirement date. */
  | 'RETIRED'
  /** Another open import gives other prices, or a newer file has the row too. */
  | 'SOURCES_DISAGREE'
  /** It says what the catalog says. */
  | 'UNCHANGED'
  /** It is of no type of model that the catalog sells, or does not say which. */
  | 'UNKNOWN_TYPE'
  /** A price looks as if it were in another unit. */
  | 'WRONG_UNIT'
  /** A price is zero where there was one. */
  | 'ZERO_PRICE';

/** What becomes of a row when its import is published. */
export type ImportRowStatus =
  /** It is applied. */
  | 'ACCEPTED'
  /** It waits for a decision; publishing leaves it out. */
  | 'HELD'
  /** It is left out: it proposes nothing, or somebody rejected it. */
  | 'REJECTED';

/** Rows of an import that shall become new models, all with the same values, at the suggested prices. */
export type ImportRowsAdoptInput = {
  /** Only say which prices and margins they would have, and what fails. */
  dryRun?: Scalars['Boolean']['input'];
  /** Whether they are switched on at once. */
  isActive?: Scalars['Boolean']['input'];
  /** The rows' places in the file, 1,000 at most. */
  places: Array<Scalars['Int']['input']>;
  /** The catalog's provider that serves them; else that of the file's name, or of an alias. */
  providerId?: InputMaybe<Scalars['String']['input']>;
  /** The import's `id`. */
  review: Scalars['ID']['input'];
};

/** Rows of an import and what shall become of them. */
export type ImportRowsDecideInput = {
  /** The rows' places in the file, 1,000 at most. */
  places: Array<Scalars['Int']['input']>;
  /** The import's `id`. */
  review: Scalars['ID']['input'];
  /** What shall become of them. */
  status: ImportRowStatus;
};

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
  job: Scalars['ID']['input'];
};

/** What is charged for work whose usage the provider did not report. */
export type JobDecisionInput =
  /** Charge the tokens of the provider's usage object, at most what is held. */
  { providerUsage: ProviderUsageInput; release?: never; tokens?: never; }
  |  /** Charge nothing: `true`. */
  { providerUsage?: never; release: Scalars['Boolean']['input']; tokens?: never; }
  |  /** Charge these tokens, at most what is held. */
  { providerUsage?: never; release?: never; tokens: TokenUsageInput; };

/** Which jobs; what is left out is not asked. */
export type JobFilter = {
  /** Of the account with this `id`. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Of this kind. */
  kind?: InputMaybe<JobKind>;
  /** Of your request of this name. */
  requestId?: InputMaybe<Scalars['String']['input']>;
  /** In this status. */
  status?: InputMaybe<JobStatus>;
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
  job: Scalars['ID']['input'];
  /** Why; it is kept. */
  reason: Scalars['String']['input'];
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

/** Why a key test failed. */
export type KeyTestFailure =
  /** The address is not public or not https; nothing was sent. */
  | 'ADDRESS_REFUSED'
  /** The key has characters that no key has. */
  | 'KEY_MALFORMED'
  /** The provider has no API key. */
  | 'KEY_NOT_SET'
  /** The provider refuses the key. */
  | 'KEY_REFUSED'
  /** The key can't be decrypted. */
  | 'KEY_UNREADABLE'
  /** The provider is not of AI, or has neither an address nor a protocol of its own. */
  | 'NOT_TESTABLE'
  /** The address leads elsewhere, where no key is sent. */
  | 'REDIRECTED'
  /** The answer did not come in time. */
  | 'TIMED_OUT'
  /** The answer is no list of models. */
  | 'UNEXPECTED_ANSWER'
  /** The address does not answer. */
  | 'UNREACHABLE';

/** Keywords that belong together. */
export type KeywordClusterInput = {
  /** The keywords. */
  keywords: Array<Scalars['String']['input']>;
  /** What they have in common. */
  name: Scalars['String']['input'];
};

/** A search term with what is known of it. */
export type KeywordInput = {
  /** How hard it is to be found by it: 0 to 100. */
  difficulty?: InputMaybe<Scalars['Int']['input']>;
  /** The term, up to 300 characters. */
  keyword: Scalars['String']['input'];
  /** How often it is searched for in a month. */
  volume?: InputMaybe<Scalars['Int']['input']>;
};

/** Which movements; what is left out is not asked. */
export type LedgerEntryFilter = {
  /** Of this kind. */
  kind?: InputMaybe<LedgerEntryKind>;
  /** From this time on. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this time. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Why credits came or went. */
export type LedgerEntryKind =
  /** Somebody corrected the account. */
  | 'ADJUSTMENT'
  /** Work was charged. */
  | 'CHARGE'
  /** Their time was over. */
  | 'EXPIRY'
  /** They were given. */
  | 'GRANT'
  /** Credits of a charge were given back. */
  | 'REFUND'
  /** A period of the plan ended, or a new one began. */
  | 'RENEWAL';

/** A promise about credits that is broken. */
export type LedgerFindingCode =
  /** What belongs together is of one account. */
  | 'ACCOUNTS_DIFFER'
  /** An account's balance is the sum of its movements. */
  | 'BALANCE_IS_NOT_ITS_ENTRIES'
  /** An account's balance is the sum of what is left of its lots. */
  | 'BALANCE_IS_NOT_ITS_LOTS'
  /** A charge can be computed again from its record. */
  | 'CHARGE_UNEXPLAINED'
  /** Each movement's balance follows from the one before. */
  | 'ENTRIES_DO_NOT_FOLLOW'
  /** A movement goes the way that its kind says. */
  | 'ENTRY_CONTRADICTS_ITS_KIND'
  /** Credits past their time are gone. */
  | 'EXPIRED_CREDIT_LEFT'
  /** What an account holds is the sum of its open holds. */
  | 'HELD_IS_NOT_OPEN_HOLDS'
  /** A hold is never above its quote. */
  | 'HOLD_ABOVE_QUOTE'
  /** A hold's charge and what it released are what it held. */
  | 'HOLD_DOES_NOT_ADD_UP'
  /** A hold's credits are the sum of what it reserves of lots. */
  | 'HOLD_IS_NOT_ITS_LOTS'
  /** A hold past its time is released. */
  | 'HOLD_PAST_EXPIRY'
  /** What is left of a lot is the sum of its movements. */
  | 'LOT_IS_NOT_ITS_ENTRIES'
  /** A lot begins with its grant. */
  | 'LOT_IS_NOT_ITS_GRANT'
  /** Refunds never exceed their charge. */
  | 'REFUND_EXCEEDS_CHARGE'
  /** What is reserved of a lot is the sum of what open holds reserve of it. */
  | 'RESERVED_IS_NOT_OPEN_HOLDS'
  /** What was taken of a reserve is what holds have of it. */
  | 'RESERVE_IS_NOT_ITS_HOLDS'
  /** A settled hold has one usage record, and no other has one. */
  | 'SETTLED_WITHOUT_RECORD'
  /** What reports read of a day is the sum of its usage records. */
  | 'SUM_IS_NOT_ITS_RECORDS';

/** Which differences; what is left out is not asked. */
export type LegacyDriftFilter = {
  /** Those that last, or those that ended. */
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those of this kind. */
  kind?: InputMaybe<LegacyDriftKind>;
};

/** The kind of thing that differs between a former product and Ratecard. */
export type LegacyDriftKind =
  /** The credits that an account has there and came with here. */
  | 'BALANCE'
  /** Which model is the default of its type. */
  | 'DEFAULT'
  /** Which key a provider has; never what it is. */
  | 'KEY'
  /** A model: its costs, sizes, limits and abilities, or whether it is on sale. */
  | 'MODEL'
  /** A value of an operation, such as its minimum. */
  | 'OPERATION'
  /** An account's own setting. */
  | 'OVERRIDE'
  /** A provider that came from there. */
  | 'PROVIDER'
  /** A setting, or the price of a credit. */
  | 'SETTING';

/** What a margin report's rows are of. */
export type MarginGroup =
  /** Accounts. */
  | 'ACCOUNT'
  /** Days, in UTC. */
  | 'DAY'
  /** Models, by the name that they had. Work of several counts as that of the one that was bought. */
  | 'MODEL'
  /** Operations; a quote may name none. */
  | 'OPERATION'
  /** Tiers; text has none. */
  | 'TIER';

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

/** Every month. */
export type MonthlyScheduleInput = {
  /** The day, 1 to 31; in a month that is shorter, its last one. */
  day: Scalars['Int']['input'];
  /** The hour, 0 to 23. */
  hour: Scalars['Int']['input'];
  /** The minute, 0 to 59. */
  minute?: Scalars['Int']['input'];
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
  | 'INTERNAL_LINKING';

/** New values of an operation; what is left out stays. */
export type OperationUpdate = {
  /** Whether it can be bought. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** The fewest credits that it costs. Takes 0 to 1,000,000 credits. */
  minCredits?: InputMaybe<Scalars['Int']['input']>;
  /** The kind of billable work. */
  operationType: OperationType;
};

/** New values of an operation; what is left out stays. */
export type OperationUpdateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it can be bought. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** The fewest credits that it costs. Takes 0 to 1,000,000 credits. */
  minCredits?: InputMaybe<Scalars['Int']['input']>;
  /** The kind of billable work. */
  operationType: OperationType;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** Which way a list is ordered. */
export type OrderDirection =
  /** The smallest, the earliest, the first of the alphabet first. */
  | 'ASC'
  /** The largest, the latest, the last of the alphabet first. */
  | 'DESC';

/** Which usage records count. */
export type PeriodFilter = {
  /** From this time on; else 30 days before `until`. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this time; else now. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which people; what is left out is not asked. */
export type PersonFilter = {
  /** Who can sign in, or who can't. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this role. */
  role?: InputMaybe<PersonRole>;
  /** With this in a name or the e-mail; case does not matter. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** Whom it is about. */
export type PersonInput = {
  /** The person's user name. */
  username: Scalars['String']['input'];
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
  username: Scalars['String']['input'];
};

/** The value of a variable of a prompt. */
export type PromptValueInput = {
  /** The variable. */
  name: Scalars['String']['input'];
  /** What stands in its place, up to 100,000 characters. */
  value: Scalars['String']['input'];
};

/** A provider to switch on. */
export type ProviderActivate = {
  /** The provider. */
  providerId: Scalars['String']['input'];
};

/** A provider to switch on. */
export type ProviderActivateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The provider. */
  providerId: Scalars['String']['input'];
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** A new provider. Its secrets are set by providerRotateKey. */
export type ProviderCreate = {
  /** The address that is called instead of its own. A new one needs the secrets again in the same step. */
  apiEndpoint?: InputMaybe<Scalars['String']['input']>;
  /** A JSON object: limits, protocol, time-out, regions. */
  config?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Its name for people. Takes a name of 1 to 100 characters. */
  displayName: Scalars['String']['input'];
  /** Whether it may be called; its models are on sale only then. */
  isActive?: Scalars['Boolean']['input'];
  /** Its natural key. Takes 1 to 50 of a-z, 0-9, _ and -. */
  providerId: Scalars['String']['input'];
  /** What it does for us. */
  providerType?: InputMaybe<ProviderType>;
};

/** A new provider. Its secrets are set by providerRotateKey. */
export type ProviderCreateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** The address that is called instead of its own. A new one needs the secrets again in the same step. */
  apiEndpoint?: InputMaybe<Scalars['String']['input']>;
  /** A JSON object: limits, protocol, time-out, regions. */
  config?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Its name for people. Takes a name of 1 to 100 characters. */
  displayName: Scalars['String']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it may be called; its models are on sale only then. */
  isActive?: Scalars['Boolean']['input'];
  /** Its natural key. Takes 1 to 50 of a-z, 0-9, _ and -. */
  providerId: Scalars['String']['input'];
  /** What it does for us. */
  providerType?: InputMaybe<ProviderType>;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** A provider to switch off; its models are not on sale then. */
export type ProviderDeactivate = {
  /** Models of other providers that become the defaults of their types, where this one serves a default. */
  newDefaults?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The provider. */
  providerId: Scalars['String']['input'];
};

/** A provider to switch off; its models are not on sale then. */
export type ProviderDeactivateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Models of other providers that become the defaults of their types, where this one serves a default. */
  newDefaults?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The provider. */
  providerId: Scalars['String']['input'];
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** A provider to delete; no model may use it. */
export type ProviderDelete = {
  /** The provider. */
  providerId: Scalars['String']['input'];
};

/** A provider to delete; no model may use it. */
export type ProviderDeleteInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The provider. */
  providerId: Scalars['String']['input'];
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** A provider that is to be called again. */
export type ProviderResetBreakerInput = {
  /** The provider. */
  providerId: Scalars['String']['input'];
};

/** New secrets of a provider, and its address in the same step. Null removes a secret. */
export type ProviderRotateKeyInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** The address that the secrets are for. */
  apiEndpoint?: InputMaybe<Scalars['String']['input']>;
  /** Its API key, up to 500 characters. */
  apiKey?: InputMaybe<Scalars['String']['input']>;
  /** Its API secret, up to 500 characters. */
  apiSecret?: InputMaybe<Scalars['String']['input']>;
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The provider. */
  providerId: Scalars['String']['input'];
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
  /** Its webhook secret, up to 500 characters. */
  webhookSecret?: InputMaybe<Scalars['String']['input']>;
};

/** A provider whose API key shall be tested. */
export type ProviderTestKeyInput = {
  /** The provider. */
  providerId: Scalars['String']['input'];
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
  apiEndpoint?: InputMaybe<Scalars['String']['input']>;
  /** A JSON object: limits, protocol, time-out, regions. */
  config?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Its name for people. Takes a name of 1 to 100 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Its natural key. Takes 1 to 50 of a-z, 0-9, _ and -. */
  providerId: Scalars['String']['input'];
  /** What it does for us. */
  providerType?: InputMaybe<ProviderType>;
};

/** New values of a provider; what is left out stays. */
export type ProviderUpdateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** The address that is called instead of its own. A new one needs the secrets again in the same step. */
  apiEndpoint?: InputMaybe<Scalars['String']['input']>;
  /** A JSON object: limits, protocol, time-out, regions. */
  config?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Its name for people. Takes a name of 1 to 100 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Its natural key. Takes 1 to 50 of a-z, 0-9, _ and -. */
  providerId: Scalars['String']['input'];
  /** What it does for us. */
  providerType?: InputMaybe<ProviderType>;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** The usage object of a provider's answer, as it came. */
export type ProviderUsageInput = {
  /** Whose it is. */
  format: UsageFormat;
  /** The object; it is kept with the usage record. */
  usage: Scalars['JSONObject']['input'];
};

/** What to quote, by the type of model that makes it. */
export type QuoteInput =
  /** Quote vectors of texts. */
  { embedding: UnitQuoteInput; image?: never; moderation?: never; rerank?: never; speech?: never; text?: never; transcription?: never; video?: never; }
  |  /** Quote images. */
  { embedding?: never; image: ImageQuoteInput; moderation?: never; rerank?: never; speech?: never; text?: never; transcription?: never; video?: never; }
  |  /** Quote whether content is harmful. */
  { embedding?: never; image?: never; moderation: UnitQuoteInput; rerank?: never; speech?: never; text?: never; transcription?: never; video?: never; }
  |  /** Quote documents in the order of a query. */
  { embedding?: never; image?: never; moderation?: never; rerank: UnitQuoteInput; speech?: never; text?: never; transcription?: never; video?: never; }
  |  /** Quote speech from text. */
  { embedding?: never; image?: never; moderation?: never; rerank?: never; speech: UnitQuoteInput; text?: never; transcription?: never; video?: never; }
  |  /** Quote text. */
  { embedding?: never; image?: never; moderation?: never; rerank?: never; speech?: never; text: TextQuoteInput; transcription?: never; video?: never; }
  |  /** Quote text from speech. */
  { embedding?: never; image?: never; moderation?: never; rerank?: never; speech?: never; text?: never; transcription: UnitQuoteInput; video?: never; }
  |  /** Quote videos. */
  { embedding?: never; image?: never; moderation?: never; rerank?: never; speech?: never; text?: never; transcription?: never; video: UnitQuoteInput; };

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
  aboveInputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** What is charged for. */
  component: RateComponent;
  /** USD per 1,000,000 tokens or characters, else USD each. Takes a cost of 0 to 1,000,000 USD with up to 8 decimal places. */
  costUsd: Scalars['USD']['input'];
  /** The first day (UTC) on which it counts. */
  firstDay?: InputMaybe<Scalars['Date']['input']>;
  /** Only for images of this quality, such as "hd". Takes 1 to 20 characters. */
  imageQuality?: InputMaybe<Scalars['String']['input']>;
  /** The last day (UTC) on which it counts. */
  lastDay?: InputMaybe<Scalars['Date']['input']>;
  /** Only for calls that are served there, such as "eu". Takes 1 to 50 of a-z, 0-9, _ and -. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Only for calls of this tier of the provider. */
  serviceTier?: InputMaybe<ServiceTier>;
  /** Only for images of this size, such as "1024x1024". Takes 1 to 11 characters. */
  size?: InputMaybe<Scalars['String']['input']>;
};

/** What decides a delivered text whose usage its provider did not report, where no person does in time. */
export type ReconcileRule =
  /** It is charged by an estimate of its tokens, at most what is held. */
  | 'ESTIMATE'
  /** It is charged nothing. */
  | 'RELEASE';

/** A secret that a provider can have. */
export type SecretName =
  /** What calls are made with. */
  | 'API_KEY'
  /** The second half of a key, where a provider has two. */
  | 'API_SECRET'
  /** What a provider's webhooks are signed with. */
  | 'WEBHOOK_SECRET';

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
  imageQuality?: InputMaybe<Scalars['String']['input']>;
  /** The style that images are asked in. Takes a style of 1 to 50 characters. */
  imageStyle?: InputMaybe<Scalars['String']['input']>;
  /** The most images in one article. Takes 1 to 8 images. */
  maxInArticleImages?: InputMaybe<Scalars['Int']['input']>;
  /** The smallest share of the price that must be left: 0.2 is 20 %. Takes a share from -1 to below 1 with up to 4 decimal places, such as 0.2 for 20 %. */
  minimumMargin?: InputMaybe<Scalars['Decimal']['input']>;
  /** USD that a credit is sold at. Takes a price above 0 and up to 10,000 USD with up to 6 decimal places. */
  pricePerCreditUsd?: InputMaybe<Scalars['USD']['input']>;
  /** How long the rule waits for a person; empty where there is none. Takes 1 to 8,760 hours. */
  reconcileAfterHours?: InputMaybe<Scalars['Int']['input']>;
  /** What decides a delivered text whose usage its provider did not report; empty: only a person does. */
  reconcileRule?: InputMaybe<ReconcileRule>;
  /** How freely text models write: from 0 to 2. Takes a temperature of 0 to 2 with up to 2 decimal places. */
  temperature?: InputMaybe<Scalars['Decimal']['input']>;
};

/** New values of the settings; what is left out stays. */
export type SettingsUpdateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** What providers are asked for, such as "hd". Takes 1 to 20 of a-z, 0-9, _ and -. */
  imageQuality?: InputMaybe<Scalars['String']['input']>;
  /** The style that images are asked in. Takes a style of 1 to 50 characters. */
  imageStyle?: InputMaybe<Scalars['String']['input']>;
  /** The most images in one article. Takes 1 to 8 images. */
  maxInArticleImages?: InputMaybe<Scalars['Int']['input']>;
  /** The smallest share of the price that must be left: 0.2 is 20 %. Takes a share from -1 to below 1 with up to 4 decimal places, such as 0.2 for 20 %. */
  minimumMargin?: InputMaybe<Scalars['Decimal']['input']>;
  /** USD that a credit is sold at. Takes a price above 0 and up to 10,000 USD with up to 6 decimal places. */
  pricePerCreditUsd?: InputMaybe<Scalars['USD']['input']>;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
  /** How long the rule waits for a person; empty where there is none. Takes 1 to 8,760 hours. */
  reconcileAfterHours?: InputMaybe<Scalars['Int']['input']>;
  /** What decides a delivered text whose usage its provider did not report; empty: only a person does. */
  reconcileRule?: InputMaybe<ReconcileRule>;
  /** How freely text models write: from 0 to 2. Takes a temperature of 0 to 2 with up to 2 decimal places. */
  temperature?: InputMaybe<Scalars['Decimal']['input']>;
};

/** An article that exists. */
export type SourceArticleInput = {
  /** Its text, in Markdown: up to 200,000 characters. */
  body: Scalars['String']['input'];
  /** Its title. */
  title?: InputMaybe<Scalars['String']['input']>;
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

/** A text to be written. Which model writes it is the account's. */
export type TextGenerateInput = {
  /** The `id` of the account that pays. An account's own token and a member of one account need not say. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Only answer the quote: what it would cost now. */
  dryRun?: Scalars['Boolean']['input'];
  /** Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time. */
  idempotencyKey: Scalars['String']['input'];
  /** Whether to answer JSON. */
  json?: Scalars['Boolean']['input'];
  /** The JSON schema of the answer, which then is JSON. */
  jsonSchema?: InputMaybe<Scalars['JSONObject']['input']>;
  /** The most tokens to be written, up to the model's own maximum, which is the default. */
  maxOutputTokens?: InputMaybe<Scalars['TokenCount']['input']>;
  /** The operation, whose minimum of credits then applies. */
  operationType?: InputMaybe<OperationType>;
  /** What to write. */
  prompt: Scalars['String']['input'];
  /** The `token` of a quote of this work, which is redeemed by it; left out: it costs today's price. */
  quoteToken?: InputMaybe<Scalars['String']['input']>;
  /** Your name for the request, up to 255 characters. */
  requestId?: InputMaybe<Scalars['String']['input']>;
  /** How to write: the instructions that stand above the prompt. */
  system?: InputMaybe<Scalars['String']['input']>;
};

/** Text to be quoted: the tokens of one billable operation. */
export type TextQuoteInput = {
  /** Tokens that will likely be written; else `maxOutputTokens`. */
  expectedOutputTokens?: InputMaybe<Scalars['TokenCount']['input']>;
  /** Tokens that will be sent. */
  inputTokens: Scalars['TokenCount']['input'];
  /** The most tokens to be written, up to the model's own maximum, which is the default. */
  maxOutputTokens?: InputMaybe<Scalars['TokenCount']['input']>;
  /** A text model's `modelName`; else the default. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** The operation, whose minimum of credits then applies. */
  operationType?: InputMaybe<OperationType>;
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
  modelName: Scalars['String']['input'];
  /** The tier. */
  tier: Tier;
};

/** A tier and the model that shall serve it; the one that does is switched off. */
export type TierAssignInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The model, with a price and sizes. */
  modelName: Scalars['String']['input'];
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
  /** The tier. */
  tier: Tier;
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
  cacheWrite1hTokens?: Scalars['TokenCount']['input'];
  /** Input tokens written to the provider's cache, for 5 minutes. */
  cacheWriteTokens?: Scalars['TokenCount']['input'];
  /** Input tokens read from the provider's cache. */
  cachedInputTokens?: Scalars['TokenCount']['input'];
  /** Input tokens of audio. */
  inputAudioTokens?: Scalars['TokenCount']['input'];
  /** Input tokens of images. */
  inputImageTokens?: Scalars['TokenCount']['input'];
  /** Input tokens that no other field counts. */
  inputTokens: Scalars['TokenCount']['input'];
  /** Output tokens of audio. */
  outputAudioTokens?: Scalars['TokenCount']['input'];
  /** Output tokens of images. */
  outputImageTokens?: Scalars['TokenCount']['input'];
  /** Output tokens that no other field counts. */
  outputTokens: Scalars['TokenCount']['input'];
  /** Output tokens of reasoning; else they are in `outputTokens`. */
  reasoningTokens?: Scalars['TokenCount']['input'];
  /** All of them; left out or below the others: their sum. What it has beyond them costs output's highest rate. */
  totalTokens?: InputMaybe<Scalars['TokenCount']['input']>;
  /** Web searches that the provider made. */
  webSearches?: Scalars['Int']['input'];
};

/** Units to be quoted, of a type of model that is sold by them. */
export type UnitQuoteInput = {
  /** Units that will likely be used; else `maxUnits`. */
  expectedUnits?: InputMaybe<Scalars['Int']['input']>;
  /** The most units that will be used. */
  maxUnits: Scalars['Int']['input'];
  /** The `modelName` of a model of the type; else the type's default. */
  model?: InputMaybe<Scalars['String']['input']>;
};

/** Whose usage object it is. */
export type UsageFormat =
  /** Anthropic's. */
  | 'ANTHROPIC'
  /** Google's. */
  | 'GOOGLE'
  /** OpenAI's, and of who speaks its protocol. */
  | 'OPENAI';

/** What an operation used: every call, also those that failed. */
export type UsageInput = {
  /** The calls, 100 at most. */
  calls: Array<CallInput>;
  /** The image quality that was asked for; else the settings'. */
  imageQuality?: InputMaybe<Scalars['String']['input']>;
};

/** Which usage records; what is left out is not asked. */
export type UsageRecordFilter = {
  /** Of the account with this `id`. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Of the model with this `modelName`. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** Of this operation. */
  operationType?: InputMaybe<OperationType>;
  /** Of your request of this name. */
  requestId?: InputMaybe<Scalars['String']['input']>;
  /** From this time on. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of this tier. */
  tier?: InputMaybe<Tier>;
  /** Before this time. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How usage records are ordered. */
export type UsageRecordOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** By what. */
  field: UsageRecordOrderField;
};

/** By what usage records can be ordered. */
export type UsageRecordOrderField =
  /** When they were charged. */
  | 'CREATED_AT';

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
  hour: Scalars['Int']['input'];
  /** The minute, 0 to 59. */
  minute?: Scalars['Int']['input'];
};

/** Work that was done, for which there was no quote. It costs today's price. */
export type WorkInput = {
  /** The `modelName` of the model that did it; else the tier's or the default. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** The operation; work of a `UnitModel` has none, images that of their making. */
  operationType?: InputMaybe<OperationType>;
  /** The size of each image; else the model's first. */
  size?: InputMaybe<Scalars['String']['input']>;
  /** The tier. Image only. */
  tier?: InputMaybe<Tier>;
};
