import "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** The text of `schema.graphql`. */
    schemaText: string;
  }
}
