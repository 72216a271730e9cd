import { Menu } from '@mantine/core';
import { useCallback, useState } from 'react';

/** A choice of a menu; with `choices` it opens further ones beside it. */
export type MenuChoice = {
  readonly label: string;
  readonly pick?: () => void;
  readonly choices?: readonly MenuChoice[];
  readonly disabled?: boolean;
  readonly danger?: boolean;
};

type Open = { readonly button: HTMLElement; readonly choices: readonly MenuChoice[] };

/**
 * One menu for many buttons: it opens at the button that asked. A text of sixty pages has hundreds of buttons, and a
 * menu for each would make it slow.
 */
export const usePopMenu = () => {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const box = open?.button.getBoundingClientRect();
  const menu =
    open === null || box === undefined ? null : (
      <Menu opened onClose={close} position="bottom-start" withinPortal trapFocus returnFocus={false}>
        <Menu.Target>
          <span
            style={{
              position: 'fixed',
              left: box.left,
              top: box.top,
              width: box.width,
              height: box.height,
              zIndex: -1,
            }}
          />
        </Menu.Target>
        <Menu.Dropdown>
          {open.choices.map((choice) => (
            <Choice key={choice.label} choice={choice} />
          ))}
        </Menu.Dropdown>
      </Menu>
    );
  const openMenu = useCallback(
    (button: HTMLElement, choices: readonly MenuChoice[]) => setOpen({ button, choices }),
    [],
  );
  return { menu, openMenu };
};

const Choice = ({ choice }: { readonly choice: MenuChoice }) => {
  const { label, pick, choices, disabled, danger } = choice;
  if (choices !== undefined) {
    return (
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item disabled={disabled ?? false}>{label}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {choices.map((inner) => (
            <Choice key={inner.label} choice={inner} />
          ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
    );
  }
  return (
    <Menu.Item disabled={disabled ?? false} {...(danger ? { color: 'red' } : {})} onClick={() => pick?.()}>
      {label}
    </Menu.Item>
  );
};
