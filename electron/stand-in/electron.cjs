#!/usr/bin/env node
'use strict';
// Started like Electron's own executable: electron.cjs [switches] <app folder or app.asar> [arguments].
// The name ends in .cjs because package.json says "type": "module" and tools that drive Electron reach it
// through process.mainModule, which only a CommonJS entry has.
const { require: load } = require('tsx/cjs/api');

const args = process.argv.slice(2);
// The browser takes longest to start, so it is started before anything else is loaded.
const browser = load('./chromium.ts', __filename).startBrowser(args);
load('./run.ts', __filename).run(browser, args);
