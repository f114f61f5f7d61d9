import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { Skeletons } from "@/components/Skeletons";
import { ConsoleNavigation } from "@/console/ConsoleNavigation";
import classes from "@/console/console.module.css";
import { NeedsRight } from "@/console/NeedsRight";
import { NotFoundPage } from "@/pages/NotFoundPage";
import { t } from "@/texts/texts";

const AccountPages = lazy(() =>
  import("@/console/accounts/AccountPages").then((module) => ({ default: module.AccountPages })),
);
const AutomationsPages = lazy(() =>
  import("@/console/automations/AutomationsPages").then((module) => ({
    default: module.AutomationsPages,
  })),
);
const AuditView = lazy(() =>
  import("@/console/audit/AuditView").then((module) => ({ default: module.AuditView })),
);
const JobsView = lazy(() =>
  import("@/console/jobs/JobsView").then((module) => ({ default: module.JobsView })),
);
const PeopleView = lazy(() =>
  import("@/console/people/PeopleView").then((module) => ({ default: module.PeopleView })),
);
const OverviewView = lazy(() =>
  import("@/console/overview/OverviewView").then((module) => ({ default: module.OverviewView })),
);
const ModelsView = lazy(() =>
  import("@/console/models/ModelsView").then((module) => ({ default: module.ModelsView })),
);
const HistoryPages = lazy(() =>
  import("@/console/history/HistoryPages").then((module) => ({ default: module.HistoryPages })),
);
const ImportsPages = lazy(() =>
  import("@/console/imports/ImportsPages").then((module) => ({ default: module.ImportsPages })),
);
const ProvidersPages = lazy(() =>
  import("@/console/providers/ProvidersPages").then((module) => ({
    default: module.ProvidersPages,
  })),
);
const WhatIfView = lazy(() =>
  import("@/console/whatif/WhatIfView").then((module) => ({ default: module.WhatIfView })),
);
const TiersView = lazy(() =>
  import("@/console/tiers/TiersView").then((module) => ({ default: module.TiersView })),
);
const FunctionsView = lazy(() =>
  import("@/console/functions/FunctionsView").then((module) => ({ default: module.FunctionsView })),
);

/** Which page of the console is at which address; each is fetched when it is opened. */
export function ConsolePages() {
  return (
    <div className={classes.console}>
      <ConsoleNavigation />
      <div className={classes.page}>
        <Suspense fallback={<Skeletons label={t("shell.loading")} />}>
          <Switch>
            <Route path="/console">
              <NeedsRight right="configuration:read">
                <OverviewView />
              </NeedsRight>
            </Route>
            <Route path="/console/models/:name?">
              <NeedsRight right="configuration:read">
                <ModelsView />
              </NeedsRight>
            </Route>
            <Route path="/console/history/*?">
              <NeedsRight right="configuration:read">
                <HistoryPages />
              </NeedsRight>
            </Route>
            <Route path="/console/imports/*?">
              <NeedsRight right="configuration:read">
                <ImportsPages />
              </NeedsRight>
            </Route>
            <Route path="/console/providers/*?">
              <NeedsRight right="configuration:read">
                <ProvidersPages />
              </NeedsRight>
            </Route>
            <Route path="/console/accounts/*?">
              <NeedsRight right="configuration:read">
                <AccountPages />
              </NeedsRight>
            </Route>
            <Route path="/console/people/:username?">
              <NeedsRight right="people:write">
                <PeopleView />
              </NeedsRight>
            </Route>
            <Route path="/console/audit">
              <NeedsRight right="audit:read">
                <AuditView />
              </NeedsRight>
            </Route>
            <Route path="/console/jobs">
              <NeedsRight right="configuration:read">
                <JobsView />
              </NeedsRight>
            </Route>
            <Route path="/console/automations/*?">
              <NeedsRight right="configuration:read">
                <AutomationsPages />
              </NeedsRight>
            </Route>
            <Route path="/console/what-if">
              <NeedsRight right="configuration:read">
                <WhatIfView />
              </NeedsRight>
            </Route>
            <Route path="/console/tiers">
              <NeedsRight right="configuration:read">
                <TiersView />
              </NeedsRight>
            </Route>
            <Route path="/console/functions">
              <NeedsRight right="configuration:read">
                <FunctionsView />
              </NeedsRight>
            </Route>
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Suspense>
      </div>
    </div>
  );
}
