import { Route, Switch } from 'wouter';
import { BudgetHome } from './budget-home.tsx';
import { BudgetPage } from './budget-page.tsx';

/** The budget: a page for every year with its parts; without a year the one at hand. */
export const BudgetScreen = () => (
  <Switch>
    <Route path="/kinh-phi/:year/:tab?">{({ year, tab }) => <BudgetPage year={Number(year)} tab={tab} />}</Route>
    <Route component={BudgetHome} />
  </Switch>
);
