import { Route, Switch } from 'wouter';
import { CorrectionPage } from './correction-page.tsx';
import { DocumentPage } from './document-page.tsx';
import { DocumentsList } from './documents-list.tsx';
import { EditPage } from './edit/edit-page.tsx';
import { WaitingBoard } from './waiting-board.tsx';
import { BOARD_PATH } from './words.ts';

/** Văn bản: the list, the board of papers out for ink, a page a paper, and its editor. */
export const DocumentsScreen = () => (
  <Switch>
    <Route path={BOARD_PATH} component={WaitingBoard} />
    <Route path="/van-ban/:id/sua">{({ id }) => <EditPage key={id} id={id} />}</Route>
    <Route path="/van-ban/:id/dinh-chinh">{({ id }) => <CorrectionPage key={id} id={id} />}</Route>
    <Route path="/van-ban/:id">{({ id }) => <DocumentPage key={id} id={id} />}</Route>
    <Route component={DocumentsList} />
  </Switch>
);
