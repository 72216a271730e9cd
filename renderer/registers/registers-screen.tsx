import { useState } from 'react';
import { Route, Switch } from 'wouter';
import { dateParts } from '#shared/kit/date.ts';
import type { Volume } from '#shared/registers/overview.ts';
import { today } from '../use-workspace.ts';
import { IncomingPage } from './incoming-page.tsx';
import { OutgoingPage } from './outgoing-page.tsx';
import { PrintPage } from './print-page.tsx';
import { VolumeContext } from './volume.tsx';
import { registerOf } from './words.ts';

/** Sổ văn bản: papers that went out, papers that came in, how those are dealt with, and the pages to bind (Decree 30/2020, Articles 15, 16, 22–24). */
export const RegistersScreen = () => {
  const [volume, choose] = useState<Volume>(() => ({ profile: 'steeringCommittee', year: dateParts(today()).year }));
  return (
    <VolumeContext value={{ volume, choose }}>
      <Switch>
        <Route path="/van-ban/so/in/:kind">{({ kind }) => <PrintPage register={registerOf(kind)} />}</Route>
        <Route path="/van-ban/so/den/:id?">
          {({ id }) => <IncomingPage key="incoming" view="incoming" id={id ?? null} />}
        </Route>
        <Route path="/van-ban/so/theo-doi/:id?">
          {({ id }) => <IncomingPage key="follow-up" view="followUp" id={id ?? null} />}
        </Route>
        <Route path="/van-ban/so/di/:id">{({ id }) => <OutgoingPage id={id} />}</Route>
        <Route>
          <OutgoingPage id={null} />
        </Route>
      </Switch>
    </VolumeContext>
  );
};
