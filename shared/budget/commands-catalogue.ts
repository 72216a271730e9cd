import { z } from 'zod';
import { type Change, create, remove, replace } from '../kit/command.ts';
import { formatDate } from '../kit/date.ts';
import { idField } from '../kit/id.ts';
import { ok, refuse } from '../kit/outcome.ts';
import { command, type Read } from '../workspace.ts';
import { found, given, nothingGiven, type Stop, sameText } from './checks.ts';
import { linesUsing } from './rules.ts';
import {
  type BudgetIndexItem,
  type FundingSource,
  fundingSourceFields,
  indexItemFields,
  type SpendingNorm,
  spendingNormFields,
} from './schema.ts';
import { SHIPPED_INDEX, SHIPPED_NORMS, SHIPPED_SOURCES } from './shipped.ts';

/** What a line rests on is never deleted: it goes out of use, and the lines keep it. */
const usedStop = (
  read: Read,
  field: Parameters<typeof linesUsing>[1],
  id: string,
  name: string,
  label: string,
): Stop => {
  const uses = linesUsing(read, field, id).length;
  return uses === 0
    ? null
    : refuse(
        'inUse',
        `Không xóa được “${name}”: đang dùng ở ${uses} dòng dự toán. Hãy chọn “Ngừng dùng”; các dòng đã lập giữ nguyên.`,
        'id',
        label,
      );
};

const indexStop = (read: Read, item: BudgetIndexItem): Stop => {
  const twin = [...read.all('budgetIndexItems').values()].find(
    (other) => other.id !== item.id && other.code === item.code && other.validFrom === item.validFrom,
  );
  if (twin !== undefined)
    return refuse('taken', `Mã ${item.code} áp dụng từ năm ${item.validFrom} đã có: ${twin.name}.`, 'code', 'Mã số');
  if (item.level === 'item' && item.itemCode !== '')
    return refuse('rule', 'Thuộc mục: chỉ ghi cho tiểu mục; với mục hãy để trống.', 'itemCode', 'Thuộc mục');
  if (item.level === 'item') return null;
  const parent = [...read.all('budgetIndexItems').values()].some(
    (row) => row.level === 'item' && row.code === item.itemCode,
  );
  return parent
    ? null
    : refuse('missing', 'Thuộc mục: chưa có mục mang mã này trong bảng. Hãy thêm mục trước.', 'itemCode', 'Thuộc mục');
};

const indexRest = {
  itemCode: indexItemFields.itemCode.optional().meta({ title: 'Thuộc mục' }),
  enabled: indexItemFields.enabled.optional().meta({ title: 'Còn dùng' }),
  source: indexItemFields.source.optional().meta({ title: 'Căn cứ' }),
} as const;

export const addIndexItem = command({
  name: 'budget.addIndexItem',
  title: 'Thêm mục, tiểu mục',
  input: z.strictObject({ id: idField(), ...indexItemFields, ...indexRest }),
  run: (read, input) => {
    const item: BudgetIndexItem = {
      rev: 1,
      ...input,
      itemCode: input.itemCode ?? '',
      enabled: input.enabled ?? true,
      source: input.source ?? '',
    };
    const stop = indexStop(read, item);
    if (stop !== null) return stop;
    const created = create(read.all('budgetIndexItems'), 'budgetIndexItems', item);
    return created.ok ? ok([created.value]) : created;
  },
});

/** Corrects a row or puts it out of use. A used code keeps its number: a new one begins as a new row with its own year. */
export const changeIndexItem = command({
  name: 'budget.changeIndexItem',
  title: 'Sửa mục, tiểu mục',
  input: z.strictObject({
    id: idField('Mục, tiểu mục'),
    level: indexItemFields.level.optional().meta({ title: 'Cấp' }),
    code: indexItemFields.code.optional().meta({ title: 'Mã số' }),
    name: indexItemFields.name.optional().meta({ title: 'Tên gọi' }),
    validFrom: indexItemFields.validFrom.optional().meta({ title: 'Áp dụng từ năm' }),
    ...indexRest,
  }),
  run: (read, { id, ...patch }) => {
    const item = found(read, 'budgetIndexItems', id, 'id', 'Mục, tiểu mục');
    if (!item.ok) return item;
    const recoded = patch.code !== undefined && patch.code !== item.value.code;
    if (recoded && linesUsing(read, 'indexItemId', id).length > 0)
      return refuse(
        'inUse',
        `Mã ${item.value.code} đang dùng ở dòng dự toán nên không đổi số. Hãy thêm dòng mới với năm áp dụng mới.`,
        'code',
        'Mã số',
      );
    const stop = nothingGiven(patch) ?? indexStop(read, { ...item.value, ...given(patch) });
    return stop ?? ok([replace('budgetIndexItems', item.value, given(patch))]);
  },
});

