import { Alert, Modal } from '@mantine/core';
import { useState } from 'react';
import { DEFAULT_SERIES, seriesId } from '#shared/documents/numbering.ts';
import type { InputOf } from '#shared/features.ts';
import { SERIES_GROUPING_LABELS, SERIES_SOURCE_LABELS } from '#shared/registers/labels.ts';
import { setSeries } from '#shared/registers/outgoing-commands.ts';
import { SERIES_GROUPINGS, SERIES_SOURCES } from '#shared/registers/schema.ts';
import { PROFILE_KIND_LABELS } from '#shared/settings/labels.ts';
import type { ProfileKind } from '#shared/settings/schema.ts';
import { ChoiceField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute } from '../use-command.ts';
import { currentRead } from '../use-workspace.ts';

type Props = { readonly profile: ProfileKind; readonly onClose: () => void };

const SOURCES = SERIES_SOURCES.map((value) => ({ value, label: SERIES_SOURCE_LABELS[value] }));
const GROUPINGS = SERIES_GROUPINGS.map((value) => ({ value, label: SERIES_GROUPING_LABELS[value] }));

/** Whose numbers a body takes, and which papers share a sequence (Decree 30/2020, Article 15.1). */
export const SeriesDialog = ({ profile, onClose }: Props) => {
  const [before] = useState(() => currentRead().get('numberSeries', seriesId(profile)));
  const { source, grouping } = before ?? DEFAULT_SERIES;
  const form = useCommandForm<InputOf<'registers.setSeries'>>(setSeries.input, { profile, source, grouping });
  const counted = form.watch('source') === 'own';
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={false}
      size="lg"
      title={`Cách lấy số – ${PROFILE_KIND_LABELS[profile]}`}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <CommandFormFrame
        form={form}
        about={profile}
        onSubmit={(values) =>
          execute(
            'registers.setSeries',
            values,
            before === undefined ? [] : [{ coll: 'numberSeries', id: before.id, rev: before.rev }],
          )
        }
        onClose={onClose}
      >
        <ChoiceField
          name="source"
          label="Nguồn số"
          options={SOURCES}
          description="Ban có hệ thống số riêng, hoặc dùng số của Văn thư UBND."
        />
        <ChoiceField
          name="grouping"
          label="Dãy số"
          options={GROUPINGS}
          disabled={!counted}
          description="Người đứng đầu quyết định; số bắt đầu từ 01 ngày 01/01 hằng năm (khoản 1 Điều 15 Nghị định 30/2020/NĐ-CP)."
        />
        {!counted && (
          <Alert color="blue">
            Chương trình không đề xuất số và không báo số bỏ trống; số trùng cùng ký hiệu vẫn bị từ chối.
          </Alert>
        )}
      </CommandFormFrame>
    </Modal>
  );
};
