import { HttpResponse } from "msw";
import type {
  BalanceQuery,
  BalanceQueryVariables,
  ChargeExplainedQuery,
  ChargeLineFragment,
  ChargeSentenceFragment,
  ChargesQuery,
  ChargesQueryVariables,
} from "@/features/usage/usage.generated";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";

type Account = NonNullable<BalanceQuery["account"]>;

export function charge(id: number, fields: Partial<ChargeLineFragment> = {}): ChargeLineFragment {
  return {
    id: `charge-${id}`,
    createdAt: "2026-11-27T12:00:00Z",
    operationType: "CONTENT_GENERATION",
    modelType: "TEXT",
    tier: null,
    size: null,
    images: 0,
    totalTokens: 4200,
    requestId: null,
    credits: 5,
    ...fields,
  };
}

export function sentence(fields: Partial<ChargeSentenceFragment>): ChargeSentenceFragment {
  return {
    kind: "CHARGED",
    text: "",
    revisionNumber: null,
    modelName: null,
    unit: null,
    price: null,
    amount: null,
    credits: null,
    tokens: [],
    ...fields,
  };
}

const EXPLAINED = [
  sentence({
    kind: "SOLD_BY_UNITS",
    text: "Revision 3 sold writer at 1,000 tokens a credit.",
    ...{ revisionNumber: 3, modelName: "writer", price: 1000, unit: "TOKENS" },
  }),
  sentence({
    kind: "UNITS_DELIVERED",
    text: "Delivered: 4,200 tokens (4,000 input, 200 reasoning).",
    ...{ amount: 4200, unit: "TOKENS" },
    tokens: [
      { kind: "INPUT", tokens: 4000 },
      { kind: "REASONING", tokens: 200 },
    ],
  }),
  sentence({
    kind: "DIVIDED",
    text: "4,200 / 1,000, rounded up once: 5 credits.",
    ...{ amount: 4200, price: 1000, credits: 5 },
  }),
  sentence({ text: "Charged: 5 credits.", credits: 5 }),
];

/** The account's balance; of which days and operation it was asked for. */
export function serveBalance(fields: Partial<Account> = {}): BalanceQueryVariables[] {
  const asked: BalanceQueryVariables[] = [];
  const account: Account = {
    id: "acme",
    credits: { balance: 100, held: 0, available: 100 },
    lots: { nodes: [] },
    usageByDay: [],
    ...fields,
  };
  server.use(
    operation<BalanceQuery, BalanceQueryVariables>("Balance", ({ variables }) => {
      asked.push(variables);
      return HttpResponse.json({ data: { account } });
    }),
  );
  return asked;
}

/** Charges, so many a page as are asked for; what was asked for each time. */
export function serveCharges(...charges: ChargeLineFragment[]): ChargesQueryVariables[] {
  const asked: ChargesQueryVariables[] = [];
  server.use(
    operation<ChargesQuery, ChargesQueryVariables>("Charges", ({ variables }) => {
      asked.push(variables);
      const from = Number(variables.after ?? 0);
      const end = from + variables.first;
      const pageInfo = { hasNextPage: end < charges.length, endCursor: String(end) };
      const usage = { nodes: charges.slice(from, end), pageInfo };
      return HttpResponse.json({ data: { account: { id: "acme", usage } } });
    }),
    operation<ChargeExplainedQuery, object>("ChargeExplained", () => {
      const explain = { sentences: EXPLAINED };
      return HttpResponse.json({ data: { usageRecord: { id: "charge-1", explain } } });
    }),
  );
  return asked;
}
