import { Route, Switch } from 'wouter';
import { AgenciesTab } from './agencies-tab.tsx';
import { BodyTab } from './body-tab.tsx';
import { DelegationsTab } from './delegations-tab.tsx';
import { FieldsTab } from './fields-tab.tsx';
import { ImportPage } from './import-page.tsx';
import { PersonPage } from './person-page.tsx';
import { TAB_PATHS } from './roster-page.tsx';
import { StandingAgencyTab } from './standing-agency-tab.tsx';

/** The roster: the three bodies, the agencies, the fields of work, and a page for every person. */
export const RosterScreen = () => (
  <Switch>
    <Route path="/thanh-vien/nguoi/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
    <Route path="/thanh-vien/nhap/:body">{({ body }) => <ImportPage key={body} id={body} />}</Route>
    <Route path={TAB_PATHS.workingGroup}>
      <BodyTab key="workingGroup" kind="workingGroup" />
    </Route>
    <Route path={TAB_PATHS.standingAgency} component={StandingAgencyTab} />
    <Route path={`${TAB_PATHS.agencies}/:id?`}>{({ id }) => <AgenciesTab key={id} opened={id ?? null} />}</Route>
    <Route path={TAB_PATHS.fields} component={FieldsTab} />
    <Route path={TAB_PATHS.delegations} component={DelegationsTab} />
    <Route>
      <BodyTab key="steeringCommittee" kind="steeringCommittee" />
    </Route>
  </Switch>
);
