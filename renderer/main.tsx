import './first.ts';
import '@mantine/core/styles.css';
import './fonts.css';
import './style.css';
import './tasks/tasks.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app.tsx';
import { keepBeforeClosing } from './closing.ts';
import { draftKeeper } from './draft-keeper.ts';
import { DraftContext } from './kit/drafts.tsx';
import { takeMarkedOptions } from './kit/marked-option.ts';
import { theme, variables } from './theme.ts';
import { startWorkspace } from './use-workspace.ts';

// Messages no schema words itself still come out in Vietnamese.
z.config(z.locales.vi());

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');

/** How long a workspace may take to be read before the page says that it is being opened. */
const SILENT_MS = 150;
const draw = () =>
  createRoot(root).render(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      forceColorScheme="light"
      getStyleNonce={() => nonce}
    >
      <DraftContext value={draftKeeper}>
        <App />
      </DraftContext>
    </MantineProvider>,
  );

const started = startWorkspace();
takeMarkedOptions();
keepBeforeClosing();
void Promise.race([started, new Promise((resolve) => setTimeout(resolve, SILENT_MS))]).then(draw);
