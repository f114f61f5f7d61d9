import type { CodegenConfig } from "@graphql-codegen/cli";

const scalars = {
  CreditCount: "number",
  Date: "string",
  DateTime: "string",
  Decimal: "string",
  ID: "string",
  JSON: "unknown",
  JSONObject: "Record<string, unknown>",
  TokenCount: "number | string",
  Upload: "File",
  USD: "string",
};

const config: CodegenConfig = {
  schema: "../../schema.graphql",
  documents: "../operations/*.graphql",
  generates: {
    "src/operations.generated.ts": {
      plugins: ["typescript-operations", "./codegen/documents.mjs"],
      config: {
        scalars,
        strictScalars: true,
        enumsAsTypes: true,
        futureProofEnums: true,
        useTypeImports: true,
      },
    },
  },
};

export default config;
