import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { refuseUnknown } from './absent.ts';
import { StandInWindow } from './browser-window.ts';
import { hub } from './hub.ts';
import { record } from './record.ts';

type Given<T> = [object | null | undefined, T] | [T];

function optionsOf<T>(args: Given<T>): T {
  return args.length === 1 ? args[0] : args[1];
}

/** The next answer a test has laid ready. */
function answer(kind: string, options: object): Record<string, unknown> | undefined {
  record.shownDialogs.push({ kind, options });
  return record.dialogs.shift() as Record<string, unknown> | undefined;
}

/** Asks the person before the screen in the page's own words; null where there is nobody. */
async function ask(question: string, proposal: string): Promise<string | null> {
  const window = StandInWindow.getFocusedWindow() ?? StandInWindow.getAllWindows()[0];
  if (!hub().visible || window === undefined) return null;
  const text = await window.webContents.executeJavaScript<string | null>(
    `prompt(${JSON.stringify(question)}, ${JSON.stringify(proposal)})`,
    true,
  );
  return text === '' ? null : text;
}

async function showSaveDialog(...args: Given<SaveDialogOptions>) {
  const options = optionsOf(args);
  const queued = answer('save', options);
  if (queued !== undefined) return { canceled: queued.filePath === undefined, filePath: '', ...queued };
  const filePath = await ask(options.title ?? 'Lưu vào tệp (ghi đường dẫn đầy đủ)', options.defaultPath ?? '');
  return { canceled: filePath === null, filePath: filePath ?? '' };
}

async function showOpenDialog(...args: Given<OpenDialogOptions>) {
  const options = optionsOf(args);
  const queued = answer('open', options);
  if (queued !== undefined) return { canceled: queued.filePaths === undefined, filePaths: [], ...queued };
  const filePath = await ask(options.title ?? 'Mở tệp hoặc thư mục (ghi đường dẫn đầy đủ)', options.defaultPath ?? '');
  return { canceled: filePath === null, filePaths: filePath === null ? [] : [filePath] };
}

async function showMessageBox(...args: Given<MessageBoxOptions>) {
  const options = optionsOf(args);
  const unanswered = { response: options.cancelId ?? 0, checkboxChecked: options.checkboxChecked ?? false };
  const queued = answer('message', options);
  if (queued !== undefined) return { ...unanswered, ...queued };
  const buttons = options.buttons ?? ['OK'];
  const list = buttons.map((button, index) => `${index + 1}. ${button}`).join('\n');
  const text = [options.message, options.detail, list].filter(Boolean).join('\n\n');
  const choice = Number(await ask(text, String((options.defaultId ?? 0) + 1))) - 1;
  return { ...unanswered, response: choice in buttons ? choice : unanswered.response };
}

function showErrorBox(title: string, content: string): void {
  answer('error', { title, content });
  console.error(`${title}\n${content}`);
}

type Provided = Pick<Dialog, 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox' | 'showErrorBox'>;

/**
 * The module `dialog`. A test may put its own function in place of one (`dialog.showSaveDialog = …`), which works in
 * Electron too; or lay answers in `globalThis.__standIn.dialogs`. With nobody to ask, a dialog is answered as cancelled.
 */
export const dialog = refuseUnknown('dialog', {
  showSaveDialog,
  showOpenDialog,
  showMessageBox,
  showErrorBox,
}) satisfies Provided;
