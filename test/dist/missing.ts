/** What stopped electron-builder, as far as its own words and the unpacked folder tell. */
export type Stop = {
  /** Everything electron-builder printed. */
  readonly log: string;
  /** True when Electron's Windows binary had already been unpacked. */
  readonly hasElectron: boolean;
  readonly electronVersion: string;
};

const UNREACHABLE =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|Cannot download|status code: (404|407|5\d\d)/i;

/** One or two sentences that say why there is no installer and what to do. */
export function whyNoInstaller({ log, hasElectron, electronVersion }: Stop): string {
  if (/wine/i.test(log) && hasElectron) {
    return 'Chưa đóng gói được: máy này không phải Windows và thiếu chương trình wine mà bộ dựng NSIS cần. Hãy cài wine hoặc chạy “npm run dist” trên Windows.';
  }
  if (!UNREACHABLE.test(log)) return 'Chưa đóng gói được; lý do ghi ở cuối tệp dist/dong-goi.log.';
  const what = hasElectron ? 'bộ dựng bản cài đặt NSIS' : `Electron ${electronVersion} cho Windows`;
  return `Chưa đóng gói được: thiếu ${what}, phải tải từ github.com mà máy này không nối tới được. Hãy chạy “npm run dist” một lần trên máy có mạng; những lần sau không cần mạng nữa.`;
}
