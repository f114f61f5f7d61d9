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
  /** USD per 1,000,000 tokens written to a cache. */
  cacheWriteCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** USD per 1,000,000 cached input tokens. */
  cachedInputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** The most tokens of one call. */
  contextWindow?: InputMaybe<Scalars['Int']['input']>;
  /** USD an image where no row of imageCosts fits. */
  costPerImage?: InputMaybe<Scalars['Decimal']['input']>;
  /** Credits an image. Image only. */
  creditsPerImage?: InputMaybe<Scalars['Int']['input']>;
  /** When its provider began to advise against it. */
  deprecatedAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its name for people. */
  displayName: Scalars['String']['input'];
  /** USD an image by size and image quality. */
  imageCosts?: InputMaybe<Array<ImageCostInput>>;
  /** USD per 1,000,000 input tokens. */
  inputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whether it is switched on; a new model is not unless you say so. */
  isActive?: Scalars['Boolean']['input'];
  /** The most tokens that it writes. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** Its natural key: what is sent to the provider. */
  modelName: Scalars['String']['input'];
  /** What it makes. */
  modelType: ModelType;
  /** USD per 1,000,000 output tokens. */
  outputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** Who serves it. */
  providerId: Scalars['String']['input'];
  /** The tier that it serves. Image only. */
  qualityTier?: InputMaybe<QualityTierName>;
  /** When its provider stops serving it. */
  retiredAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its place among models of its kind. */
  sortOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it calls functions. */
  supportsFunctionCalling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it can be made to answer JSON. */
  supportsJsonMode?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it reads images. */
  supportsVision?: InputMaybe<Scalars['Boolean']['input']>;
  /** Tokens that one credit buys. Text only. */
  tokensPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Sizes such as "1024x1024". Image only. */
  validSizes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A new model. */
export type AiModelCreateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** USD per 1,000,000 tokens written to a cache. */
  cacheWriteCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** USD per 1,000,000 cached input tokens. */
  cachedInputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** The most tokens of one call. */
  contextWindow?: InputMaybe<Scalars['Int']['input']>;
  /** USD an image where no row of imageCosts fits. */
  costPerImage?: InputMaybe<Scalars['Decimal']['input']>;
  /** Credits an image. Image only. */
  creditsPerImage?: InputMaybe<Scalars['Int']['input']>;
  /** When its provider began to advise against it. */
  deprecatedAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its name for people. */
  displayName: Scalars['String']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** USD an image by size and image quality. */
  imageCosts?: InputMaybe<Array<ImageCostInput>>;
  /** USD per 1,000,000 input tokens. */
  inputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whether it is switched on; a new model is not unless you say so. */
  isActive?: Scalars['Boolean']['input'];
  /** The most tokens that it writes. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** Its natural key: what is sent to the provider. */
  modelName: Scalars['String']['input'];
  /** What it makes. */
  modelType: ModelType;
  /** USD per 1,000,000 output tokens. */
  outputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** Who serves it. */
  providerId: Scalars['String']['input'];
  /** The tier that it serves. Image only. */
  qualityTier?: InputMaybe<QualityTierName>;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
  /** When its provider stops serving it. */
  retiredAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its place among models of its kind. */
  sortOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it calls functions. */
  supportsFunctionCalling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it can be made to answer JSON. */
  supportsJsonMode?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it reads images. */
  supportsVision?: InputMaybe<Scalars['Boolean']['input']>;
  /** Tokens that one credit buys. Text only. */
  tokensPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Sizes such as "1024x1024". Image only. */
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
  /** With this in a name; case does not matter. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Of this tier. */
  tier?: InputMaybe<QualityTierName>;
};

