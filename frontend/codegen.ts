import type { CodegenConfig } from "@graphql-codegen/cli";

const scalars = {
  CreditCount: "number",
  Date: "string",
  DateTime: "string",
  Decimal: "string",
  ID: "string",
  JSON: "unknown",
  JSONObject: "Record<string, unknown>",
  TokenCount: { input: "number | string", output: "number | string" },
  Upload: "File",
  USD: "string",
};

const strict = {
  scalars,
  strictScalars: true,
  enumsAsTypes: true,
  useTypeImports: true,
};

const config: CodegenConfig = {
  schema: "../schema.graphql",
  documents: "src/{features,console}/**/*.graphql",
  generates: {
    "src/graphql/schema.generated.ts": {
      plugins: ["typescript"],
      config: { ...strict, onlyOperationTypes: true, skipTypename: true },
    },
    "src/graphql/documentIds.generated.ts": { plugins: ["./scripts/trustedDocuments.mjs"] },
    "../backend/api/documents/frontend.json": { plugins: ["./scripts/trustedDocuments.mjs"] },
    "src/": {
      preset: "near-operation-file",
      presetConfig: { extension: ".generated.ts", baseTypesPath: "graphql/schema.generated.ts" },
      plugins: ["typescript-operations", "typescript-urql"],
      config: { ...strict, documentMode: "documentNode", optimizeDocumentNode: true },
    },
  },
};

export default config;
