import { describe, expect, it } from 'vitest';
import { backupStanding, sticksInTurn, undoableRestoration } from '#shared/backups/rules.ts';
import type { BackupRecord, RestorationRecord } from '#shared/backups/schema.ts';
import { backupRecord, restorationRecord } from '#shared/backups/schema.ts';
import { applyChanges, emptyWorkspace, readOf } from '#shared/workspace.ts';

const backup = (seq: number, rest: Partial<BackupRecord> = {}): BackupRecord =>
  backupRecord.parse({
    ...{
      id: `sao-luu-${seq}`,
      rev: 1,
      at: '2026-11-20T02:00:00.000Z',
      seq,
      fileName: 'a.sotay',
      fileHash: 'a'.repeat(64),
      size: 9,
    },
    ...{
      attachments: 0,
      stickId: 'xanh',
      stickName: 'USB xanh',
      verifiedAt: '2026-11-20T02:01:00.000Z',
      rereadAt: null,
      damaged: false,
    },
    ...rest,
  });
const readWith = (backups: readonly BackupRecord[], restorations: readonly RestorationRecord[] = []) => {
  const workspace = emptyWorkspace();
  const changes = [
    ...backups.map((after) => ({ coll: 'backups', id: after.id, before: null, after })),
    ...restorations.map((after) => ({ coll: 'restorations', id: after.id, before: null, after })),
  ];
  applyChanges(workspace, changes);
  return readOf(workspace);
};
const standing = (backups: readonly BackupRecord[], seq: number, today = '2026-11-21') =>
  backupStanding(readWith(backups), seq, today);

describe('How things stand with the backups', () => {
  it('an office without any counts all its changes', () => {
    expect(standing([], 30)).toMatchObject({ last: null, changes: 30, level: 'none' });
  });

  it('the note of a backup is not a change of the office', () => {
    expect(standing([backup(10)], 11)).toMatchObject({ changes: 0, level: 'fresh' });
    expect(standing([backup(10, { rev: 2 })], 12)).toMatchObject({ changes: 0, level: 'fresh' });
    expect(standing([backup(10)], 12)).toMatchObject({ changes: 1, level: 'fresh' });
  });

  it('reminds from 21 changes or 8 days on, urgently after 30 days, and never where nothing changed', () => {
    expect(standing([backup(10)], 31).level).toBe('fresh');
    expect(standing([backup(10)], 32).level).toBe('due');
    expect(standing([backup(10)], 12, '2026-11-27').level).toBe('fresh');
    expect(standing([backup(10)], 12, '2026-11-28').level).toBe('due');
    expect(standing([backup(10)], 12, '2026-12-20').level).toBe('late');
    expect(standing([backup(10)], 11, '2027-12-20').level).toBe('fresh');
  });

  it('a clock set back gives no negative days, and a damaged copy does not count', () => {
    expect(standing([backup(10)], 12, '2020-01-01').days).toBe(0);
    expect(standing([backup(10), backup(20, { damaged: true })], 22).last?.seq).toBe(10);
  });
});

describe('Sticks in turn', () => {
  it('the one used longest ago is next', () => {
    const backups = [backup(10), backup(20, { stickId: 'do', stickName: 'USB đỏ' }), backup(30)];
    expect(sticksInTurn(readWith(backups)).map(({ name }) => name)).toEqual(['USB đỏ', 'USB xanh']);
  });
});

describe('A restore', () => {
  const restored = (rest: Partial<RestorationRecord> = {}): RestorationRecord =>
    restorationRecord.parse({
      ...{
        id: 'khoi-phuc-1',
        rev: 1,
        at: '2026-11-01T02:00:00.000Z',
        fileName: 'a.sotay',
        backupAt: '2026-10-01T02:00:00.000Z',
      },
      ...{ backupSeq: 5, snapshot: 'snap/before-restore-2026-11-01-00000009-0123abcd.json', undoneAt: null },
      ...rest,
    });

  it('can be taken back for 30 days, once', () => {
    expect(undoableRestoration(readWith([], [restored()]), '2026-12-01')?.id).toBe('khoi-phuc-1');
    expect(undoableRestoration(readWith([], [restored()]), '2026-12-02')).toBeNull();
    expect(
      undoableRestoration(readWith([], [restored({ undoneAt: '2026-11-02T02:00:00.000Z' })]), '2026-11-03'),
    ).toBeNull();
  });
});
