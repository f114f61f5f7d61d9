import { expect, test } from "vitest";
import { examples, grouped } from "@/graphiql/examples";
import { exampleVariables } from "@/graphiql/exampleVariables";

const ANSWER = {
  accounts: {
    nodes: [
      { externalId: "customer-1", id: "A1", holds: { nodes: [] } },
      {
        externalId: "customer-2",
        id: "A2",
        holds: {
          nodes: [
            { id: "H1", status: "SETTLED" },
            { id: "H2", status: "OPEN" },
          ],
        },
      },
    ],
  },
};

test("fills an example with its defaults and with ids of the server", async () => {
  const query = "query Q($account: ID!, $hold: ID!, $count: Int = 3, $after: String) { a }";
  const filled = await exampleVariables(query, async () => ANSWER);
  expect(filled).toEqual({ account: "A2", hold: "H2", count: 3 });
});

test("makes a new key each time, and asks nothing for it", async () => {
  const asks = async () => {
    throw new Error("asked");
  };
  const query = "mutation M($idempotencyKey: String!) { a }";
  const [first, second] = [
    await exampleVariables(query, asks),
    await exampleVariables(query, asks),
  ];
  expect(first.idempotencyKey).not.toEqual(second.idempotencyKey);
});

test("groups all examples, and only those that a search finds", () => {
  const all = grouped(examples, "").flatMap(([, members]) => members);
  expect(all.map(({ name }) => name).toSorted()).toEqual(
    examples.map(({ name }) => name).toSorted(),
  );
  const found = grouped(examples, "refund").map(([group, members]) => [
    group,
    members.map(({ name }) => name),
  ]);
  expect(found).toEqual([["Accounts and credits", ["creditsRefund"]]]);
});
