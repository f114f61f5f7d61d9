import { buildSchema, parse, validate } from "graphql";
import { expect, inject, test } from "vitest";
import { examples } from "@/graphiql/examples";

const schema = buildSchema(inject("schemaText"));

test("there is one example for each query of the schema", () => {
  const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(examples.map(({ name }) => name).toSorted()).toEqual(queries.toSorted());
});

test.each(examples)("$name is valid and says what it is for", ({ query, purpose }) => {
  expect(validate(schema, parse(query))).toEqual([]);
  expect(purpose).toMatch(/\.$/);
});
