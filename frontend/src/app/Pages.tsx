import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { Skeletons } from "@/components/Skeletons";
import { NotFoundPage } from "@/pages/NotFoundPage";
import { t } from "@/texts/texts";

const ImagesView = lazy(() =>
  import("@/pages/images/ImagesView").then((module) => ({ default: module.ImagesView })),
);
const CreatePages = lazy(() =>
  import("@/pages/create/CreatePages").then((module) => ({ default: module.CreatePages })),
);
const AutomationPages = lazy(() =>
  import("@/pages/automations/AutomationPages").then((module) => ({
    default: module.AutomationPages,
  })),
);
const UsageView = lazy(() =>
  import("@/pages/usage/UsageView").then((module) => ({ default: module.UsageView })),
);
const SettingsView = lazy(() =>
  import("@/pages/settings/SettingsView").then((module) => ({ default: module.SettingsView })),
);
const ConsolePages = lazy(() =>
  import("@/console/ConsolePages").then((module) => ({ default: module.ConsolePages })),
);

/** Which page is at which address; each is fetched when it is opened. */
export function Pages() {
  return (
    <Suspense fallback={<Skeletons label={t("shell.loading")} />}>
      <Switch>
        <Route path="/">
          <ImagesView />
        </Route>
        <Route path="/create/*?">
          <CreatePages />
        </Route>
        <Route path="/automations/*?">
          <AutomationPages />
        </Route>
        <Route path="/usage">
          <UsageView />
        </Route>
        <Route path="/settings">
          <SettingsView />
        </Route>
        <Route path="/console/*?">
          <ConsolePages />
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  );
}
