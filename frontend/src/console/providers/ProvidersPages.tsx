import { Route, Switch } from "wouter";
import { ProvidersView } from "@/console/providers/ProvidersView";
import { ProviderView } from "@/console/providers/ProviderView";

export function ProvidersPages() {
  return (
    <Switch>
      <Route path="/console/providers">
        <ProvidersView />
      </Route>
      <Route path="/console/providers/:provider">
        {({ provider }) => <ProviderView key={provider} providerId={provider} />}
      </Route>
    </Switch>
  );
}
