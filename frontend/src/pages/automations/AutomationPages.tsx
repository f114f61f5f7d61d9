import { Route, Switch } from "wouter";
import { AutomationRunView } from "@/pages/automations/AutomationRunView";
import { AutomationsView } from "@/pages/automations/AutomationsView";
import { AutomationView } from "@/pages/automations/AutomationView";
import { EditAutomationView } from "@/pages/automations/EditAutomationView";
import { NewAutomationView } from "@/pages/automations/NewAutomationView";
import { NotFoundPage } from "@/pages/NotFoundPage";

export function AutomationPages() {
  return (
    <Switch>
      <Route path="/automations">
        <AutomationsView />
      </Route>
      <Route path="/automations/new">
        <NewAutomationView />
      </Route>
      <Route path="/automations/runs/:id">
        {({ id }) => <AutomationRunView key={id} id={id} />}
      </Route>
      <Route path="/automations/:id">{({ id }) => <AutomationView key={id} id={id} />}</Route>
      <Route path="/automations/:id/edit">
        {({ id }) => <EditAutomationView key={id} id={id} />}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
