import type { CodegenConfig } from "@graphql-codegen/cli";

const scalars = {
  CreditCount: "number",
  Date: "string",
  DateTime: "string",
  Decimal: "string",
  ID: "string",
  JSON: "unknown",
  JSONObject: "Record<string, unknown>",
  Upload: "File",
  TokenCount: "number | string",
  USD: "string",
};

const config: CodegenConfig = {
  schema: "schema.graphql",
  documents: "src/charging.graphql",
  config: {
    scalars,
    strictScalars: true,
    enumsAsTypes: true,
    documentMode: "string",
  },
  generates: {
    "src/ratecard.generated.ts": {
      plugins: ["typescript-operations", "typed-document-node"],
    },
  },
};

export default config;
