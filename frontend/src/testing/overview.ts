import { HttpResponse } from "msw";
import type {
  BusinessQuery,
  BusinessQueryVariables,
  NeedsDecisionQuery,
} from "@/console/overview/overview.generated";
import { operation } from "@/testing/operation";
import { server } from "@/testing/server";

type Line = NonNullable<BusinessQuery["byAccount"]>[number];

/** What one day, model, tier or account earned. */
export function earned(key: string | null, credits: number, [revenue, cost]: number[]): Line {
  const [revenueUsd, providerCostUsd] = [revenue ?? 0, cost ?? 0];
  const earnings = {
    credits,
    revenueUsd: String(revenueUsd),
    providerCostUsd: String(providerCostUsd),
    marginUsd: String(revenueUsd - providerCostUsd),
    ratio: revenueUsd ? String((revenueUsd - providerCostUsd) / revenueUsd) : null,
  };
  return { key, records: 1, earnings, account: null };
}

export function serveIssues(
  ...configurationIssues: NonNullable<NeedsDecisionQuery["configurationIssues"]>
): void {
  server.use(
    operation<NeedsDecisionQuery, object>("NeedsDecision", () =>
      HttpResponse.json({ data: { configurationIssues } }),
    ),
  );
}

/** What was earned; of which time it was asked for. */
export function serveBusiness(fields: Partial<BusinessQuery> = {}): (string | null | undefined)[] {
  const asked: (string | null | undefined)[] = [];
  const data: BusinessQuery = { byDay: [], byModel: [], byTier: [], byAccount: [], ...fields };
  server.use(
    operation<BusinessQuery, BusinessQueryVariables>("Business", ({ variables }) => {
      asked.push(variables.filter.since);
      return HttpResponse.json({ data });
    }),
  );
  return asked;
}
