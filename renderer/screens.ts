import {
  type Icon,
  IconCalendarEvent,
  IconDeviceUsb,
  IconFileText,
  IconLayoutDashboard,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export type Screen = {
  /** First part of the address; the screen routes what follows itself. */
  readonly path: string;
  readonly label: string;
  readonly icon: Icon;
  readonly component: LazyExoticComponent<ComponentType>;
};

/** The menu, in order. A screen is loaded when it is first opened. */
export const screens: readonly Screen[] = [
  {
    path: '/ban-lam-viec',
    label: 'Bàn làm việc',
    icon: IconLayoutDashboard,
    component: lazy(() => import('./dashboard/dashboard-screen.tsx').then((m) => ({ default: m.DashboardScreen }))),
  },
  {
    path: '/thanh-vien',
    label: 'Thành viên',
    icon: IconUsers,
    component: lazy(() => import('./roster/roster-screen.tsx').then((m) => ({ default: m.RosterScreen }))),
  },
  {
    path: '/cuoc-hop',
    label: 'Cuộc họp',
    icon: IconCalendarEvent,
    component: lazy(() => import('./meetings/meetings-screen.tsx').then((m) => ({ default: m.MeetingsScreen }))),
  },
  {
    path: '/van-ban',
    label: 'Văn bản',
    icon: IconFileText,
    component: lazy(() => import('./documents/documents-screen.tsx').then((m) => ({ default: m.DocumentsScreen }))),
  },
  {
    path: '/sao-luu',
    label: 'Sao lưu',
    icon: IconDeviceUsb,
    component: lazy(() => import('./backup/backup-screen.tsx').then((m) => ({ default: m.BackupScreen }))),
  },
  {
    path: '/thiet-lap',
    label: 'Thiết lập',
    icon: IconSettings,
    component: lazy(() => import('./settings/settings-screen.tsx').then((m) => ({ default: m.SettingsScreen }))),
  },
];
