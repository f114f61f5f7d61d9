import { buildSchema, parse, validate } from "graphql";
import { expect, inject, test } from "vitest";
import { examples } from "@/graphiql/examples";

const schema = buildSchema(inject("schemaText"));

test("there is one example for each field of the schema's roots", () => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
  expect(examples.map(({ name }) => name).toSorted()).toEqual(fields.toSorted());
});

test.each(examples)("$name is valid and says what it is for", ({ query, purpose }) => {
  expect(validate(schema, parse(query))).toEqual([]);
  expect(purpose).toMatch(/\.$/);
});