/** A model that goes, and the one that takes its tier and its default. */
export type AiModelRetire = {
  /** The model. */
  modelName: Scalars['String']['input'];
  /** From when on: a day that is not to come switches now, one to come when it has come. */
  retiredAt: Scalars['Date']['input'];
  /** The model that takes its place. */
  successor: Scalars['String']['input'];
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
  /** From when on: a day that is not to come switches now, one to come when it has come. */
  retiredAt: Scalars['Date']['input'];
  /** The model that takes its place. */
  successor: Scalars['String']['input'];
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
  /** USD per 1,000,000 tokens written to a cache. */
  cacheWriteCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** USD per 1,000,000 cached input tokens. */
  cachedInputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** The most tokens of one call. */
  contextWindow?: InputMaybe<Scalars['Int']['input']>;
  /** USD an image where no row of imageCosts fits. */
  costPerImage?: InputMaybe<Scalars['Decimal']['input']>;
  /** Credits an image. Image only. */
  creditsPerImage?: InputMaybe<Scalars['Int']['input']>;
  /** When its provider began to advise against it. */
  deprecatedAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its name for people. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** USD an image by size and image quality. */
  imageCosts?: InputMaybe<Array<ImageCostInput>>;
  /** USD per 1,000,000 input tokens. */
  inputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** The most tokens that it writes. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** The model. */
  modelName: Scalars['String']['input'];
  /** USD per 1,000,000 output tokens. */
  outputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** Who serves it. */
  providerId?: InputMaybe<Scalars['String']['input']>;
  /** The tier that it serves. Image only. */
  qualityTier?: InputMaybe<QualityTierName>;
  /** The model that takes its place; null takes that back. */
  replacedBy?: InputMaybe<Scalars['String']['input']>;
  /** When its provider stops serving it. */
  retiredAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its place among models of its kind. */
  sortOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it calls functions. */
  supportsFunctionCalling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it can be made to answer JSON. */
  supportsJsonMode?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it reads images. */
  supportsVision?: InputMaybe<Scalars['Boolean']['input']>;
  /** Tokens that one credit buys. Text only. */
  tokensPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Sizes such as "1024x1024". Image only. */
  validSizes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** New values of a model; what is left out stays, and null clears. */
export type AiModelUpdateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** USD per 1,000,000 tokens written to a cache. */
  cacheWriteCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** USD per 1,000,000 cached input tokens. */
  cachedInputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** The most tokens of one call. */
  contextWindow?: InputMaybe<Scalars['Int']['input']>;
  /** USD an image where no row of imageCosts fits. */
  costPerImage?: InputMaybe<Scalars['Decimal']['input']>;
  /** Credits an image. Image only. */
  creditsPerImage?: InputMaybe<Scalars['Int']['input']>;
  /** When its provider began to advise against it. */
  deprecatedAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its name for people. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** USD an image by size and image quality. */
  imageCosts?: InputMaybe<Array<ImageCostInput>>;
  /** USD per 1,000,000 input tokens. */
  inputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** The most tokens that it writes. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** The model. */
  modelName: Scalars['String']['input'];
  /** USD per 1,000,000 output tokens. */
  outputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** Who serves it. */
  providerId?: InputMaybe<Scalars['String']['input']>;
  /** The tier that it serves. Image only. */
  qualityTier?: InputMaybe<QualityTierName>;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
  /** The model that takes its place; null takes that back. */
  replacedBy?: InputMaybe<Scalars['String']['input']>;
  /** When its provider stops serving it. */
  retiredAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its place among models of its kind. */
  sortOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it calls functions. */
  supportsFunctionCalling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it can be made to answer JSON. */
  supportsJsonMode?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it reads images. */
  supportsVision?: InputMaybe<Scalars['Boolean']['input']>;
  /** Tokens that one credit buys. Text only. */
  tokensPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Sizes such as "1024x1024". Image only. */
  validSizes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A new token of an integration. */
export type ApiTokenCreateInput = {
  /** Days until it expires, not after your own token. */
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
  /** The image quality that is asked for. */
  imageQuality?: InputMaybe<Scalars['String']['input']>;
  /** The style that its images are asked in. */
  imageStyle?: InputMaybe<Scalars['String']['input']>;
  /** The most images in one of its articles: 1 to 8. */
  maxInArticleImages?: InputMaybe<Scalars['Int']['input']>;
  /** Why; it is kept with them. */
  reason: Scalars['String']['input'];
  /** How freely text models write for it: 0 to 2. */
  temperature?: InputMaybe<Scalars['Decimal']['input']>;
  /** The `modelName` of the text model that it uses instead of the default. Requires `accounts:write`. */
  textModel?: InputMaybe<Scalars['String']['input']>;
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
  tier?: InputMaybe<QualityTierName>;
  /** Before this time. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** One call of the provider: tokens or images. */
export type CallInput = {
  /** What the provider says it cost. */
  costUsd?: InputMaybe<Scalars['USD']['input']>;
  /** Whether it was delivered; what was not is not charged. */
  delivered?: Scalars['Boolean']['input'];
  /** Images that it delivered, 0 where none came. Image only. */
  images?: InputMaybe<Scalars['Int']['input']>;
  /** Its tokens, as the provider reported them. */
  providerUsage?: InputMaybe<ProviderUsageInput>;
  /** Its tokens. */
  tokens?: InputMaybe<TokenUsageInput>;
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
  { aiModelActivate: AiModelActivate; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Add a model. */
  { aiModelActivate?: never; aiModelCreate: AiModelCreate; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Switch a model off. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate: AiModelDeactivate; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Delete a model. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete: AiModelDelete; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Retire a model. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire: AiModelRetire; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Make a model the default. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault: AiModelSetDefault; aiModelUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Change a model. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate: AiModelUpdate; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Change an operation. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate: OperationUpdate; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Switch a provider on. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate?: never; providerActivate: ProviderActivate; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Add a provider. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate: ProviderCreate; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Switch a provider off. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate: ProviderDeactivate; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Delete a provider. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete: ProviderDelete; providerUpdate?: never; settingsUpdate?: never; tierAssign?: never; }
  |  /** Change a provider. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate: ProviderUpdate; settingsUpdate?: never; tierAssign?: never; }
  |  /** Change the settings. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate: SettingsUpdate; tierAssign?: never; }
  |  /** Let a model serve a tier. */
  { aiModelActivate?: never; aiModelCreate?: never; aiModelDeactivate?: never; aiModelDelete?: never; aiModelRetire?: never; aiModelSetDefault?: never; aiModelUpdate?: never; operationUpdate?: never; providerActivate?: never; providerCreate?: never; providerDeactivate?: never; providerDelete?: never; providerUpdate?: never; settingsUpdate?: never; tierAssign: TierAssign; };

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

/** A kind of row of the catalog, with its natural key. */
export type CatalogEntity =
  /** A model, by its `modelName`. */
  | 'AI_MODEL'
  /** An operation, by its name in lower case, such as image_generation. */
  | 'OPERATION'
  /** A provider, by its `providerId`. */
  | 'PROVIDER'
  /** The settings: one row. */
  | 'SETTINGS';

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
  /** Those in this state. */
  state?: InputMaybe<CatalogScheduleState>;
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
  /** Names this request: up to 255 characters, kept for at least 24 hours. */
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
  | 'BEAT_STOPPED'
  | 'BROKER_STOPPED'
  | 'KEY_TEST_FAILED'
  | 'MODEL_RETIRED'
  | 'MODEL_RETIRES_SOON'
  | 'NEGATIVE_MARGIN'
  | 'NO_DEFAULT_MODEL'
  | 'PROVIDER_KEY_MISSING'
  | 'SCHEDULE_FAILED'
  | 'SECRET_UNREADABLE'
  | 'TIER_WITHOUT_MODEL'
  | 'WEBHOOK_FAILED'
  | 'WORKER_STOPPED';

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

/** A correction. */
export type CreditsAdjustInput = {
  /** The account's `id`. */
  account: Scalars['ID']['input'];
  /** How many to add or, below zero, to take. */
  credits: Scalars['Int']['input'];
  /** Names this request: up to 255 characters, kept for at least 24 hours. */
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
  /** Names this request: up to 255 characters, kept for at least 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Credits of a charge to be given back. */
export type CreditsRefundInput = {
  /** How many. */
  credits: Scalars['Int']['input'];
  /** Names this request: up to 255 characters, kept for at least 24 hours. */
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
  /** Names this request: up to 255 characters, kept for at least 24 hours. */
  idempotencyKey: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A quote to be redeemed: its maximum is set aside. */
export type HoldCreateInput = {
  /** The account's `id`, where the quote names none. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Names this request: up to 255 characters, kept for at least 24 hours. */
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
  /** Of your request of this name. */
  requestId?: InputMaybe<Scalars['String']['input']>;
};

/** A hold that is not needed any more. */
export type HoldReleaseInput = {
  /** The hold's `id`. */
  hold: Scalars['ID']['input'];
  /** Names this request: up to 255 characters, kept for at least 24 hours. */
  idempotencyKey: Scalars['String']['input'];
};

/** What was used of a hold. */
export type HoldSettleInput = {
  /** The hold's `id`. */
  hold: Scalars['ID']['input'];
  /** Names this request: up to 255 characters, kept for at least 24 hours. */
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

/** USD for an image of one size and image quality. */
export type ImageCostInput = {
  /** USD an image. */
  costUsd: Scalars['Decimal']['input'];
  /** Such as "hd". */
  imageQuality: Scalars['String']['input'];
  /** Such as "1024x1024". */
  size: Scalars['String']['input'];
};

/** Images to be quoted. */
export type ImageQuoteInput = {
  /** How many images: 1 to 8. */
  count: Scalars['Int']['input'];
  /** One of the tier's sizes; else its first. */
  size?: InputMaybe<Scalars['String']['input']>;
  /** The quality tier. */
  tier: QualityTierName;
};

/** Whose file it is. */
export type ImportFormat =
  /** genai-prices' data.json. */
  | 'GENAI_PRICES'
  /** LiteLLM's model_prices_and_context_window.json. */
  | 'LITELLM'
  /** OpenRouter's list of models. */
  | 'OPENROUTER'
  /** A document of Ratecard's own, as `ratecard catalog export` writes it. */
  | 'RATECARD';

/** A file with prices, up to 10 MB, a document of ours 5 MB, and 20,000 rows. */
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
  /** USD per 1,000,000 tokens written to a cache. */
  cacheWriteCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** USD per 1,000,000 cached input tokens. */
  cachedInputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** The most tokens of one call. */
  contextWindow?: InputMaybe<Scalars['Int']['input']>;
  /** USD an image where no row of imageCosts fits. */
  costPerImage?: InputMaybe<Scalars['Decimal']['input']>;
  /** Credits an image. Image only. */
  creditsPerImage?: InputMaybe<Scalars['Int']['input']>;
  /** When its provider began to advise against it. */
  deprecatedAt?: InputMaybe<Scalars['Date']['input']>;
  /** Its name for people; else the file's. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** USD an image by size and image quality. */
  imageCosts?: InputMaybe<Array<ImageCostInput>>;
  /** USD per 1,000,000 input tokens. */
  inputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whether it is switched on; a new model is not unless you say so. */
  isActive?: Scalars['Boolean']['input'];
  /** The most tokens that it writes. */
  maxOutputTokens?: InputMaybe<Scalars['Int']['input']>;
  /** What is sent to the provider; else the file's name for it. */
  modelName?: InputMaybe<Scalars['String']['input']>;
  /** What it makes; needed where the file does not say. */
  modelType?: InputMaybe<ModelType>;
  /** USD per 1,000,000 output tokens. */
  outputCostPer1m?: InputMaybe<Scalars['Decimal']['input']>;
  /** The row's place in the file. */
  place: Scalars['Int']['input'];
  /** The provider of ours that serves it. */
  providerId: Scalars['String']['input'];
  /** The tier that it serves. Image only. */
  qualityTier?: InputMaybe<QualityTierName>;
  /** When its provider stops serving it. */
  retiredAt?: InputMaybe<Scalars['Date']['input']>;
  /** The import's `id`. */
  review: Scalars['ID']['input'];
  /** Its place among models of its kind. */
  sortOrder?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it calls functions. */
  supportsFunctionCalling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it can be made to answer JSON. */
  supportsJsonMode?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it reads images. */
  supportsVision?: InputMaybe<Scalars['Boolean']['input']>;
  /** Tokens that one credit buys. Text only. */
  tokensPerCredit?: InputMaybe<Scalars['Int']['input']>;
  /** Sizes such as "1024x1024". Image only. */
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

/** Rows of an import and what shall become of them. */
export type ImportRowsDecideInput = {
  /** The rows' places in the file, 1,000 at most. */
  places: Array<Scalars['Int']['input']>;
  /** The import's `id`. */
  review: Scalars['ID']['input'];
  /** What shall become of them. */
  status: ImportRowStatus;
};

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
  /** A settled hold has one usage record, and no other has one. */
  | 'SETTLED_WITHOUT_RECORD';

/** What a margin report's rows are of. */
export type MarginGroup =
  /** Accounts. */
  | 'ACCOUNT'
  /** Days, in UTC. */
  | 'DAY'
  /** Models, by the name that they had. */
  | 'MODEL'
  /** Operations; a quote may name none. */
  | 'OPERATION'
  /** Tiers; text has none. */
  | 'TIER';

/** What a model makes. */
export type ModelType =
  | 'IMAGE'
  | 'TEXT';

/** A kind of billable work. */
export type OperationType =
  | 'CLUSTERING'
  | 'CONTENT_GENERATION'
  | 'CONTENT_OPTIMIZATION'
  | 'IDEA_GENERATION'
  | 'IMAGE_GENERATION'
  | 'IMAGE_PROMPT_EXTRACTION'
  | 'INTERNAL_LINKING';

/** New values of an operation; what is left out stays. */
export type OperationUpdate = {
  /** Whether it can be bought. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** The fewest credits that it costs. */
  minCredits?: InputMaybe<Scalars['Int']['input']>;
  /** The operation. */
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
  /** The fewest credits that it costs. */
  minCredits?: InputMaybe<Scalars['Int']['input']>;
  /** The operation. */
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
  /** The address that is called instead of its own. */
  apiEndpoint?: InputMaybe<Scalars['String']['input']>;
  /** Further settings: a JSON object. */
  config?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Its name for people. */
  displayName: Scalars['String']['input'];
  /** Whether it may be called. */
  isActive?: Scalars['Boolean']['input'];
  /** Its natural key: 1 to 50 of a-z, 0-9, _ and -. */
  providerId: Scalars['String']['input'];
  /** What it does for us. */
  providerType: ProviderType;
};

/** A new provider. Its secrets are set by providerRotateKey. */
export type ProviderCreateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** The address that is called instead of its own. */
  apiEndpoint?: InputMaybe<Scalars['String']['input']>;
  /** Further settings: a JSON object. */
  config?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Its name for people. */
  displayName: Scalars['String']['input'];
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it may be called. */
  isActive?: Scalars['Boolean']['input'];
  /** Its natural key: 1 to 50 of a-z, 0-9, _ and -. */
  providerId: Scalars['String']['input'];
  /** What it does for us. */
  providerType: ProviderType;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
};

/** A provider to switch off; its models are not on sale then. */
export type ProviderDeactivate = {
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
  | 'AI'
  | 'EMAIL'
  | 'OTHER'
  | 'PAYMENT'
  | 'STORAGE';

/** New values of a provider; what is left out stays. */
export type ProviderUpdate = {
  /** The address that is called instead of its own. Where a secret is set, use providerRotateKey instead. */
  apiEndpoint?: InputMaybe<Scalars['String']['input']>;
  /** Further settings: a JSON object. */
  config?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Its name for people. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** The provider. */
  providerId: Scalars['String']['input'];
  /** What it does for us. */
  providerType?: InputMaybe<ProviderType>;
};

/** New values of a provider; what is left out stays. */
export type ProviderUpdateInput = {
  /** Publish even where a margin would be below the minimum. */
  acceptLowMargin?: Scalars['Boolean']['input'];
  /** The address that is called instead of its own. Where a secret is set, use providerRotateKey instead. */
  apiEndpoint?: InputMaybe<Scalars['String']['input']>;
  /** Further settings: a JSON object. */
  config?: InputMaybe<Scalars['JSONObject']['input']>;
  /** Its name for people. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Only say what would change. */
  dryRun?: Scalars['Boolean']['input'];
  /** The revision that you looked at; where the catalog has moved on, the change is refused. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The provider. */
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

/** What an end user picks instead of an image model. */
export type QualityTierName =
  | 'BASIC'
  | 'PREMIUM'
  | 'QUALITY';

/** Text or images. */
export type QuoteInput =
  /** Quote images. */
  { image: ImageQuoteInput; text?: never; }
  |  /** Quote text. */
  { image?: never; text: TextQuoteInput; };

/** A secret that a provider can have. */
export type SecretName =
  | 'API_KEY'
  | 'API_SECRET'
  | 'WEBHOOK_SECRET';

/** New values of the settings; what is left out stays. */
export type SettingsUpdate = {
  /** The image quality that providers are asked for, such as "hd". */
  imageQuality?: InputMaybe<Scalars['String']['input']>;
  /** The style that images are asked in, up to 50 characters. */
  imageStyle?: InputMaybe<Scalars['String']['input']>;
  /** The most images in one article: 1 to 8. */
  maxInArticleImages?: InputMaybe<Scalars['Int']['input']>;
  /** The smallest share of the price that must be left. */
  minimumMargin?: InputMaybe<Scalars['Decimal']['input']>;
  /** USD that a credit is sold at. */
  pricePerCreditUsd?: InputMaybe<Scalars['Decimal']['input']>;
  /** How freely text models write: 0 to 2. */
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
  /** The image quality that providers are asked for, such as "hd". */
  imageQuality?: InputMaybe<Scalars['String']['input']>;
  /** The style that images are asked in, up to 50 characters. */
  imageStyle?: InputMaybe<Scalars['String']['input']>;
  /** The most images in one article: 1 to 8. */
  maxInArticleImages?: InputMaybe<Scalars['Int']['input']>;
  /** The smallest share of the price that must be left. */
  minimumMargin?: InputMaybe<Scalars['Decimal']['input']>;
  /** USD that a credit is sold at. */
  pricePerCreditUsd?: InputMaybe<Scalars['Decimal']['input']>;
  /** Why; it is kept with the revision. */
  reason: Scalars['String']['input'];
  /** How freely text models write: 0 to 2. */
  temperature?: InputMaybe<Scalars['Decimal']['input']>;
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

/** A tier and the model that shall serve it; the one that does is switched off. */
export type TierAssign = {
  /** The model, with a price and sizes. */
  modelName: Scalars['String']['input'];
  /** The tier. */
  tier: QualityTierName;
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
  tier: QualityTierName;
};

/** Tokens of one call, each counted once. */
export type TokenUsageInput = {
  /** Input tokens written to the provider's cache. */
  cacheWriteTokens?: Scalars['TokenCount']['input'];
  /** Input tokens read from the provider's cache. */
  cachedInputTokens?: Scalars['TokenCount']['input'];
  /** Input tokens that were neither read from nor written to a cache. */
  inputTokens: Scalars['TokenCount']['input'];
  /** Output tokens, reasoning included. */
  outputTokens: Scalars['TokenCount']['input'];
  /** All of them; left out: the sum of the others. */
  totalTokens?: InputMaybe<Scalars['TokenCount']['input']>;
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
  tier?: InputMaybe<QualityTierName>;
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

/** Names an error for programs. */
export type UserErrorCode =
  | 'ABOVE_CALLER'
  | 'ALREADY_EXISTS'
  | 'BALANCE_TOO_LARGE'
  | 'CONFIGURATION_ERROR'
  | 'COUNT_OUT_OF_RANGE'
  | 'HOLD_NOT_OPEN'
  | 'IDEMPOTENCY_CONFLICT'
  | 'IMPORT_REVIEW_NOT_OPEN'
  | 'INSUFFICIENT_CREDITS'
  | 'INVALID_CATALOG'
  | 'INVALID_INPUT'
  | 'KEY_TEST_FAILED'
  | 'LOW_MARGIN'
  | 'MODEL_INACTIVE'
  | 'MODEL_NOT_FOUND'
  | 'NEGATIVE_USAGE'
  | 'NOT_FOUND'
  | 'OPERATION_INACTIVE'
  | 'OUTPUT_TOKENS_OUT_OF_RANGE'
  | 'QUOTE_ALTERED'
  | 'QUOTE_EXPIRED'
  | 'QUOTE_FORGED'
  | 'QUOTE_NOT_FOUND'
  | 'QUOTE_REDEEMED'
  | 'REFERENCED'
  | 'REFUND_EXCEEDS_CHARGE'
  | 'SIZE_NOT_OFFERED'
  | 'STALE_REVISION'
  | 'TIER_UNAVAILABLE'
  | 'TOKENS_OUT_OF_RANGE'
  | 'UNREADABLE_PRICE_LIST';

/** Work that was done, for which there was no quote. It costs today's price. */
export type WorkInput = {
  /** The `modelName` of the model that did it; else the tier's or the default. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** The operation. */
  operationType: OperationType;
  /** The size of each image; else the model's first. */
  size?: InputMaybe<Scalars['String']['input']>;
  /** The tier. Image only. */
  tier?: InputMaybe<QualityTierName>;
};
