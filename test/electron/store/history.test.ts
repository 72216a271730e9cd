import { describe, expect, it } from 'vitest';
import {
  add,
  adding,
  contents,
  create,
  current,
  editing,
  entry,
  freshFolder,
  moment,
  must,
  open,
  removing,
} from './office.ts';

describe('undo', () => {
  it('takes back the last command and can do it again, each as a new line', async () => {
    const engine = await create(freshFolder());
    add(engine, 'an-01');
    must(engine.commit(editing(engine, 'people', 'an-01', { name: 'Đổi tên' })));
    const changed = current(engine, 'people', 'an-01').name;
    expect(engine.canUndo()).toBe('Sửa an-01');
    expect(must(engine.undo(moment)).title).toBe('Sửa an-01');
    expect(current(engine, 'people', 'an-01')).toMatchObject({ name: 'Nguyễn Văn an-01', rev: 3 });
    expect(engine.canRedo()).toBe('Sửa an-01');
    must(engine.redo(moment));
    expect(current(engine, 'people', 'an-01')).toMatchObject({ name: changed, rev: 4 });
    must(engine.undo(moment));
    must(engine.undo(moment));
    expect(engine.read('people').size).toBe(0);
    expect(engine.canUndo()).toBeNull();
    expect(engine.undo(moment).ok).toBe(false);
    expect(engine.state().seq).toBe(6);
  });

  it('brings a removed record back, and a command of several changes as a whole', async () => {
    const engine = await create(freshFolder());
    add(engine, 'an-01');
    const both = [
      ...removing(engine, 'people', 'an-01').changes,
      ...adding('people', { id: 'binh-02', name: 'Thay thế' }).changes,
    ];
    must(engine.commit(entry('Thay người', both)));
    must(engine.undo(moment));
    expect([...engine.read('people').keys()]).toEqual(['an-01']);
  });

  it('is refused when the record was changed since by another way', async () => {
    const engine = await create(freshFolder());
    add(engine, 'an-01');
    must(engine.commit(removing(engine, 'people', 'an-01')));
    must(engine.restoreRecord('people', 'an-01', 1, moment));
    must(engine.undo(moment));
    must(engine.undo(moment));
    expect(current(engine, 'people', 'an-01').name).toBe('Nguyễn Văn an-01');
    must(engine.commit(adding('meetings', { id: 'hop-01', title: 'Họp', chairId: 'an-01' })));
    must(engine.undo(moment));
    must(engine.redo(moment));
    expect(engine.read('meetings').size).toBe(1);
  });

  it('still asks whether other records rest on what would go', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    add(engine, 'an-01');
    const second = engine.commit(adding('meetings', { id: 'hop-01', title: 'Họp', chairId: 'an-01' }));
    must(second);
    must(engine.undo(moment));
    must(engine.commit(adding('meetings', { id: 'hop-02', title: 'Họp khác', chairId: 'an-01' })));
    expect(engine.canRedo()).toBeNull();
    must(engine.undo(moment));
    must(engine.undo(moment));
    expect(engine.read('people').size).toBe(0);
  });
});

describe('history', () => {
  it('tells every change of a record, newest first, over generations, archives and restarts', async () => {
    const folder = freshFolder();
    let engine = await create(folder);
    add(engine, 'an-01');
    for (let i = 0; i < 7; i++) {
      must(engine.commit(editing(engine, 'people', 'an-01', { name: `Lần ${i}` })));
      add(engine, `khac-${i}`);
      await engine.close();
      engine = await open(folder);
    }
    const names = engine.history('people', 'an-01').map((one) => one.after?.name);
    expect(names).toEqual(['Lần 6', 'Lần 5', 'Lần 4', 'Lần 3', 'Lần 2', 'Lần 1', 'Lần 0', 'Nguyễn Văn an-01']);
    expect(engine.entries(0).map((one) => one.seq)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
    const report = await engine.verify();
    expect(report.findings).toEqual([]);
    expect(report.checked).toMatchObject({ generations: 4, changes: 15 });
  });

  it('keeps a bin from which a record comes back as it was', async () => {
    const folder = freshFolder();
    const engine = await create(folder);
    must(engine.commit(adding('people', { id: 'an-01', name: 'An', note: 'Trưởng ban' })));
    must(engine.commit(removing(engine, 'people', 'an-01')));
    add(engine, 'binh-02');
    await engine.close();
    const later = await open(folder);
    const [gone, ...rest] = later.removed();
    expect(rest).toEqual([]);
    expect(gone).toMatchObject({ coll: 'people', id: 'an-01', seq: 2, before: { note: 'Trưởng ban' } });
    must(later.restoreRecord('people', 'an-01', 2, moment));
    expect(current(later, 'people', 'an-01')).toMatchObject({ name: 'An', note: 'Trưởng ban', rev: 2 });
    expect(later.removed()).toEqual([]);
    const before = contents(later);
    await later.close();
    expect(contents(await open(folder))).toEqual(before);
  });

  it('brings back an older version of a record that is still there', async () => {
    const engine = await create(freshFolder());
    add(engine, 'an-01', 'Bản đầu');
    must(engine.commit(editing(engine, 'people', 'an-01', { name: 'Bản sau' })));
    must(engine.restoreRecord('people', 'an-01', 1, moment));
    expect(current(engine, 'people', 'an-01')).toMatchObject({ name: 'Bản đầu', rev: 3 });
    expect(engine.restoreRecord('people', 'an-01', 99, moment).ok).toBe(false);
  });
});
