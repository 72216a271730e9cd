// The smallest window the same shell can open: what the program's start is measured against.
import { app, BrowserWindow, protocol } from 'electron';

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  protocol.handle(
    'app',
    () =>
      new Response('<!doctype html><title>empty</title><p id="ready">ready</p>', {
        headers: { 'content-type': 'text/html' },
      }),
  );
  new BrowserWindow({ width: 1366, height: 768 }).loadURL('app://main/index.html');
});
app.on('window-all-closed', () => app.quit());
