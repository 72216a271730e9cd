import { Route, Switch } from 'wouter';
import { FigurePage } from './figure-page.tsx';
import { ReportCreate, ReportEdit } from './report-forms.tsx';
import { ReportPage } from './report-page.tsx';
import { ReportsList } from './reports-list.tsx';

/** Quarterly reports: the list by quarter, a new one, a page for every report with its parts, the tasks behind a figure. */
export const ReportsScreen = () => (
  <Switch>
    <Route path="/bao-cao/moi" component={ReportCreate} />
    <Route path="/bao-cao/:id/sua">{({ id }) => <ReportEdit key={id} id={id} />}</Route>
    <Route path="/bao-cao/:id/so-lieu/:figure">{({ id, figure }) => <FigurePage id={id} figure={figure} />}</Route>
    <Route path="/bao-cao/:id/:tab?">{({ id, tab }) => <ReportPage key={id} id={id} tab={tab} />}</Route>
    <Route component={ReportsList} />
  </Switch>
);
