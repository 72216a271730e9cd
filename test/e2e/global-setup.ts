import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { executable } from '#electron/stand-in/executable.ts';

/** Builds the program once and says which shell the suite runs on. */
export default (): void => {
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { kind } = executable();
  process.stdout.write(
    kind === 'electron'
      ? 'End-to-end on real Electron.\n'
      : 'End-to-end on the stand-in (Electron’s binary is not installed here).\n',
  );
};
