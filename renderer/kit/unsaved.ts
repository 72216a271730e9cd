import { useEffect, useId } from 'react';
import { confirm } from './confirm.tsx';

/** Open forms with something typed in them, and how each forgets what it kept of it. */
const typed = new Map<string, () => void>();

export const LOSE_TYPED = {
  title: 'Bỏ nội dung đã nhập?',
  message: 'Nội dung vừa nhập chưa được lưu. Nếu đóng, phần này sẽ mất.',
  confirmLabel: 'Bỏ nội dung',
  danger: true,
};

/** Says of an open form that something is typed in it, as long as it is. */
export const useUnsaved = (isDirty: boolean, forget: () => void): void => {
  const id = useId();
  useEffect(() => {
    if (!isDirty) return;
    typed.set(id, forget);
    return () => void typed.delete(id);
  });
};

/** Goes on to something that closes the open form; asks first where words would be lost. */
export const leaving = async (go: () => void): Promise<void> => {
  if (typed.size > 0) {
    if (!(await confirm(LOSE_TYPED))) return;
    for (const forget of [...typed.values()]) forget();
  }
  go();
};
