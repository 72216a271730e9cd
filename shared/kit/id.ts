import { z } from 'zod';

/** A record's id: given by whoever creates the record, so that a later command can name it. */
export const ID_PATTERN = /^[a-z0-9-]{3,64}$/;

/** Zod schema of a record id. `label` is the Vietnamese name of the field it stands in. */
export const idField = (label = 'Mã') =>
  z
    .string({ error: `${label}: hãy chọn trong danh sách hoặc ghi một mã` })
    .min(1, { error: `${label}: hãy chọn trong danh sách` })
    .regex(ID_PATTERN, { error: `${label}: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, 3 đến 64 ký tự` })
    .meta({ title: label });
