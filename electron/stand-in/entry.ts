import { startBrowser } from './chromium.ts';
import { run } from './run.ts';

// What electron.cjs does, for whoever bundles the stand-in into one script. The browser takes longest to start.
const args = process.argv.slice(2);
const browser = startBrowser(args);
void run(browser, args);
