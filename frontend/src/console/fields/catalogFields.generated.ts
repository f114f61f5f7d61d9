// `make schema` writes this file from `backend/catalog/rows.py`; don't edit it.
export const CATALOG_FIELDS = {
  "provider": [
    {
      "column": "provider_id",
      "name": "providerId",
      "kind": "TEXT",
      "label": "Id",
      "help": "Its natural key.",
      "span": "1 to 50 of a-z, 0-9, _ and -",
      "longest": 50,
      "isKey": true,
      "isNeeded": true
    },
    {
      "column": "display_name",
      "name": "displayName",
      "kind": "TEXT",
      "label": "Display name",
      "help": "Its name for people.",
      "span": "a name of 1 to 100 characters",
      "longest": 100,
      "isNeeded": true
    },
    {
      "column": "provider_type",
      "name": "providerType",
      "kind": "CHOICE",
      "label": "Type",
      "help": "What it does for us.",
      "choices": [
        {
          "value": "AI",
          "column": "ai",
          "label": "AI Provider"
        },
        {
          "value": "EMAIL",
          "column": "email",
          "label": "Email Service"
        },
        {
          "value": "PAYMENT",
          "column": "payment",
          "label": "Payment Gateway"
        },
        {
          "value": "STORAGE",
          "column": "storage",
          "label": "Storage Service"
        },
        {
          "value": "OTHER",
          "column": "other",
          "label": "Other"
        }
      ]
    },
    {
      "column": "api_endpoint",
      "name": "apiEndpoint",
      "kind": "TEXT",
      "label": "Address",
      "help": "The address that is called instead of its own. A new one needs the secrets again in the same step.",
      "group": "Address",
      "longest": 500,
      "isNullable": true
    },
    {
      "column": "is_active",
      "name": "isActive",
      "kind": "FLAG",
      "label": "Active",
      "help": "Whether it may be called; its models are on sale only then.",
      "isSetAtFirst": true
    },
    {
      "column": "config",
      "name": "config",
      "kind": "OBJECT",
      "label": "Further settings",
      "help": "A JSON object: limits, protocol, time-out, regions.",
      "group": "Address"
    }
  ],
  "ai_model": [
    {
      "column": "model_name",
      "name": "modelName",
      "kind": "TEXT",
      "label": "Name",
      "help": "Its natural key: what is sent to the provider.",
      "span": "a name of 1 to 100 characters",
      "longest": 100,
      "isKey": true,
      "isNeeded": true
    },
    {
      "column": "display_name",
      "name": "displayName",
      "kind": "TEXT",
      "label": "Display name",
      "help": "Its name for people.",
      "span": "a name of 1 to 100 characters",
      "longest": 100,
      "isNeeded": true
    },
    {
      "column": "model_type",
      "name": "modelType",
      "kind": "CHOICE",
      "label": "Type",
      "help": "What it makes.",
      "isNeeded": true,
      "isSetAtFirst": true,
      "choices": [
        {
          "value": "TEXT",
          "column": "text",
          "label": "Text"
        },
        {
          "value": "IMAGE",
          "column": "image",
          "label": "Image"
        },
        {
          "value": "EMBEDDING",
          "column": "embedding",
          "label": "Embedding"
        },
        {
          "value": "SPEECH",
          "column": "speech",
          "label": "Speech"
        },
        {
          "value": "TRANSCRIPTION",
          "column": "transcription",
          "label": "Transcription"
        },
        {
          "value": "VIDEO",
          "column": "video",
          "label": "Video"
        },
        {
          "value": "RERANK",
          "column": "rerank",
          "label": "Rerank"
        },
        {
          "value": "MODERATION",
          "column": "moderation",
          "label": "Moderation"
        }
      ]
    },
    {
      "column": "provider_id",
      "name": "providerId",
      "kind": "REFERENCE",
      "label": "Provider",
      "help": "Who serves it.",
      "refersTo": "provider",
      "isNeeded": true
    },
    {
      "column": "input_cost_per_1m",
      "name": "inputCostPer1m",
      "kind": "DECIMAL",
      "label": "Input",
      "help": "USD per 1,000,000 input tokens.",
      "group": "Cost by token",
      "span": "a cost of 0 to 1,000,000 USD with up to 8 decimal places",
      "neededBy": [
        "TEXT"
      ],
      "minimum": 0,
      "maximum": 1000000,
      "places": 8,
      "unit": "USD",
      "isNullable": true
    },
    {
      "column": "cached_input_cost_per_1m",
      "name": "cachedInputCostPer1m",
      "kind": "DECIMAL",
      "label": "Cached input",
      "help": "USD per 1,000,000 tokens read from a cache; without it, as input.",
      "group": "Cost by token",
      "span": "a cost of 0 to 1,000,000 USD with up to 8 decimal places",
      "minimum": 0,
      "maximum": 1000000,
      "places": 8,
      "unit": "USD",
      "isNullable": true
    },
    {
      "column": "cache_write_cost_per_1m",
      "name": "cacheWriteCostPer1m",
      "kind": "DECIMAL",
      "label": "Cache write",
      "help": "USD per 1,000,000 tokens written to a cache; without it, as input.",
      "group": "Cost by token",
      "span": "a cost of 0 to 1,000,000 USD with up to 8 decimal places",
      "minimum": 0,
      "maximum": 1000000,
      "places": 8,
      "unit": "USD",
      "isNullable": true
    },
    {
      "column": "output_cost_per_1m",
      "name": "outputCostPer1m",
      "kind": "DECIMAL",
      "label": "Output",
      "help": "USD per 1,000,000 output tokens.",
      "group": "Cost by token",
      "span": "a cost of 0 to 1,000,000 USD with up to 8 decimal places",
      "neededBy": [
        "TEXT"
      ],
      "minimum": 0,
      "maximum": 1000000,
      "places": 8,
      "unit": "USD",
      "isNullable": true
    },
    {
      "column": "cost_per_image",
      "name": "costPerImage",
      "kind": "DECIMAL",
      "label": "Cost per image",
      "help": "USD an image where no row by size and quality fits.",
      "group": "Cost by image",
      "span": "a cost of 0 to 1,000,000 USD with up to 8 decimal places",
      "only": [
        "IMAGE"
      ],
      "minimum": 0,
      "maximum": 1000000,
      "places": 8,
      "unit": "USD",
      "isNullable": true
    },
    {
      "column": "rates",
      "name": "rates",
      "kind": "ROWS",
      "label": "Rates",
      "help": "What else its provider charges, and when: the most specific row that fits.",
      "group": "Rates",
      "columns": [
        {
          "column": "component",
          "name": "component",
          "kind": "CHOICE",
          "label": "Component",
          "help": "What is charged for.",
          "isNeeded": true,
          "choices": [
            {
              "value": "INPUT",
              "column": "input",
              "label": "Input"
            },
            {
              "value": "CACHED_INPUT",
              "column": "cached_input",
              "label": "Cached input"
            },
            {
              "value": "CACHE_WRITE_5M",
              "column": "cache_write_5m",
              "label": "Cache write (5 min)"
            },
            {
              "value": "CACHE_WRITE_1H",
              "column": "cache_write_1h",
              "label": "Cache write (1 h)"
            },
            {
              "value": "OUTPUT",
              "column": "output",
              "label": "Output"
            },
            {
              "value": "REASONING",
              "column": "reasoning",
              "label": "Reasoning"
            },
            {
              "value": "AUDIO_IN",
              "column": "audio_in",
              "label": "Audio in"
            },
            {
              "value": "AUDIO_OUT",
              "column": "audio_out",
              "label": "Audio out"
            },
            {
              "value": "IMAGE_IN",
              "column": "image_in",
              "label": "Image tokens in"
            },
            {
              "value": "IMAGE_OUT",
              "column": "image_out",
              "label": "Image tokens out"
            },
            {
              "value": "IMAGE",
              "column": "image",
              "label": "Image"
            },
            {
              "value": "REQUEST",
              "column": "request",
              "label": "Request"
            },
            {
              "value": "WEB_SEARCH",
              "column": "web_search",
              "label": "Web search"
            },
            {
              "value": "SECOND",
              "column": "second",
              "label": "Second"
            },
            {
              "value": "CHARACTER",
              "column": "character",
              "label": "Character"
            },
            {
              "value": "PAGE",
              "column": "page",
              "label": "Page"
            }
          ]
        },
        {
          "column": "above_input_tokens",
          "name": "aboveInputTokens",
          "kind": "WHOLE",
          "label": "Above input",
          "help": "Only for calls whose input, all kinds of it together, is above so many tokens.",
          "span": "1 to 100,000,000 tokens",
          "minimum": 1,
          "maximum": 100000000,
          "unit": "tokens",
          "isNullable": true
        },
        {
          "column": "service_tier",
          "name": "serviceTier",
          "kind": "CHOICE",
          "label": "Service tier",
          "help": "Only for calls of this tier of the provider.",
          "isNullable": true,
          "choices": [
            {
              "value": "STANDARD",
              "column": "standard",
              "label": "Standard"
            },
            {
              "value": "BATCH",
              "column": "batch",
              "label": "Batch"
            },
            {
              "value": "FLEX",
              "column": "flex",
              "label": "Flex"
            },
            {
              "value": "PRIORITY",
              "column": "priority",
              "label": "Priority"
            }
          ]
        },
        {
          "column": "region",
          "name": "region",
          "kind": "TEXT",
          "label": "Region",
          "help": "Only for calls that are served there, such as \"eu\".",
          "span": "1 to 50 of a-z, 0-9, _ and -",
          "longest": 50,
          "isNullable": true
        },
        {
          "column": "size",
          "name": "size",
          "kind": "TEXT",
          "label": "Size",
          "help": "Only for images of this size, such as \"1024x1024\".",
          "span": "1 to 11 characters",
          "longest": 11,
          "isNullable": true
        },
        {
          "column": "image_quality",
          "name": "imageQuality",
          "kind": "TEXT",
          "label": "Image quality",
          "help": "Only for images of this quality, such as \"hd\".",
          "span": "1 to 20 characters",
          "longest": 20,
          "isNullable": true
        },
        {
          "column": "first_day",
          "name": "firstDay",
          "kind": "DAY",
          "label": "First day",
          "help": "The first day (UTC) on which it counts.",
          "isNullable": true
        },
        {
          "column": "last_day",
          "name": "lastDay",
          "kind": "DAY",
          "label": "Last day",
          "help": "The last day (UTC) on which it counts.",
          "isNullable": true
        },
        {
          "column": "cost_usd",
          "name": "costUsd",
          "kind": "DECIMAL",
          "label": "USD",
          "help": "USD per 1,000,000 tokens or characters, else USD each.",
          "span": "a cost of 0 to 1,000,000 USD with up to 8 decimal places",
          "minimum": 0,
          "maximum": 1000000,
          "places": 8,
          "unit": "USD",
          "isNeeded": true
        }
      ]
    },
    {
      "column": "tokens_per_credit",
      "name": "tokensPerCredit",
      "kind": "WHOLE",
      "label": "Tokens per credit",
      "help": "Tokens that one credit buys.",
      "group": "Price",
      "span": "1 to 100,000,000 tokens per credit",
      "only": [
        "TEXT"
      ],
      "neededBy": [
        "TEXT"
      ],
      "minimum": 1,
      "maximum": 100000000,
      "unit": "tokens per credit",
      "isNullable": true
    },
    {
      "column": "credits_per_image",
      "name": "creditsPerImage",
      "kind": "WHOLE",
      "label": "Credits per image",
      "help": "Credits that an image costs.",
      "group": "Price",
      "span": "0 to 1,000,000 credits per image",
      "only": [
        "IMAGE"
      ],
      "neededBy": [
        "IMAGE"
      ],
      "minimum": 0,
      "maximum": 1000000,
      "unit": "credits per image",
      "isNullable": true
    },
    {
      "column": "image_prices",
      "name": "imagePrices",
      "kind": "ROWS",
      "label": "Credits by size and quality",
      "help": "Credits for images of a size or image quality; the most specific row that fits.",
      "group": "Price",
      "only": [
        "IMAGE"
      ],
      "columns": [
        {
          "column": "size",
          "name": "size",
          "kind": "TEXT",
          "label": "Size",
          "help": "Only for images of this size, such as \"1024x1024\".",
          "span": "1 to 11 characters",
          "longest": 11,
          "isNullable": true
        },
        {
          "column": "image_quality",
          "name": "imageQuality",
          "kind": "TEXT",
          "label": "Image quality",
          "help": "Only for images of this quality, such as \"hd\".",
          "span": "1 to 20 characters",
          "longest": 20,
          "isNullable": true
        },
        {
          "column": "credits_per_image",
          "name": "creditsPerImage",
          "kind": "WHOLE",
          "label": "Credits per image",
          "help": "Credits that such an image costs.",
          "span": "0 to 1,000,000 credits per image",
          "minimum": 0,
          "maximum": 1000000,
          "unit": "credits per image",
          "isNeeded": true
        }
      ]
    },
    {
      "column": "credit_unit",
      "name": "creditUnit",
      "kind": "CHOICE",
      "label": "Unit",
      "help": "What it is sold by.",
      "group": "Price",
      "only": [
        "EMBEDDING",
        "SPEECH",
        "TRANSCRIPTION",
        "VIDEO",
        "RERANK",
        "MODERATION"
      ],
      "neededBy": [
        "EMBEDDING",
        "SPEECH",
        "TRANSCRIPTION",
        "VIDEO",
        "RERANK",
        "MODERATION"
      ],
      "isNullable": true,
      "choices": [
        {
          "value": "TOKENS",
          "column": "tokens",
          "label": "Tokens"
        },
        {
          "value": "SECONDS",
          "column": "seconds",
          "label": "Seconds"
        },
        {
          "value": "CHARACTERS",
          "column": "characters",
          "label": "Characters"
        },
        {
          "value": "REQUESTS",
          "column": "requests",
          "label": "Requests"
        }
      ]
    },
    {
      "column": "units_per_credit",
      "name": "unitsPerCredit",
      "kind": "WHOLE",
      "label": "Units per credit",
      "help": "Units that one credit buys.",
      "group": "Price",
      "span": "1 to 100,000,000 units per credit",
      "only": [
        "EMBEDDING",
        "SPEECH",
        "TRANSCRIPTION",
        "VIDEO",
        "RERANK",
        "MODERATION"
      ],
      "neededBy": [
        "EMBEDDING",
        "SPEECH",
        "TRANSCRIPTION",
        "VIDEO",
        "RERANK",
        "MODERATION"
      ],
      "minimum": 1,
      "maximum": 100000000,
      "unit": "units per credit",
      "isNullable": true
    },
    {
      "column": "quality_tier",
      "name": "tier",
      "kind": "CHOICE",
      "label": "Quality tier",
      "help": "The tier that it serves. A tier has one active model.",
      "group": "Price",
      "only": [
        "IMAGE"
      ],
      "neededBy": [
        "IMAGE"
      ],
      "isNullable": true,
      "choices": [
        {
          "value": "BASIC",
          "column": "basic",
          "label": "Basic"
        },
        {
          "value": "QUALITY",
          "column": "quality",
          "label": "Quality"
        },
        {
          "value": "PREMIUM",
          "column": "premium",
          "label": "Premium"
        }
      ]
    },
    {
      "column": "is_active",
      "name": "isActive",
      "kind": "FLAG",
      "label": "Active",
      "help": "Whether the model itself is switched on.",
      "isSetAtFirst": true
    },
    {
      "column": "is_default",
      "name": "isDefault",
      "kind": "FLAG",
      "label": "Default",
      "help": "Whether it is the default of its type.",
      "isSetByAction": true
    },
    {
      "column": "max_output_tokens",
      "name": "maxOutputTokens",
      "kind": "WHOLE",
      "label": "Maximum output",
      "help": "The most tokens that it writes; quotes are bound by it.",
      "group": "Abilities",
      "span": "1 to 100,000,000 tokens",
      "only": [
        "TEXT"
      ],
      "neededBy": [
        "TEXT"
      ],
      "minimum": 1,
      "maximum": 100000000,
      "unit": "tokens",
      "isNullable": true
    },
    {
      "column": "context_window",
      "name": "contextWindow",
      "kind": "WHOLE",
      "label": "Context window",
      "help": "The most tokens that it reads and writes in a call.",
      "group": "Abilities",
      "span": "1 to 100,000,000 tokens",
      "minimum": 1,
      "maximum": 100000000,
      "unit": "tokens",
      "isNullable": true
    },
    {
      "column": "valid_sizes",
      "name": "validSizes",
      "kind": "SIZES",
      "label": "Sizes",
      "help": "Such as 1024x1024; the first is the default.",
      "group": "Price",
      "only": [
        "IMAGE"
      ],
      "neededBy": [
        "IMAGE"
      ],
      "longest": 11
    },
    {
      "column": "supports_json_mode",
      "name": "supportsJsonMode",
      "kind": "FLAG",
      "label": "JSON mode",
      "help": "Whether it can be made to answer JSON.",
      "group": "Abilities",
      "only": [
        "TEXT"
      ]
    },
    {
      "column": "supports_vision",
      "name": "supportsVision",
      "kind": "FLAG",
      "label": "Vision",
      "help": "Whether it reads images.",
      "group": "Abilities"
    },
    {
      "column": "supports_function_calling",
      "name": "supportsFunctionCalling",
      "kind": "FLAG",
      "label": "Function calling",
      "help": "Whether it calls functions.",
      "group": "Abilities",
      "only": [
        "TEXT"
      ]
    },
    {
      "column": "refuses_temperature",
      "name": "refusesTemperature",
      "kind": "FLAG",
      "label": "Refuses a temperature",
      "help": "Whether its calls fail with a temperature: it is left out.",
      "group": "Calls",
      "only": [
        "TEXT"
      ]
    },
    {
      "column": "output_limit_parameter",
      "name": "outputLimitParameter",
      "kind": "TEXT",
      "label": "Limit parameter",
      "help": "What its server calls the limit of the output, such as \"max_tokens\"; without it, as its protocol does.",
      "group": "Calls",
      "span": "1 to 50 of a-z, 0-9, _ and -",
      "only": [
        "TEXT"
      ],
      "longest": 50,
      "isNullable": true
    },
    {
      "column": "image_family",
      "name": "imageFamily",
      "kind": "TEXT",
      "label": "Family",
      "help": "Whose parameters it takes, such as \"dall-e\" or \"gpt-image\".",
      "group": "Calls",
      "span": "1 to 50 of a-z, 0-9, _ and -",
      "only": [
        "IMAGE"
      ],
      "longest": 50,
      "isNullable": true
    },
    {
      "column": "fallback_models",
      "name": "fallbackModels",
      "kind": "REFERENCES",
      "label": "Fallbacks",
      "help": "Models that serve in its place, in this order, where its provider fails: of its type, at no higher price.",
      "group": "Calls",
      "maximum": 5,
      "longest": 100,
      "refersTo": "ai_model"
    },
    {
      "column": "deprecated_at",
      "name": "deprecatedAt",
      "kind": "DAY",
      "label": "Deprecated on",
      "help": "When its provider began to advise against it.",
      "group": "Lifecycle",
      "isNullable": true
    },
    {
      "column": "retired_at",
      "name": "retiredAt",
      "kind": "DAY",
      "label": "Retired on",
      "help": "When its provider stops serving it: from then on, calls fail.",
      "group": "Lifecycle",
      "isNullable": true
    },
    {
      "column": "switch_at",
      "name": "switchAt",
      "kind": "DAY",
      "label": "Switched on",
      "help": "The day on which its successor takes over: never after its provider's, which counts without it.",
      "group": "Lifecycle",
      "isNullable": true
    },
    {
      "column": "replaced_by_id",
      "name": "replacedBy",
      "kind": "REFERENCE",
      "label": "Replaced by",
      "help": "The model that takes its place.",
      "group": "Lifecycle",
      "refersTo": "ai_model",
      "isNullable": true
    },
    {
      "column": "sort_order",
      "name": "sortOrder",
      "kind": "WHOLE",
      "label": "Sort order",
      "help": "Its place among models of its kind.",
      "group": "Lifecycle",
      "span": "-1,000,000 to 1,000,000",
      "minimum": -1000000,
      "maximum": 1000000
    }
  ],
  "operation": [
    {
      "column": "operation_type",
      "name": "operationType",
      "kind": "CHOICE",
      "label": "Operation",
      "help": "The kind of billable work.",
      "isKey": true,
      "isNeeded": true,
      "choices": [
        {
          "value": "CLUSTERING",
          "column": "clustering",
          "label": "Clustering"
        },
        {
          "value": "IDEA_GENERATION",
          "column": "idea_generation",
          "label": "Idea generation"
        },
        {
          "value": "CONTENT_GENERATION",
          "column": "content_generation",
          "label": "Content generation"
        },
        {
          "value": "IMAGE_PROMPT_EXTRACTION",
          "column": "image_prompt_extraction",
          "label": "Image prompt extraction"
        },
        {
          "value": "IMAGE_GENERATION",
          "column": "image_generation",
          "label": "Image generation"
        },
        {
          "value": "INTERNAL_LINKING",
          "column": "internal_linking",
          "label": "Internal linking"
        },
        {
          "value": "CONTENT_OPTIMIZATION",
          "column": "content_optimization",
          "label": "Content optimization"
        }
      ]
    },
    {
      "column": "min_credits",
      "name": "minCredits",
      "kind": "WHOLE",
      "label": "Minimum",
      "help": "The fewest credits that it costs.",
      "span": "0 to 1,000,000 credits",
      "minimum": 0,
      "maximum": 1000000,
      "unit": "credits"
    },
    {
      "column": "is_active",
      "name": "isActive",
      "kind": "FLAG",
      "label": "Active",
      "help": "Whether it can be bought."
    }
  ],
  "function": [
    {
      "column": "function",
      "name": "function",
      "kind": "CHOICE",
      "label": "Function",
      "help": "What is done.",
      "isKey": true,
      "isNeeded": true,
      "choices": [
        {
          "value": "AUTO_CLUSTER",
          "column": "auto_cluster",
          "label": "Cluster keywords"
        },
        {
          "value": "GENERATE_IDEAS",
          "column": "generate_ideas",
          "label": "Find ideas"
        },
        {
          "value": "GENERATE_CONTENT",
          "column": "generate_content",
          "label": "Write an article"
        },
        {
          "value": "GENERATE_IMAGE_PROMPTS",
          "column": "generate_image_prompts",
          "label": "Write image prompts"
        },
        {
          "value": "GENERATE_IMAGES",
          "column": "generate_images",
          "label": "Make images"
        }
      ]
    },
    {
      "column": "system_prompt",
      "name": "systemPrompt",
      "kind": "TEXT",
      "label": "System prompt",
      "help": "The role that the model takes, for all calls.",
      "group": "Prompts",
      "span": "a prompt of 1 to 20000 characters",
      "only": [
        "TEXT"
      ],
      "longest": 20000,
      "isNullable": true
    },
    {
      "column": "prompt",
      "name": "prompt",
      "kind": "TEXT",
      "label": "Prompt",
      "help": "What each call asks for.",
      "group": "Prompts",
      "span": "a prompt of 1 to 20000 characters",
      "longest": 20000,
      "isNeeded": true
    },
    {
      "column": "repair_prompt",
      "name": "repairPrompt",
      "kind": "TEXT",
      "label": "Repair prompt",
      "help": "What is asked once more where an answer is not as it must be.",
      "group": "Prompts",
      "span": "a prompt of 1 to 20000 characters",
      "only": [
        "TEXT"
      ],
      "neededBy": [
        "TEXT"
      ],
      "longest": 20000,
      "isNullable": true
    },
    {
      "column": "text_model_id",
      "name": "textModel",
      "kind": "REFERENCE",
      "label": "Text model",
      "help": "The model that writes; without it, the default.",
      "group": "Model",
      "only": [
        "TEXT"
      ],
      "refersTo": "ai_model",
      "isNullable": true
    },
    {
      "column": "quality_tier",
      "name": "tier",
      "kind": "CHOICE",
      "label": "Quality tier",
      "help": "The tier of images where nothing else is asked for.",
      "group": "Model",
      "only": [
        "IMAGE"
      ],
      "isNullable": true,
      "choices": [
        {
          "value": "BASIC",
          "column": "basic",
          "label": "Basic"
        },
        {
          "value": "QUALITY",
          "column": "quality",
          "label": "Quality"
        },
        {
          "value": "PREMIUM",
          "column": "premium",
          "label": "Premium"
        }
      ]
    },
    {
      "column": "max_output_tokens",
      "name": "maxOutputTokens",
      "kind": "WHOLE",
      "label": "Maximum output",
      "help": "The most tokens that a call writes; without it, as many as its model does.",
      "group": "Model",
      "span": "1 to 100,000,000 tokens",
      "only": [
        "TEXT"
      ],
      "minimum": 1,
      "maximum": 100000000,
      "unit": "tokens",
      "isNullable": true
    },
    {
      "column": "temperature",
      "name": "temperature",
      "kind": "DECIMAL",
      "label": "Temperature",
      "help": "How freely it writes: from 0 to 2; without it, as the settings say.",
      "group": "Model",
      "span": "a temperature of 0 to 2 with up to 2 decimal places",
      "only": [
        "TEXT"
      ],
      "minimum": 0,
      "maximum": 2,
      "places": 2,
      "isNullable": true
    },
    {
      "column": "is_active",
      "name": "isActive",
      "kind": "FLAG",
      "label": "Active",
      "help": "Whether it can be run."
    }
  ],
  "settings": [
    {
      "column": "image_style",
      "name": "imageStyle",
      "kind": "TEXT",
      "label": "Image style",
      "help": "The style that images are asked in.",
      "group": "Images",
      "span": "a style of 1 to 50 characters",
      "longest": 50,
      "isNeeded": true
    },
    {
      "column": "image_quality",
      "name": "imageQuality",
      "kind": "TEXT",
      "label": "Image quality",
      "help": "What providers are asked for, such as \"hd\".",
      "group": "Images",
      "span": "1 to 20 of a-z, 0-9, _ and -",
      "longest": 20,
      "isNeeded": true
    },
    {
      "column": "max_in_article_images",
      "name": "maxInArticleImages",
      "kind": "WHOLE",
      "label": "Images per article",
      "help": "The most images in one article.",
      "group": "Images",
      "span": "1 to 8 images",
      "minimum": 1,
      "maximum": 8,
      "unit": "images",
      "isNeeded": true
    },
    {
      "column": "temperature",
      "name": "temperature",
      "kind": "DECIMAL",
      "label": "Temperature",
      "help": "How freely text models write: from 0 to 2.",
      "group": "Text",
      "span": "a temperature of 0 to 2 with up to 2 decimal places",
      "minimum": 0,
      "maximum": 2,
      "places": 2,
      "isNeeded": true
    },
    {
      "column": "price_per_credit_usd",
      "name": "pricePerCreditUsd",
      "kind": "DECIMAL",
      "label": "Price of a credit",
      "help": "USD that a credit is sold at.",
      "group": "Money",
      "span": "a price above 0 and up to 10,000 USD with up to 6 decimal places",
      "maximum": 10000,
      "places": 6,
      "unit": "USD",
      "isNeeded": true
    },
    {
      "column": "minimum_margin",
      "name": "minimumMargin",
      "kind": "DECIMAL",
      "label": "Minimum margin",
      "help": "The smallest share of the price that must be left: 0.2 is 20 %.",
      "group": "Money",
      "span": "a share from -1 to below 1 with up to 4 decimal places, such as 0.2 for 20 %",
      "minimum": -1,
      "places": 4,
      "isNullable": true
    },
    {
      "column": "reconcile_rule",
      "name": "reconcileRule",
      "kind": "CHOICE",
      "label": "Rule to reconcile",
      "help": "What decides a delivered text whose usage its provider did not report; empty: only a person does.",
      "group": "Reconciling",
      "isNullable": true,
      "choices": [
        {
          "value": "ESTIMATE",
          "column": "estimate",
          "label": "Charge an estimate"
        },
        {
          "value": "RELEASE",
          "column": "release",
          "label": "Charge nothing"
        }
      ]
    },
    {
      "column": "reconcile_after_hours",
      "name": "reconcileAfterHours",
      "kind": "WHOLE",
      "label": "Hours to reconcile",
      "help": "How long the rule waits for a person; empty where there is none.",
      "group": "Reconciling",
      "span": "1 to 8,760 hours",
      "minimum": 1,
      "maximum": 8760,
      "unit": "hours",
      "isNullable": true
    }
  ]
} as const;
