import { Route, Switch } from 'wouter';
import { TASK_ORIGINS, type TaskOriginKind } from '#shared/tasks/schema.ts';
import { STATE_FILTERS, type StateFilter } from './filter.ts';
import { FollowUpPage } from './follow-up-page.tsx';
import { MovePage } from './move-page.tsx';
import { RemindersPage } from './reminders-page.tsx';
import { TaskCreate } from './task-create.tsx';
import { TaskPage } from './task-page.tsx';
import { TasksList } from './tasks-list.tsx';
import { MOVE_PATH, NEW_PATH, PRINT_PATH, REMIND_PATH } from './words.ts';

const originKind = (text: string | undefined): TaskOriginKind => TASK_ORIGINS.find((kind) => kind === text) ?? 'manual';

const stateFilter = (text: string): StateFilter => STATE_FILTERS.find((state) => state === text) ?? 'all';

/** Tasks: the list, a new one (also from a conclusion or a meeting), the reminders, the follow-up table, a page a task. */
export const TasksScreen = () => (
  <Switch>
    <Route path={`${NEW_PATH}/:kind?/:id?`}>
      {({ kind, id }) => <TaskCreate origin={{ kind: originKind(kind), id: id ?? null }} />}
    </Route>
    <Route path={REMIND_PATH} component={RemindersPage} />
    <Route path={PRINT_PATH} component={FollowUpPage} />
    <Route path={`${MOVE_PATH}/:id?`}>{({ id }) => <MovePage from={id ?? null} />}</Route>
    <Route path="/nhiem-vu/loc/:state">{({ state }) => <TasksList key={state} show={stateFilter(state)} />}</Route>
    <Route path="/nhiem-vu/:id">{({ id }) => <TaskPage key={id} id={id} />}</Route>
    <Route>
      <TasksList />
    </Route>
  </Switch>
);
