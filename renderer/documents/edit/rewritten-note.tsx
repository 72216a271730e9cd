import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Rewritten } from '#shared/documents/text-merge.ts';
import { blockWords } from '../../kit/block-editor/slots.ts';

type Props = { readonly place: Rewritten; readonly onTakeBack: () => void };

const wordOf = ({ from, to, base }: Rewritten): string =>
  base.length === 0 ? 'thêm tay' : from === to ? 'đã bỏ một đoạn' : 'đã sửa';

/** Says that a block is no longer as the data gave it, shows what they gave, and brings it back. */
export const RewrittenNote = ({ place, onTakeBack }: Props) => {
  const [shown, setShown] = useState(false);
  return (
    <div className="block-note">
      <Group gap={6}>
        <Badge size="sm" variant="light">
          {wordOf(place)}
        </Badge>
        {place.base.length > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={() => setShown(!shown)} aria-expanded={shown}>
            Xem bản từ dữ liệu
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" onClick={onTakeBack}>
          {place.base.length > 0 ? 'Lấy lại' : 'Bỏ đoạn thêm'}
        </Button>
      </Group>
      {shown && (
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
          {place.base.map(blockWords).join('\n')}
        </Text>
      )}
    </div>
  );
};
