import { Route, Switch } from "wouter";
import { ACTIONS } from "@/features/functions/actions";
import { ActionView } from "@/pages/create/ActionView";
import { CreateView } from "@/pages/create/CreateView";
import { RunView } from "@/pages/create/RunView";
import { NotFoundPage } from "@/pages/NotFoundPage";

export function CreatePages() {
  return (
    <Switch>
      <Route path="/create">
        <CreateView />
      </Route>
      <Route path="/create/runs/:id">{({ id }) => <RunView key={id} id={id} />}</Route>
      {Object.values(ACTIONS).map((action) => (
        <Route key={action.path} path={`/create/${action.path}`}>
          <ActionView action={action} />
        </Route>
      ))}
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
