import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { DeskEvent } from '#shared/bridge.ts';

type MenuItem = Extract<DeskEvent, { readonly kind: 'menu' }>['item'];

/** The menu bar, in Vietnamese. `send` passes a choice to the window. */
export const installMenu = (send: (item: MenuItem) => void, quit: () => void): void => {
  const item = (label: string, choice: MenuItem, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(choice),
    // Shown only: the page listens to the keys itself, so that Ctrl Z in a field stays with the field.
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'Tệp', submenu: [{ label: 'Thoát', accelerator: 'Ctrl+Q', click: quit }] },
      {
        label: 'Chỉnh sửa',
        submenu: [
          item('Hoàn tác thay đổi đã lưu', 'undo', 'Ctrl+Z'),
          item('Làm lại', 'redo', 'Ctrl+Y'),
          { type: 'separator' },
          { label: 'Cắt', role: 'cut' },
          { label: 'Sao chép', role: 'copy' },
          { label: 'Dán', role: 'paste' },
          { label: 'Chọn tất cả', role: 'selectAll' },
          { type: 'separator' },
          item('Tìm…', 'find', 'Ctrl+K'),
        ],
      },
      {
        label: 'Hiển thị',
        submenu: [
          { label: 'Phóng to', role: 'zoomIn', accelerator: 'Ctrl+=' },
          { label: 'Thu nhỏ', role: 'zoomOut', accelerator: 'Ctrl+-' },
          { label: 'Cỡ bình thường', role: 'resetZoom', accelerator: 'Ctrl+0' },
          { label: 'Toàn màn hình', role: 'togglefullscreen', accelerator: 'F11' },
        ],
      },
      { label: 'Trợ giúp', submenu: [item('Trợ giúp màn hình này', 'help', 'F1')] },
    ]),
  );
};
