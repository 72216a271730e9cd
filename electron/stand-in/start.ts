import { spawn } from 'node:child_process';
import { build } from './build.ts';
import { executable } from './executable.ts';
import { findBrowser } from './find-browser.ts';
import { installElectron } from './install-electron.ts';
import { PROJECT } from './project.ts';

const STAND_IN_SENTENCE =
  'Chưa có Electron trên máy này, chương trình chạy trên trình duyệt đã cài (bản thay thế để phát triển và kiểm thử).';
const NO_DISPLAY_SENTENCE =
  'Máy này không có màn hình nên chương trình chạy ẩn, không hiện cửa sổ; nhấn Ctrl+C để dừng.';
const NOTHING_SENTENCE =
  'Chưa chạy được: hãy nối mạng rồi chạy lệnh “npx install-electron”, hoặc cài Chromium, Chrome hay Edge, rồi chạy lại “npm start”.';
const BUILD_FAILED_SENTENCE =
  'Chưa dựng được chương trình; xem các dòng lỗi ở trên, sửa xong rồi chạy lại “npm start”.';

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function endWith(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function launch(program: string, args: readonly string[]): void {
  const child = spawn(program, [...args, PROJECT, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl+C reaches the program too, which saves and ends by itself.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('error', () => endWith(NOTHING_SENTENCE));
  child.on('exit', (code) => process.exit(code ?? 1));
}

if (!build()) endWith(BUILD_FAILED_SENTENCE);
installElectron();
const { kind, path } = executable();
if (kind === 'electron') {
  launch(path, process.getuid?.() === 0 ? ['--no-sandbox'] : []);
} else {
  if (findBrowser() === undefined) endWith(NOTHING_SENTENCE);
  console.log(STAND_IN_SENTENCE);
  if (!hasDisplay()) console.log(NO_DISPLAY_SENTENCE);
  // Windows starts no script by its first line, so Node is named.
  launch(process.execPath, [path]);
}
