import { Stop, say } from './headless/speak.ts';

const USAGE = `Sổ tay Ban Chỉ đạo, phần không cửa sổ. Cách dùng:

  npm run --silent desk -- commands
      mọi lệnh, kèm JSON Schema của nội dung lệnh
  npm run --silent desk -- run <thư mục dữ liệu> <tệp.jsonl> [--at yyyy-mm-dd]
      thực hiện mỗi dòng một lệnh {"command", "input"}; thư mục trống thì tạo dữ liệu mới
  npm run --silent desk -- list <thư mục dữ liệu> [--at yyyy-mm-dd]
      các loại văn bản và đối tượng in được
  npm run --silent desk -- print <thư mục dữ liệu> <loại> [đối tượng] --out <tệp .pdf, .docx, .xlsx hoặc thư mục> [--each] [--options <JSON>] [--at yyyy-mm-dd]
      in một văn bản ra PDF; --each: mỗi người một tệp
  npm run --silent desk -- check <thư mục dữ liệu> <mã văn bản> | <loại> [đối tượng] [--options <JSON>] [--at yyyy-mm-dd]
      kiểm tra thể thức một văn bản theo Nghị định 30/2020/NĐ-CP; có lỗi thì kết thúc với mã 1
  npm run --silent desk -- sheet <thư mục dữ liệu> <tổ chức> --out <tệp.xlsx> [--options '{"template":true}'] [--at yyyy-mm-dd]
      xuất danh sách thành viên, hoặc tệp mẫu, ra .xlsx
  npm run --silent desk -- import <thư mục dữ liệu> <tổ chức> <tệp.xlsx> [--at yyyy-mm-dd]
      nhập danh sách thành viên từ .xlsx, trọn vẹn hoặc không nhập ai
  npm run --silent desk -- verify <thư mục dữ liệu>
      kiểm tra mã băm, chuỗi thay đổi và nội dung
  npm run --silent desk -- verify <tệp .sotay>
      kiểm chứng một bản sao lưu đến hết, như khi khôi phục
  npm run --silent desk -- backup <thư mục dữ liệu> <thư mục sao lưu>
      ghi một bản sao lưu đã kiểm chứng
  npm run --silent desk -- restore <tệp .sotay> <thư mục trống>
      dựng lại dữ liệu từ một bản sao lưu
  npm run --silent desk -- words <số…>
      đọc số tiền bằng chữ, mỗi số một dòng
  npm run --silent demo
      dựng bản tập huấn và in đủ các loại văn bản vào out/demo
`;

type Verb = (args: readonly string[]) => Promise<void>;

/** Each verb with what it needs, read only when it is asked for. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  commands: async () => (await import('./headless/commands.ts')).commands,
  run: async () => (await import('./headless/run.ts')).run,
  list: async () => (await import('./headless/list.ts')).list,
  print: async () => (await import('./headless/print.ts')).print,
  check: async () => (await import('./headless/check.ts')).check,
  sheet: async () => (await import('./headless/sheet.ts')).sheet,
  import: async () => (await import('./headless/sheet.ts')).importSheet,
  verify: async () => (await import('./headless/verify.ts')).verify,
  backup: async () => (await import('./headless/backups.ts')).backup,
  restore: async () => (await import('./headless/backups.ts')).restore,
  words: async () => (await import('./headless/words.ts')).words,
  demo: async () => (await import('./headless/demo.ts')).demo,
};

const [verb = '', ...args] = process.argv.slice(2);
const chosen = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
if (chosen === undefined) {
  if (verb !== '') say(`Không có việc “${verb}”.\n`);
  say(USAGE);
  process.exitCode = verb === '' || verb === 'help' ? 0 : 1;
} else {
  const run = await chosen();
  await run(args).catch((error: unknown) => {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 1;
  });
}
