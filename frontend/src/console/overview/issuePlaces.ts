import type { ConfigurationIssueCode } from "@/console/overview/overview.generated";
import type { ConsoleMessageId } from "@/console/texts";

type Page = { path: string; name: ConsoleMessageId };

const MODELS: Page = { path: "/admin/catalog/aimodelconfig/", name: "console.models" };
const PROVIDERS: Page = { path: "/admin/catalog/integrationprovider/", name: "console.providers" };
const TIERS: Page = MODELS;
const HISTORY: Page = { path: "/admin/catalog/catalogschedule/", name: "console.history" };
const IMPORTS: Page = { path: "/admin/imports/importreview/", name: "console.imports" };
const JOBS: Page = { path: "/console/jobs", name: "console.jobs" };
const TO_RECONCILE: Page = { path: "/console/jobs?status=TO_RECONCILE", name: "console.jobs" };
const AUTOMATIONS: Page = { path: "/admin/automation/automation/", name: "console.automations" };
const TOKENS: Page = { path: "/admin/accounts/apitoken/", name: "console.accounts" };
/** Of what an operator starts or repairs, no page decides. */
const NO_PAGE = null;

/** Where each issue is decided. */
export const ISSUE_PLACES: Record<ConfigurationIssueCode, Page | null> = {
  AUTOMATION_NOT_READABLE: AUTOMATIONS,
  AUTOMATION_RUNS_MISSED: AUTOMATIONS,
  BEAT_STOPPED: NO_PAGE,
  BROKER_STOPPED: NO_PAGE,
  JOBS_NOT_RUN: JOBS,
  JOBS_TO_RECONCILE: TO_RECONCILE,
  JOB_WEBHOOK_FAILED: NO_PAGE,
  KEY_TEST_FAILED: PROVIDERS,
  LEDGER_DOES_NOT_ADD_UP: NO_PAGE,
  LEGACY_DRIFT: NO_PAGE,
  LEGACY_NOT_WATCHED: NO_PAGE,
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
  TOKEN_WITHOUT_MAKER: TOKENS,
  WEBHOOK_FAILED: NO_PAGE,
  WORKER_STOPPED: NO_PAGE,
};
