import { modelAddress, providerAddress } from "@/console/addresses";
import type {
  ConfigurationIssueCode,
  NeedsDecisionQuery,
} from "@/console/overview/overview.generated";
import { isPlace } from "@/console/places";
import type { ConsoleMessageId } from "@/console/texts";

type Page = { path: string; name: ConsoleMessageId; admin: string };

const MODELS: Page = {
  path: "/console/models",
  name: "console.models",
  admin: "/admin/catalog/aimodelconfig/",
};
const PROVIDERS: Page = {
  path: "/console/providers",
  name: "console.providers",
  admin: "/admin/catalog/integrationprovider/",
};
const TIERS: Page = {
  path: "/console/tiers",
  name: "console.tiers",
  admin: "/admin/catalog/aimodelconfig/",
};
const HISTORY: Page = {
  path: "/console/history",
  name: "console.history",
  admin: "/admin/catalog/catalogschedule/",
};
const IMPORTS: Page = {
  path: "/console/imports",
  name: "console.imports",
  admin: "/admin/imports/importreview/",
};
const JOBS: Page = {
  path: "/console/jobs",
  name: "console.jobs",
  admin: "/admin/generation/job/",
};
const AUTOMATIONS: Page = {
  path: "/console/automations",
  name: "console.automations",
  admin: "/admin/automation/automation/",
};
const TOKENS: Page = {
  path: "/console/accounts",
  name: "console.accounts",
  admin: "/admin/accounts/apitoken/",
};
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

export type Issue = NonNullable<NeedsDecisionQuery["configurationIssues"]>[number];

/** Where an issue is decided: at what it is about, if there is a page of it. */
export function placeOf(issue: Issue): { path: string; name: ConsoleMessageId } | null {
  const page = PLACES[issue.code];
  if (!page) return null;
  return { name: page.name, path: isPlace(page.path) ? addressOf(issue, page) : page.admin };
}

function addressOf({ code, model, provider }: Issue, page: Page): string {
  if (page === MODELS && model) return modelAddress(model.modelName);
  if (page === PROVIDERS && provider) return providerAddress(provider.providerId);
  return code === "JOBS_TO_RECONCILE" ? `${page.path}?status=TO_RECONCILE` : page.path;
}
