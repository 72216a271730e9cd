import type { CommandLine } from 'electron';
import { refuseUnknown } from './absent.ts';

type Provided = Pick<CommandLine, 'appendSwitch' | 'appendArgument' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'>;

/**
 * `app.commandLine`: switches are remembered and can be asked for. The browser has been started before main says
 * anything, so a switch given here does not change it; those that keep it off the network are given from the start.
 */
export function commandLineOf(args: readonly string[]): Provided {
  const switches = new Map<string, string>();
  for (const arg of args) {
    const match = /^--([^=]+)(?:=(.*))?$/.exec(arg);
    if (match?.[1] !== undefined) switches.set(match[1], match[2] ?? '');
  }
  return refuseUnknown('app.commandLine', {
    appendSwitch: (name: string, value = ''): void => void switches.set(name, value),
    appendArgument: (): void => undefined,
    hasSwitch: (name: string): boolean => switches.has(name),
    getSwitchValue: (name: string): string => switches.get(name) ?? '',
    removeSwitch: (name: string): void => void switches.delete(name),
  });
}
