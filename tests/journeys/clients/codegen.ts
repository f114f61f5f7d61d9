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
  schema: "schema.graphql",
  documents: "documents/*.graphql",
  generates: {
    "src/codegen/": {
      preset: "client",
      presetConfig: { fragmentMasking: { unmaskFunctionName: "unmask" } },
      config: { scalars, strictScalars: true, enumsAsTypes: true },
    },
  },
};

export default config;
