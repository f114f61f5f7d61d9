import { modelAddress, providerAddress } from "@/console/addresses";
import type {
  ConfigurationIssueCode,
  NeedsDecisionQuery,
} from "@/console/overview/overview.generated";
import type { ConsoleMessageId } from "@/console/texts";

type Page = { path: string; name: ConsoleMessageId };

const MODELS: Page = { path: "/console/models", name: "console.models" };
const PROVIDERS: Page = { path: "/console/providers", name: "console.providers" };
const TIERS: Page = { path: "/console/tiers", name: "console.tiers" };
const HISTORY: Page = { path: "/console/history/scheduled", name: "console.history" };
const IMPORTS: Page = { path: "/console/imports", name: "console.imports" };
const JOBS: Page = { path: "/console/jobs", name: "console.jobs" };
const ACCOUNTS: Page = { path: "/console/accounts", name: "console.accounts" };
const AUTOMATIONS: Page = { path: "/console/automations", name: "console.automations" };
// Of this there is an admin page.
const LEGACY: Page = { path: "/admin/legacy/legacydrift/", name: "console.legacy" };
/** Of what an operator starts or repairs, no page decides. */
const NO_PAGE = null;

const PLACES: Record<ConfigurationIssueCode, Page | null> = {
  AUTOMATION_NOT_READABLE: AUTOMATIONS,
  AUTOMATION_RUNS_MISSED: AUTOMATIONS,
  BEAT_STOPPED: NO_PAGE,
  BROKER_STOPPED: NO_PAGE,
  JOBS_NOT_RUN: JOBS,
  JOBS_TO_RECONCILE: JOBS,
  JOB_WEBHOOK_FAILED: NO_PAGE,
  KEY_TEST_FAILED: PROVIDERS,
  LEDGER_DOES_NOT_ADD_UP: NO_PAGE,
  LEGACY_DRIFT: LEGACY,
  LEGACY_NOT_WATCHED: LEGACY,
  MODEL_RETIRED: MODELS,
  MODEL_RETIRES_SOON: MODELS,
  NEGATIVE_MARGIN: MODELS,
  NO_DEFAULT_MODEL: MODELS,
  PRICE_LIST_NOT_FETCHED: IMPORTS,
  PROVIDER_CONFIG_INVALID: PROVIDERS,
  PROVIDER_KEY_MISSING: PROVIDERS,
  PROVIDER_UNAVAILABLE: PROVIDERS,
  SCHEDULE_FAILED: HISTORY,
  SECRET_EXPOSED: PROVIDERS,
  SECRET_UNREADABLE: PROVIDERS,
  TIER_WITHOUT_MODEL: TIERS,
  TOKEN_WITHOUT_MAKER: ACCOUNTS,
  WEBHOOK_FAILED: NO_PAGE,
  WORKER_STOPPED: NO_PAGE,
};

/** What the address of its page ends with, to show what the issue is about. */
const RESTS: Partial<Record<ConfigurationIssueCode, string>> = {
  AUTOMATION_NOT_READABLE: "?state=NOT_READABLE",
  AUTOMATION_RUNS_MISSED: "/runs?status=MISSED",
  JOBS_NOT_RUN: "?status=QUEUED",
  JOBS_TO_RECONCILE: "?status=TO_RECONCILE",
};

export type Issue = NonNullable<NeedsDecisionQuery["configurationIssues"]>[number];

/** Where an issue is decided: at what it is about, if there is a page of it. */
export function placeOf(issue: Issue): Page | null {
  const page = PLACES[issue.code];
  return page && { ...page, path: addressOf(issue, page) };
}

function addressOf({ code, model, provider }: Issue, page: Page): string {
  if (page === MODELS && model) return modelAddress(model.modelName);
  if (page === PROVIDERS && provider) return providerAddress(provider.providerId);
  return page.path + (RESTS[code] ?? "");
}