export const removeIndexItem = command({
  name: 'budget.removeIndexItem',
  title: 'Xóa mục, tiểu mục',
  input: z.strictObject({ id: idField('Mục, tiểu mục') }),
  run: (read, { id }) => {
    const item = found(read, 'budgetIndexItems', id, 'id', 'Mục, tiểu mục');
    if (!item.ok) return item;
    const children = [...read.all('budgetIndexItems').values()].filter(
      (row) => row.itemCode === item.value.code,
    ).length;
    if (item.value.level === 'item' && children > 0)
      return refuse(
        'inUse',
        `Không xóa được mục ${item.value.code}: còn ${children} tiểu mục. Hãy chọn “Ngừng dùng”.`,
        'id',
        'Mục, tiểu mục',
      );
    return (
      usedStop(read, 'indexItemId', id, `${item.value.code} - ${item.value.name}`, 'Mục, tiểu mục') ??
      ok([remove('budgetIndexItems', item.value)])
    );
  },
});

const sourceStop = (read: Read, source: FundingSource): Stop => {
  const twin = [...read.all('fundingSources').values()].find(
    (other) => other.id !== source.id && sameText(other.name, source.name),
  );
  return twin === undefined
    ? null
    : refuse('taken', `Đã có nguồn “${twin.name}”. Hãy dùng nguồn đó.`, 'name', 'Tên nguồn kinh phí');
};

const sourceRest = {
  code: fundingSourceFields.code.optional().meta({ title: 'Mã nguồn' }),
  enabled: fundingSourceFields.enabled.optional().meta({ title: 'Còn dùng' }),
  source: fundingSourceFields.source.optional().meta({ title: 'Căn cứ' }),
} as const;

export const addSource = command({
  name: 'budget.addSource',
  title: 'Thêm nguồn kinh phí',
  input: z.strictObject({ id: idField(), ...fundingSourceFields, ...sourceRest }),
  run: (read, input) => {
    const source: FundingSource = {
      rev: 1,
      ...input,
      code: input.code ?? '',
      enabled: input.enabled ?? true,
      source: input.source ?? '',
    };
    const stop = sourceStop(read, source);
    if (stop !== null) return stop;
    const created = create(read.all('fundingSources'), 'fundingSources', source);
    return created.ok ? ok([created.value]) : created;
  },
});

export const changeSource = command({
  name: 'budget.changeSource',
  title: 'Sửa nguồn kinh phí',
  input: z.strictObject({
    id: idField('Nguồn kinh phí'),
    name: fundingSourceFields.name.optional().meta({ title: 'Tên nguồn kinh phí' }),
    group: fundingSourceFields.group.optional().meta({ title: 'Nhóm nguồn' }),
    ...sourceRest,
  }),
  run: (read, { id, ...patch }) => {
    const source = found(read, 'fundingSources', id, 'id', 'Nguồn kinh phí');
    if (!source.ok) return source;
    const stop = nothingGiven(patch) ?? sourceStop(read, { ...source.value, ...given(patch) });
    return stop ?? ok([replace('fundingSources', source.value, given(patch))]);
  },
});

export const removeSource = command({
  name: 'budget.removeSource',
  title: 'Xóa nguồn kinh phí',
  input: z.strictObject({ id: idField('Nguồn kinh phí') }),
  run: (read, { id }) => {
    const source = found(read, 'fundingSources', id, 'id', 'Nguồn kinh phí');
    if (!source.ok) return source;
    return (
      usedStop(read, 'sourceId', id, source.value.name, 'Nguồn kinh phí') ??
      ok([remove('fundingSources', source.value)])
    );
  },
});

const normStop = (norm: SpendingNorm): Stop =>
  norm.validTo !== null && norm.validTo < norm.validFrom
    ? refuse(
        'invalid',
        `Áp dụng đến hết ngày: ${formatDate(norm.validTo)} đứng trước ngày bắt đầu ${formatDate(norm.validFrom)}. Hãy nhập lại ngày.`,
        'validTo',
        'Áp dụng đến hết ngày',
      )
    : null;

