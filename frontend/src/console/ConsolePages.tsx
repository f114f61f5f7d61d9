import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { Skeletons } from "@/components/Skeletons";
import { ConsoleNavigation } from "@/console/ConsoleNavigation";
import classes from "@/console/console.module.css";
import { NeedsRight } from "@/console/NeedsRight";
import { NotFoundPage } from "@/pages/NotFoundPage";
import { t } from "@/texts/texts";

const JobsView = lazy(() =>
  import("@/console/jobs/JobsView").then((module) => ({ default: module.JobsView })),
);
const OverviewView = lazy(() =>
  import("@/console/overview/OverviewView").then((module) => ({ default: module.OverviewView })),
);
const AccountsView = lazy(() =>
  import("@/console/accounts/AccountsView").then((module) => ({ default: module.AccountsView })),
);
const AccountView = lazy(() =>
  import("@/console/accounts/AccountView").then((module) => ({ default: module.AccountView })),
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
            <Route path="/console/accounts">
              <NeedsRight right="configuration:read">
                <AccountsView />
              </NeedsRight>
            </Route>
            <Route path="/console/accounts/:id">
              <NeedsRight right="configuration:read">
                <AccountView />
              </NeedsRight>
            </Route>
            <Route path="/console/jobs">
              <NeedsRight right="configuration:read">
                <JobsView />
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
