import { Route, Switch } from "wouter";
import { ImportsView } from "@/console/imports/ImportsView";
import { ReviewView } from "@/console/imports/ReviewView";

export function ImportsPages() {
  return (
    <Switch>
      <Route path="/console/imports">
        <ImportsView />
      </Route>
      <Route path="/console/imports/:review">
        {({ review }) => <ReviewView key={review} id={review} />}
      </Route>
    </Switch>
  );
}
