import { Route, Switch } from "wouter";
import { CompareView } from "@/console/history/CompareView";
import { RevisionsView } from "@/console/history/RevisionsView";
import { RevisionView } from "@/console/history/RevisionView";
import { SchedulesView } from "@/console/history/SchedulesView";
import { NotFoundPage } from "@/pages/NotFoundPage";

export function HistoryPages() {
  return (
    <Switch>
      <Route path="/console/history">
        <RevisionsView />
      </Route>
      <Route path="/console/history/compare">
        <CompareView />
      </Route>
      <Route path="/console/history/scheduled">
        <SchedulesView />
      </Route>
      <Route path={/^\/console\/history\/(?<number>[1-9]\d{0,8})\/?$/}>
        {({ number }) => <RevisionView key={number} number={Number(number)} />}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
