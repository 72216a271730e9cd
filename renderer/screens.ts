import {
  type Icon,
  IconCalendarEvent,
  IconCalendarStats,
  IconChecklist,
  IconCoins,
  IconDeviceUsb,
  IconFileText,
  IconLayoutDashboard,
  IconReportAnalytics,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import { DashboardScreen } from './dashboard/dashboard-screen.tsx';

export type Screen = {
  /** First part of the address; the screen routes what follows itself. */
  readonly path: string;
  readonly label: string;
  readonly icon: Icon;
  readonly component: ComponentType;
};

/** The menu, in order. The first screen comes with the window, the others are loaded when they are first opened. */
export const screens: readonly Screen[] = [
  {
    path: '/ban-lam-viec',
    label: 'Bàn làm việc',
    icon: IconLayoutDashboard,
    component: DashboardScreen,
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
    path: '/nhiem-vu',
    label: 'Nhiệm vụ',
    icon: IconChecklist,
    component: lazy(() => import('./tasks/tasks-screen.tsx').then((m) => ({ default: m.TasksScreen }))),
  },
  {
    path: '/ke-hoach',
    label: 'Kế hoạch',
    icon: IconCalendarStats,
    component: lazy(() => import('./plans/plans-screen.tsx').then((m) => ({ default: m.PlansScreen }))),
  },
  {
    path: '/kinh-phi',
    label: 'Kinh phí',
    icon: IconCoins,
    component: lazy(() => import('./budget/budget-screen.tsx').then((m) => ({ default: m.BudgetScreen }))),
  },
  {
    path: '/van-ban',
    label: 'Văn bản',
    icon: IconFileText,
    component: lazy(() => import('./documents-home.tsx').then((m) => ({ default: m.DocumentsHome }))),
  },
  {
    path: '/bao-cao',
    label: 'Báo cáo',
    icon: IconReportAnalytics,
    component: lazy(() => import('./reports/reports-screen.tsx').then((m) => ({ default: m.ReportsScreen }))),
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
