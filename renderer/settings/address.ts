import { useLocation } from 'wouter';

/** Where one is in the settings: the section, and inside it up to two steps further ("ngay-nghi", "2026", "them"). */
export type SettingsAddress = {
  readonly section: string;
  readonly first: string;
  readonly second: string;
  readonly go: (...parts: readonly string[]) => void;
};

/** The last step of an address that opens an empty form. */
export const NEW = 'them';

/** Reads and changes the address, so that Back works and every form has a place of its own. */
export const useSettingsAddress = (): SettingsAddress => {
  const [location, navigate] = useLocation();
  const [, , section = '', first = '', second = ''] = location.split('/');
  return { section, first, second, go: (...parts) => navigate(['/thiet-lap', ...parts].join('/')) };
};
