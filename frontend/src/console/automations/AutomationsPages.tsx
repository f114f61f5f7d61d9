import { Route, Switch } from "wouter";
import { AutomationsView } from "@/console/automations/AutomationsView";
import { AutomationView } from "@/console/automations/AutomationView";
import { RunsView } from "@/console/automations/RunsView";
import { RunView } from "@/console/automations/RunView";
import { NotFoundPage } from "@/pages/NotFoundPage";

export function AutomationsPages() {
  return (
    <Switch>
      <Route path="/console/automations">
        <AutomationsView />
      </Route>
      <Route path="/console/automations/runs">
        <RunsView />
      </Route>
      <Route path="/console/automations/runs/:id">
        {({ id }) => <RunView key={id} id={decodeURIComponent(id)} />}
      </Route>
      <Route path="/console/automations/:id">
        {({ id }) => <AutomationView key={id} id={decodeURIComponent(id)} />}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
