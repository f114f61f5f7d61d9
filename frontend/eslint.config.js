import { readFileSync } from "node:fs";
import graphql from "@graphql-eslint/eslint-plugin";
import { buildSchema, isObjectType } from "graphql";

const { configs, parser } = graphql;
const schema = buildSchema(readFileSync(new URL("../schema.graphql", import.meta.url), "utf8"));

const errors = Object.values(schema.getTypeMap())
  .filter(
    (type) => isObjectType(type) && type.getInterfaces().some((of) => of.name === "UserError"),
  )
  .map((type) => type.name);

/** Values and computed answers: nothing asks for one of them again, and what has an identity is a Node. */
const values = [
  "AIConfig",
  "AccountCredits",
  "Article",
  "ArticleImagePrompts",
  "Attribution",
  "AutoClusterStep",
  "AutomationPreview",
  "AutomationRunQuote",
  "AutomationStepQuote",
  "CatalogChange",
  "CatalogImpact",
  "CatalogProblem",
  "CatalogScheduleStep",
  "ConfigurationIssue",
  "ContentIdea",
  "ContentIdeas",
  "CostLine",
  "CronSchedule",
  "DailySchedule",
  "Earnings",
  "Explanation",
  "ExplanationSentence",
  "FunctionBatchFailure",
  "FunctionRunQuote",
  "GenerateContentStep",
  "GenerateIdeasStep",
  "GenerateImagePromptsStep",
  "GenerateImagesStep",
  "GeneratedImage",
  "HourlySchedule",
  "ImagePrice",
  "ImportAlias",
  "ImportCounts",
  "ImportRowAdopted",
  "ImportRowChange",
  "ImportRowFlag",
  "ImportRowRefused",
  "JobAttempt",
  "JobFailure",
  "KeywordCluster",
  "KeywordClusters",
  "LedgerCheck",
  "LegacyWatch",
  "LedgerFinding",
  "MarginRow",
  "ModelMargin",
  "MonthlySchedule",
  "PageInfo",
  "PlaceImagePrompt",
  "PlacedImage",
  "PlacedImages",
  "PricingSimulation",
  "PromptVariable",
  "ProviderBreaker",
  "PublishedRevision",
  "QuoteLine",
  "Rate",
  "Reference",
  "SecretStatus",
  "SizePrice",
  "SuggestedPrice",
  "TokensOfKind",
  "TypicalMargin",
  "UsageDay",
  "WeeklySchedule",
];

/** Called after their columns on every interface, where `id` is the opaque one and `type` would say less. */
const KEPT_PREFIXES = /^Field "(operationType|providerId|providerType)" starts with the name of/;

/** @type {import("eslint").Linter.Processor} */
const keepPrefixes = {
  preprocess: (text) => [text],
  postprocess: (files) => files.flat().filter(({ message }) => !KEPT_PREFIXES.test(message)),
};

/** @param {string} folder Its operations are one client's: names are unique in it. */
const project = (folder) => ({ schema: "schema.graphql", documents: `${folder}/**/*.graphql` });

export default [
  {
    files: ["**/*.graphql"],
    plugins: { "@graphql-eslint": graphql },
    languageOptions: {
      parser,
      parserOptions: {
        graphQLConfig: {
          projects: {
            schema: { schema: "schema.graphql", include: "schema.graphql" },
            pages: project("frontend/src/{features,console}"),
            examples: project("frontend/src/graphiql/examples"),
            clients: project("tests/journeys/clients"),
            packages: project("clients/operations"),
          },
        },
      },
    },
  },
  {
    files: ["schema.graphql"],
    processor: keepPrefixes,
    rules: {
      ...configs["flat/schema-recommended"].rules,
      ...configs["flat/schema-relay"].rules,
      // Connections have `nodes` beside `edges`, and lists of bounded size need no pages.
      "@graphql-eslint/relay-edge-types": ["error", { listTypeCanWrapOnlyEdgeType: false }],
      // The one directive is @oneOf, which GraphQL itself defines.
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          EnumValueDefinition: true,
          InputValueDefinition: true,
        },
      ],
      "@graphql-eslint/strict-id-in-types": [
        "error",
        {
          exceptions: {
            types: [...errors, ...values],
            suffixes: ["Admin", "Connection", "Edge", "Effect", "Payload"],
          },
        },
      ],
    },
  },
  {
    files: ["**/*.graphql"],
    ignores: ["schema.graphql"],
    rules: configs["flat/operations-recommended"].rules,
  },
  {
    files: ["clients/operations/**"],
    // A service keeps no cache, so it asks for what it uses.
    rules: { "@graphql-eslint/require-selections": "off" },
  },
];