const normRest = {
  validTo: spendingNormFields.validTo.optional().meta({ title: 'Áp dụng đến hết ngày' }),
  note: spendingNormFields.note.optional().meta({ title: 'Ghi chú' }),
  enabled: spendingNormFields.enabled.optional().meta({ title: 'Còn dùng' }),
} as const;

export const addNorm = command({
  name: 'budget.addNorm',
  title: 'Thêm định mức',
  input: z.strictObject({ id: idField(), ...spendingNormFields, ...normRest }),
  run: (read, input) => {
    const norm: SpendingNorm = {
      rev: 1,
      ...input,
      validTo: input.validTo ?? null,
      note: input.note ?? '',
      enabled: input.enabled ?? true,
    };
    const stop = normStop(norm);
    if (stop !== null) return stop;
    const created = create(read.all('spendingNorms'), 'spendingNorms', norm);
    return created.ok ? ok([created.value]) : created;
  },
});

/** Corrects a norm or ends it. The rate of one that lines rest on stays: a new rate is a new norm with its own dates. */
export const changeNorm = command({
  name: 'budget.changeNorm',
  title: 'Sửa định mức',
  input: z.strictObject({
    id: idField('Định mức'),
    name: spendingNormFields.name.optional().meta({ title: 'Tên định mức' }),
    unit: spendingNormFields.unit.optional().meta({ title: 'Đơn vị tính' }),
    amount: spendingNormFields.amount.optional().meta({ title: 'Mức chi' }),
    document: spendingNormFields.document.optional().meta({ title: 'Văn bản quy định' }),
    validFrom: spendingNormFields.validFrom.optional().meta({ title: 'Áp dụng từ ngày' }),
    ...normRest,
  }),
  run: (read, { id, ...patch }) => {
    const norm = found(read, 'spendingNorms', id, 'id', 'Định mức');
    if (!norm.ok) return norm;
    if (patch.amount !== undefined && patch.amount !== norm.value.amount && linesUsing(read, 'normId', id).length > 0)
      return refuse(
        'inUse',
        `Mức chi của “${norm.value.name}” đang dùng ở dòng dự toán nên giữ nguyên. Hãy ghi ngày kết thúc và thêm định mức mới.`,
        'amount',
        'Mức chi',
      );
    const stop = nothingGiven(patch) ?? normStop({ ...norm.value, ...given(patch) });
    return stop ?? ok([replace('spendingNorms', norm.value, given(patch))]);
  },
});

export const removeNorm = command({
  name: 'budget.removeNorm',
  title: 'Xóa định mức',
  input: z.strictObject({ id: idField('Định mức') }),
  run: (read, { id }) => {
    const norm = found(read, 'spendingNorms', id, 'id', 'Định mức');
    if (!norm.ok) return norm;
    return usedStop(read, 'normId', id, norm.value.name, 'Định mức') ?? ok([remove('spendingNorms', norm.value)]);
  },
});

/** Takes over what the program brings along and the workspace does not hold yet: index, wording of sources, rates. */
export const fillCatalogue = command({
  name: 'budget.fillCatalogue',
  title: 'Lấy danh mục đi kèm',
  input: z.strictObject({}),
  run: (read) => {
    const codes = new Set([...read.all('budgetIndexItems').values()].map(({ code }) => code));
    const names = new Set([...read.all('fundingSources').values()].map(({ name }) => name.toLocaleLowerCase('vi')));
    const missing: readonly (readonly [coll: string, record: { readonly id: string }])[] = [
      ...SHIPPED_INDEX.filter(({ code }) => !codes.has(code)).map((row) => ['budgetIndexItems', row] as const),
      ...SHIPPED_SOURCES.filter(({ name }) => !names.has(name.toLocaleLowerCase('vi'))).map(
        (row) => ['fundingSources', row] as const,
      ),
      ...SHIPPED_NORMS.map((row) => ['spendingNorms', row] as const),
    ];
    const changes = missing.flatMap(([coll, record]): Change[] =>
      read.all(coll as 'spendingNorms').has(record.id)
        ? []
        : [{ coll, id: record.id, before: null, after: { ...record, rev: 1 } }],
    );
    return changes.length === 0
      ? refuse('rule', 'Danh mục đã có đủ các dòng đi kèm chương trình; không có gì thay đổi.')
      : ok(changes);
  },
});
