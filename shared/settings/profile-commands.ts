import { z } from 'zod';
import { create, remove, replace } from '../kit/command.ts';
import { formatDate, type PlainDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { type Outcome, ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { PROFILE_KIND_LABELS } from './labels.ts';
import { atLeastOne, given } from './patch.ts';
import { profileVersions } from './rules.ts';
import { type ProfileKind, type ProfileVersion, profileVersionFields } from './schema.ts';

const { profile: _profile, ...changeable } = profileVersionFields;

const versionOf = (read: Read, id: string): Outcome<ProfileVersion> => {
  const found = read.get('profileVersions', id);
  return found === undefined
    ? refuse(
        'missing',
        'Không tìm thấy lần đặt tên này; có thể đã bị xóa. Hãy mở lại trang và chọn lần khác.',
        'id',
        'Mã',
      )
    : ok(found);
};

/** Two versions of one profile cannot begin on the same day: a document could not choose between them. */
const dayIsFree = (read: Read, kind: ProfileKind, validFrom: PlainDate, except?: string): Outcome<null> => {
  const taken = profileVersions(read, kind).some((v) => v.validFrom === validFrom && v.id !== except);
  return taken
    ? refuse(
        'taken',
        `${PROFILE_KIND_LABELS[kind]} đã có tên gọi bắt đầu từ ngày ${formatDate(validFrom)}. Hãy sửa tên gọi đó hoặc chọn ngày khác.`,
        'validFrom',
        'Có hiệu lực từ ngày',
      )
    : ok(null);
};

/** A new name or new particulars of an issuing profile from a day on; older documents keep the older ones. */
export const addProfileVersion = command({
  name: 'settings.addProfileVersion',
  title: 'Thêm tên gọi của cơ quan ban hành',
  input: z.strictObject({ id: idField(), ...profileVersionFields }),
  run: (read, input) => {
    const free = dayIsFree(read, input.profile, input.validFrom);
    if (!free.ok) return free;
    const created = create(read.all('profileVersions'), 'profileVersions', input);
    return created.ok ? ok([created.value]) : created;
  },
});

/** Corrects one version of an issuing profile; which profile it belongs to stays. */
export const changeProfileVersion = command({
  name: 'settings.changeProfileVersion',
  title: 'Sửa tên gọi của cơ quan ban hành',
  input: atLeastOne(z.strictObject({ id: idField(), ...z.strictObject(changeable).partial().shape })),
  run: (read, input) => {
    const found = versionOf(read, input.id);
    if (!found.ok) return found;
    const free = dayIsFree(read, found.value.profile, input.validFrom ?? found.value.validFrom, input.id);
    return free.ok ? ok([replace('profileVersions', found.value, given(input))]) : free;
  },
});

/** Removes one version; the last one of a profile stays, since every document needs an issuing body. */
export const removeProfileVersion = command({
  name: 'settings.removeProfileVersion',
  title: 'Xóa tên gọi của cơ quan ban hành',
  input: z.strictObject({ id: idField() }),
  run: (read, { id }) => {
    const found = versionOf(read, id);
    if (!found.ok) return found;
    const kind = found.value.profile;
    return profileVersions(read, kind).length > 1
      ? ok([remove('profileVersions', found.value)])
      : refuse(
          'rule',
          `${PROFILE_KIND_LABELS[kind]} chỉ còn một tên gọi nên không xóa được; văn bản nào cũng cần cơ quan ban hành. Hãy sửa tên gọi này.`,
        );
  },
});
