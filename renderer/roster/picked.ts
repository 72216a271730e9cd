import { z } from 'zod';

/** A record picked from a list; nothing picked is said in words an official knows. */
export const picked = (label: string) => {
  const error = `${label}: chưa chọn; hãy gõ một phần của tên rồi chọn trong danh sách`;
  return z.string({ error }).min(1, { error }).meta({ title: label });
};
