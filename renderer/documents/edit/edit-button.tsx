import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useLocation } from 'wouter';

/** Opens the editor of a draft. */
export const EditButton = ({ id }: { readonly id: string }) => {
  const [, go] = useLocation();
  return (
    <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => go(`/van-ban/${id}/sua`)}>
      Soạn nội dung
    </Button>
  );
};
