import { Route, Switch } from 'wouter';
import { MeetingCreate } from './meeting-create.tsx';
import { MeetingEdit } from './meeting-edit.tsx';
import { MeetingPage } from './meeting-page.tsx';
import { MeetingsList } from './meetings-list.tsx';

/** Meetings: the list, a new one, and a page for every meeting with its parts. */
export const MeetingsScreen = () => (
  <Switch>
    <Route path="/cuoc-hop/moi" component={MeetingCreate} />
    <Route path="/cuoc-hop/:id/sua">{({ id }) => <MeetingEdit key={id} id={id} />}</Route>
    <Route path="/cuoc-hop/:id/:tab?">{({ id, tab }) => <MeetingPage key={id} id={id} tab={tab} />}</Route>
    <Route component={MeetingsList} />
  </Switch>
);
