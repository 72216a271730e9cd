import type { Session } from 'electron';
import { toNetwork } from './address.ts';
import { hub } from './hub.ts';
import type { StandInSession } from './session.ts';

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>[1];

// Electron's names and the browser's.
const PERMISSIONS = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  'clipboard-read': 'clipboardReadWrite',
  'clipboard-sanitized-write': 'clipboardSanitizedWrite',
  'idle-detection': 'idleDetection',
  'storage-access': 'storageAccess',
  'window-management': 'windowManagement',
} as const satisfies Partial<Record<string, string>>;

/** Gives the pages of a session what the application's `setPermissionCheckHandler` allows, and nothing else. */
export function grantPermissions(session: StandInSession): void {
  const check = session.permissionCheck;
  if (check === null) return;
  for (const scheme of session.protocol.handlers.keys()) {
    const origin = `${scheme}://main`;
    const details = { isMainFrame: true, requestingUrl: `${origin}/`, securityOrigin: origin } as never;
    const granted = Object.entries(PERMISSIONS).filter(([name]) => check(null, name as Permission, origin, details));
    const permissions = granted.map(([, name]) => name);
    // The browser refuses a page everything that is not in this list.
    void hub()
      .devtools.send('Browser.grantPermissions', { origin: toNetwork(origin).replace(/\/$/, ''), permissions })
      .catch(() => undefined);
  }
}
