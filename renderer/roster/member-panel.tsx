import { CloseButton, Group, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#shared/kit/date.ts';
import type { Body } from '#shared/roster/schema.ts';
import { DocumentPanel } from '../document-panel.tsx';
import { SidePanel } from '../kit/split.tsx';
import { today, useRecord } from '../use-workspace.ts';
import { AssignPanel } from './assign-panel.tsx';
import { BodyNameForm } from './body-name-form.tsx';
import { EndForm } from './end-form.tsx';
import { AddMember } from './enrol-form.tsx';
import { ReplaceForm } from './replace-form.tsx';
import { SeatForm } from './seat-form.tsx';

/** What stands beside the list of a body. */
export type Panel =
  | { readonly kind: 'add' }
  | { readonly kind: 'name' }
  | { readonly kind: 'print' }
  | { readonly kind: SeatWork; readonly id: string };
export type SeatWork = 'edit' | 'end' | 'replace' | 'fields';

type Props = { readonly panel: Panel; readonly body: Body; readonly date: PlainDate; readonly onClose: () => void };

const TITLES = {
  edit: 'Sửa thành viên',
  end: 'Ghi thôi tham gia',
  replace: 'Thay thế thành viên',
  fields: 'Phân công lĩnh vực',
} as const;

/** The form, the field assignments or the printed list beside the members. */
export const MemberPanel = ({ panel, body, date, onClose }: Props) => {
  if (panel.kind === 'print') return <PrintedList body={body} date={date} onClose={onClose} />;
  if (panel.kind === 'name') {
    return (
      <SidePanel title="Đổi tên">
        <BodyNameForm body={body} onClose={onClose} />
      </SidePanel>
    );
  }
  if (panel.kind === 'add') {
    return (
      <SidePanel title={`Thêm thành viên ${body.shortName}`}>
        <AddMember body={body} onClose={onClose} />
      </SidePanel>
    );
  }
  return <SeatPanel key={`${panel.kind}-${panel.id}`} what={panel.kind} id={panel.id} body={body} onClose={onClose} />;
};

type SeatPanelProps = {
  readonly what: SeatWork;
  readonly id: string;
  readonly body: Body;
  readonly onClose: () => void;
};

const SeatPanel = ({ what, id, body, onClose }: SeatPanelProps) => {
  const seat = useRecord('memberships', id);
  const person = useRecord('people', seat?.personId ?? '');
  if (seat === undefined) return null;
  const props = { seat, body, onClose };
  return (
    <SidePanel title={`${TITLES[what]}: ${person?.name ?? ''}`} {...(what === 'fields' ? { onClose } : {})}>
      {what === 'edit' && <SeatForm {...props} />}
      {what === 'end' && <EndForm {...props} />}
      {what === 'replace' && <ReplaceForm {...props} />}
      {what === 'fields' && <AssignPanel seat={seat} />}
    </SidePanel>
  );
};

const PrintedList = ({
  body,
  date,
  onClose,
}: {
  readonly body: Body;
  readonly date: PlainDate;
  readonly onClose: () => void;
}) => {
  const [orientation, setOrientation] = useState<'portrait' | 'landscape'>('portrait');
  return (
    <DocumentPanel
      kind="memberList"
      subject={body.id}
      options={{ asOf: date === today() ? null : date, orientation }}
      tools={
        <Group justify="space-between">
          <SegmentedControl
            size="xs"
            aria-label="Khổ giấy"
            value={orientation}
            onChange={(value) => setOrientation(value === 'landscape' ? 'landscape' : 'portrait')}
            data={[
              { value: 'portrait', label: 'A4 đứng' },
              { value: 'landscape', label: 'A4 ngang' },
            ]}
          />
          <CloseButton aria-label="Đóng trang in" onClick={onClose} />
        </Group>
      }
    />
  );
};
