export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Date (isoformat) */
  Date: { input: string; output: string; }
  /** Date with time (isoformat) */
  DateTime: { input: string; output: string; }
  /** Decimal (fixed-point) */
  Decimal: { input: string; output: string; }
  /** The `JSON` scalar type represents JSON values as specified by [ECMA-404](https://ecma-international.org/wp-content/uploads/ECMA-404_2nd_edition_december_2017.pdf). */
  JSON: { input: unknown; output: unknown; }
  /** A whole number of tokens, as a number or, where a language's numbers end at 2^53, as text. */
  TokenCount: { input: number | string; output: number | string; }
};

/** What is wrong with the configuration. */
export type ConfigurationIssueCode =
  | 'MODEL_RETIRED'
  | 'MODEL_RETIRES_SOON'
  | 'NEGATIVE_MARGIN'
  | 'NO_DEFAULT_MODEL'
  | 'PROVIDER_KEY_MISSING'
  | 'TIER_WITHOUT_MODEL';

/** Images to be quoted. */
export type ImageQuoteInput = {
  /** How many images: 1 to 8. */
  count: Scalars['Int']['input'];
  /** One of the tier's sizes; else its first. */
  size?: InputMaybe<Scalars['String']['input']>;
  /** The quality tier. */
  tier: QualityTierName;
};

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

/** What a provider does for us. */
export type ProviderType =
  | 'AI'
  | 'EMAIL'
  | 'OTHER'
  | 'PAYMENT'
  | 'STORAGE';

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

/** Names an error for programs. */
export type UserErrorCode =
  | 'CONFIGURATION_ERROR'
  | 'COUNT_OUT_OF_RANGE'
  | 'MODEL_INACTIVE'
  | 'MODEL_NOT_FOUND'
  | 'NEGATIVE_USAGE'
  | 'OPERATION_INACTIVE'
  | 'OUTPUT_TOKENS_OUT_OF_RANGE'
  | 'QUOTE_ALTERED'
  | 'QUOTE_EXPIRED'
  | 'QUOTE_FORGED'
  | 'QUOTE_NOT_FOUND'
  | 'SIZE_NOT_OFFERED'
  | 'TIER_UNAVAILABLE'
  | 'TOKENS_OUT_OF_RANGE';
