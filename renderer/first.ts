// Runs before every other part of the page. Schemas are told that the page's policy lets no text become a program, so that
// none tries: each try is an error, and for an error's stack the browser reads the sources of all parts anew.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
