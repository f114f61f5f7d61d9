import { may, type Right } from "@/browser/person";
import type { ConsoleMessageId } from "@/console/texts";

type Place = { path: string; name: ConsoleMessageId; right: Right };
type Section = { name: ConsoleMessageId; places: Place[] };

const READ = "configuration:read";

/** Where the pages of the console are, in the order of its navigation. */
const SECTIONS: Section[] = [
  {
    name: "console.now",
    places: [
      { path: "/console", name: "console.overview", right: READ },
      { path: "/console/jobs", name: "console.jobs", right: READ },
      { path: "/console/automations", name: "console.automations", right: READ },
    ],
  },
  {
    name: "console.catalog",
    places: [
      { path: "/console/models", name: "console.models", right: READ },
      { path: "/console/tiers", name: "console.tiers", right: READ },
      { path: "/console/functions", name: "console.functions", right: READ },
      { path: "/console/providers", name: "console.providers", right: READ },
      { path: "/console/history", name: "console.history", right: READ },
      { path: "/console/imports", name: "console.imports", right: READ },
      { path: "/console/what-if", name: "console.whatIf", right: READ },
    ],
  },
  {
    name: "console.customers",
    places: [{ path: "/console/accounts", name: "console.accounts", right: READ }],
  },
  {
    name: "console.access",
    places: [
      { path: "/console/people", name: "console.people", right: "people:write" },
      { path: "/console/audit", name: "console.audit", right: "audit:read" },
    ],
  },
];

/** Those that the person may open. */
export function openSections(): Section[] {
  return SECTIONS.map(({ name, places }) => ({
    name,
    places: places.filter(({ right }) => may(right)),
  })).filter(({ places }) => places.length > 0);
}
