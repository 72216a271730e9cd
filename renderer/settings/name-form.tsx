import { useState } from 'react';
import type { InputOf } from '#shared/features.ts';
import { dateParts } from '#shared/kit/date.ts';
import { addProfileVersion, changeProfileVersion } from '#shared/settings/profile-commands.ts';
import type { ProfileVersion } from '#shared/settings/schema.ts';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { LetterheadFields, LiveLetterhead } from '../kit/letterhead-fields.tsx';
import { execute, newId } from '../use-command.ts';
import { today } from '../use-workspace.ts';

type Props = {
  readonly mode: 'change' | 'add';
  /** The version to correct, or the one a new name starts from. */
  readonly version: ProfileVersion;
  readonly textWidth: number;
  readonly onClose: () => void;
};

const particulars = (version: ProfileVersion) => ({
  validFrom: version.validFrom,
  parentBody: version.parentBody,
  nameLines: version.nameLines,
  fullName: version.fullName,
  abbreviation: version.abbreviation,
  draftingUnit: version.draftingUnit,
  place: version.place,
  usesSeal: version.usesSeal,
});

/** Corrects a name, or puts a new one in force from a day on; the head of the paper follows what is typed. */
export const NameForm = (props: Props) => (props.mode === 'add' ? <AddForm {...props} /> : <ChangeForm {...props} />);

const year = () => dateParts(today()).year;

const AddForm = ({ version, textWidth, onClose }: Props) => {
  const form = useCommandForm<InputOf<'settings.addProfileVersion'>>(addProfileVersion.input, {
    ...particulars(version),
    id: newId('name'),
    profile: version.profile,
    validFrom: '',
  });
  return (
    <CommandFormFrame
      form={form}
      about={version.profile}
      onSubmit={(values) => execute('settings.addProfileVersion', values)}
      onClose={onClose}
    >
      <LiveLetterhead prefix="" textWidth={textWidth} year={year()} />
      <LetterheadFields prefix="" fromHint="Từ ngày nào đổi tên?" />
    </CommandFormFrame>
  );
};

const ChangeForm = ({ version, textWidth, onClose }: Props) => {
  const form = useCommandForm<InputOf<'settings.changeProfileVersion'>>(changeProfileVersion.input, {
    id: version.id,
    ...particulars(version),
  });
  // The revision the form was opened on: a change made meanwhile is told, never overwritten.
  const [expect] = useState([{ coll: 'profileVersions', id: version.id, rev: version.rev }]);
  return (
    <CommandFormFrame
      form={form}
      onSubmit={(values) => execute('settings.changeProfileVersion', values, expect)}
      onClose={onClose}
    >
      <LiveLetterhead prefix="" textWidth={textWidth} year={year()} />
      <LetterheadFields prefix="" fromHint="Ngày đầu tiên mang tên này" />
    </CommandFormFrame>
  );
};
