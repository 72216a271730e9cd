import { execFileSync, spawnSync } from 'node:child_process';

/** A command the checks need, and the Debian packages that bring it. */
const NEEDED = [
  ['chromium', 'chromium'],
  ['pdftotext', 'poppler-utils'],
  ['pdftoppm', 'poppler-utils'],
  ['strace', 'strace'],
  ['python3', 'python3'],
  // Workbooks and Word files are opened by a second program, with fonts of the widths of Times New Roman.
  ['soffice', 'libreoffice-calc libreoffice-writer fonts-liberation'],
] as const;

const has = (command: string): boolean => spawnSync('which', [command]).status === 0;

/** Installs what is missing where that is allowed (root on Debian); else names the exact command and stops. */
export const installPackages = (): void => {
  const missing = [...new Set(NEEDED.filter(([command]) => !has(command)).map(([, name]) => name))];
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !has('apt-get')) {
    process.stderr.write(`The checks need these Debian packages. Please run: sudo ${command}\n`);
    process.exit(1);
  }
  process.stdout.write(`Installing what the checks need: ${missing.join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  execFileSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'], env });
};
