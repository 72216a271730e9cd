import { Route, Switch } from 'wouter';
import { PlanCreate, PlanEdit } from './plan-forms.tsx';
import { PlanPage } from './plan-page.tsx';
import { PlansList } from './plans-list.tsx';

/** Plans: the list by year, a new one, and a page for every plan with its parts. */
export const PlansScreen = () => (
  <Switch>
    <Route path="/ke-hoach/moi" component={PlanCreate} />
    <Route path="/ke-hoach/:id/sua">{({ id }) => <PlanEdit key={id} id={id} />}</Route>
    <Route path="/ke-hoach/:id/:tab?">{({ id, tab }) => <PlanPage key={id} id={id} tab={tab} />}</Route>
    <Route component={PlansList} />
  </Switch>
);
