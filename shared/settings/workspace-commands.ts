import { z } from 'zod';
import { replace } from '../kit/command.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { atLeastOne, given } from './patch.ts';
import { settingsOf } from './rules.ts';
import { followUpFields, layoutFields, type WorkspaceSettings, workspaceSettings } from './schema.ts';

const present = (read: Read): Outcome<WorkspaceSettings> => {
  const found = settingsOf(read);
  return found === undefined
    ? refuse('missing', 'Sổ tay chưa được thiết lập lần đầu. Hãy hoàn thành các bước thiết lập rồi làm lại.')
    : ok(found);
};

/** Changes the name shown at the top of the window; names on paper are the issuing profiles' own. */
export const rename = command({
  name: 'settings.rename',
  title: 'Đổi tên Ban Chỉ đạo trên màn hình',
  input: z.strictObject({ committeeName: workspaceSettings.shape.committeeName }),
  run: (read, input) => {
    const found = present(read);
    return found.ok ? ok([replace('settings', found.value, { ...input })]) : found;
  },
});

/** Changes layout choices inside the legal ranges; margins and indent in mm, size in pt. */
export const changeLayout = command({
  name: 'settings.changeLayout',
  title: 'Sửa cách trình bày văn bản',
  input: atLeastOne(z.strictObject(layoutFields).partial()),
  run: (read, input) => {
    const found = present(read);
    return found.ok ? ok([replace('settings', found.value, given(input))]) : found;
  },
});

/** Changes how tasks are followed up. */
export const changeFollowUp = command({
  name: 'settings.changeFollowUp',
  title: 'Sửa cách theo dõi nhiệm vụ',
  input: z.strictObject(followUpFields),
  run: (read, input) => {
    const found = present(read);
    return found.ok ? ok([replace('settings', found.value, { ...input })]) : found;
  },
});
