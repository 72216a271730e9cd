import type { DeskState, RecoveryFinding } from '#shared/bridge.ts';
import { formatInstant } from '#shared/kit/date.ts';
import { SETTINGS_ID } from '#shared/settings/schema.ts';
import { createWorkspace, openWorkspace } from './store/open-workspace.ts';
import type { Engine, Finding, OpenResult } from './store/types.ts';
import { storeDefinition } from './store-definition.ts';

/** The workspace that is open now, or why none is. */
export type Opened = {
  readonly result: OpenResult;
  readonly notices: readonly string[];
};

/** Opens a workspace folder. `marker` is the file beside it that says it was once in use. */
export const openFolder = async (folder: string, marker?: string): Promise<Opened> =>
  openedOf(await openWorkspace(folder, storeDefinition, marker === undefined ? {} : { marker }));

/** Makes a new workspace in an empty folder. */
export const createFolder = async (folder: string, marker?: string): Promise<Opened> =>
  openedOf(await createWorkspace(folder, storeDefinition, marker === undefined ? {} : { marker }));

/** What opening came to, with the sentences on what was repaired. */
export const openedOf = (result: OpenResult): Opened => ({
  result,
  notices: result.kind === 'ready' ? result.notices : [],
});

/** The engine, where one is open. */
export const engineOf = (opened: Opened): Engine | null =>
  opened.result.kind === 'ready' ? opened.result.engine : null;

const hasSettings = (engine: Engine): boolean => engine.read('settings').has(SETTINGS_ID);
const isTraining = (engine: Engine): boolean => engine.read('settings').get(SETTINGS_ID)?.training === true;

/** What the window is told. A workspace without its first command still shows the wizard. */
export const stateOf = ({ result, notices }: Opened): DeskState => {
  if (result.kind === 'firstRun') return { kind: 'firstRun', training: false };
  if (result.kind === 'locked') return { kind: 'locked', message: result.by };
  if (result.kind === 'refused') return { kind: 'refused', message: result.message };
  if (result.kind === 'recovery') {
    return { kind: 'recovery', message: result.message, findings: result.findings.map(findingForWindow) };
  }
  const { engine } = result;
  const state = engine.state();
  if (state.mode === 'ready' && !hasSettings(engine)) return { kind: 'firstRun', training: false };
  return {
    kind: 'open',
    mode: state.mode === 'ready' ? 'ready' : 'readOnly',
    reason: state.reason ?? null,
    training: isTraining(engine),
    seq: state.seq,
    savedAt: state.savedAt,
    notices,
    undo: engine.canUndo(),
    redo: engine.canRedo(),
  };
};

const KINDS: Readonly<Record<Finding['kind'], string>> = {
  generation: 'Bản ghi chính',
  journal: 'Nhật ký thay đổi',
  snapshot: 'Bản sao lưu trong máy',
  attachment: 'Tệp đính kèm',
  audit: 'Sổ thay đổi các tháng trước',
  record: 'Mục dữ liệu',
  folder: 'Thư mục',
};

const findingForWindow = (finding: Finding): RecoveryFinding => ({
  id: finding.file,
  title: `${KINDS[finding.kind]} (${finding.file})`,
  age: finding.writtenAt === null ? 'không rõ thời điểm ghi' : `ghi lúc ${formatInstant(finding.writtenAt)}`,
  contents: finding.problem ?? `${finding.records ?? 0} mục dữ liệu`,
  usable: finding.kind === 'snapshot' && finding.problem === null,
});
