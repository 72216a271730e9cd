import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { calls } from '#shared/bridge.ts';
import { CALL_NAMES, type CallName, channelOf } from '#shared/call-names.ts';
import { refuse } from '#shared/kit/outcome.ts';
import type { Desk } from './desk.ts';
import type { Log } from './log.ts';
import { weigh } from './message-weight.ts';
import { isTrustedSender } from './security.ts';

/** Messages a second the page may send; more are queued, not refused (reliability of fast typing). */
const PER_SECOND = 50;

/** `desk` may still be opening: calls wait for it. */
type Incoming = { readonly desk: Promise<Desk>; readonly windows: () => readonly WebContents[]; readonly log: Log };

/** One channel a call: sender checked, message weighed and checked with zod, a bug becomes one plain refusal. */
export const answerCalls = (incoming: Incoming): void => {
  const wait = throttle(PER_SECOND);
  for (const name of CALL_NAMES) {
    ipcMain.handle(channelOf(name), async (event, message: unknown) => {
      await wait();
      return answer(incoming, name, event, message);
    });
  }
};

const answer = async (
  { desk, windows, log }: Incoming,
  name: CallName,
  event: IpcMainInvokeEvent,
  message: unknown,
) => {
  if (!isTrustedSender(event, windows())) {
    log('call refused', `${name}: unknown sender`);
    throw new Error('refused');
  }
  const heavy = weigh(message);
  if (heavy !== null) return refuse('invalid', heavy);
  const checked = calls[name].input.safeParse(message);
  if (!checked.success) {
    log('call refused', `${name}: ${checked.error.issues[0]?.code ?? ''}`);
    return refuse('invalid', 'Chương trình nhận được yêu cầu không đúng dạng. Dữ liệu giữ nguyên; hãy thử lại.');
  }
  try {
    const { handlers } = await desk;
    return await (handlers[name] as (input: unknown) => Promise<unknown>)(checked.data);
  } catch (error) {
    log(`error in ${name}`, error);
    return refuse(
      'storage',
      'Chương trình gặp lỗi khi thực hiện việc này. Dữ liệu đã lưu không bị ảnh hưởng; hãy thử lại.',
    );
  }
};

/** Spreads calls so that no more than `perSecond` start in any second. */
const throttle = (perSecond: number) => {
  const starts: number[] = [];
  return async (): Promise<void> => {
    const now = performance.now();
    while (starts.length > 0 && (starts[0] ?? 0) <= now - 1000) starts.shift();
    const free = starts.length < perSecond ? now : (starts[starts.length - perSecond] ?? now) + 1000;
    starts.push(free);
    if (free > now) await new Promise((resolve) => setTimeout(resolve, free - now));
  };
};
