import { Route, Switch } from "wouter";
import { AccountsView } from "@/console/accounts/AccountsView";
import { AccountView } from "@/console/accounts/AccountView";
import { NotFoundPage } from "@/pages/NotFoundPage";

export function AccountPages() {
  return (
    <Switch>
      <Route path="/console/accounts">
        <AccountsView />
      </Route>
      <Route path="/console/accounts/:id">
        <AccountView />
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
