import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, '..', path);

const SHAPE = "import('#electron/shape.ts').then((m) => process.stdout.write(m.recordsShape()))";
const shape = execFileSync(process.execPath, ['--import', 'tsx', '--eval', SHAPE], { cwd: at('.'), encoding: 'utf8' });

// Everything is bundled: the packed program carries no node_modules.
export default defineConfig({
  main: {
    // The library's Node build declares a `require` of its own, which the bundle has already; nothing here needs its threads.
    resolve: { alias: { fflate: 'fflate/browser' } },
    define: { BUILT_SHAPE: JSON.stringify(shape) },
    build: {
      outDir: at('out/main'),
      emptyOutDir: true,
      externalizeDeps: false,
      minify: true,
      rollupOptions: {
        input: {
          main: at('electron/main.ts'),
          'paper-worker': at('electron/documents/worker.ts'),
          'backup-worker': at('electron/backup-worker.ts'),
          'sheet-worker': at('electron/sheets/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
        external: ['electron'],
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      emptyOutDir: true,
      externalizeDeps: false,
      // A sandboxed preload is CommonJS and may require 'electron' alone.
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
        external: ['electron'],
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      rollupOptions: {
        input: at('renderer/index.html'),
        // All that the first screen needs comes in one file.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  },
});
