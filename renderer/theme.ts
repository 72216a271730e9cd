import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** One accent colour: the blue of the reference screens. */
const desk: MantineColorsTuple = [
  '#eef4fb',
  '#dbe7f5',
  '#b3cce9',
  '#88afdd',
  '#6596d2',
  '#4f87cc',
  '#3a73b8',
  '#2a5d9f',
  '#24518c',
  '#17437a',
];

/** Nothing grows or fades into view: old PCs draw that in jerks, and what is seen can be pressed at once. */
const AT_ONCE = { transitionProps: { duration: 0 } };

/** Calm, roomy, official: white ground, one accent, one face on every PC. */
export const theme = createTheme({
  colors: { desk },
  primaryColor: 'desk',
  primaryShade: 7,
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', 'Segoe UI', sans-serif", fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 400, ...AT_ONCE } },
    Menu: { defaultProps: AT_ONCE },
    Popover: { defaultProps: AT_ONCE },
    SpotlightRoot: { defaultProps: AT_ONCE },
    SegmentedControl: { defaultProps: { transitionDuration: 0 } },
    Table: { defaultProps: { horizontalSpacing: 'md' } },
    Notification: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Đóng' } },
      styles: { description: { color: 'var(--mantine-color-dimmed)' } },
    },
    // The body never scrolls, and the lock would put a style into the page that its policy refuses.
    Modal: { defaultProps: { lockScroll: false, ...AT_ONCE } },
  },
});

/** Grey words readable on white (contrast 6 : 1), as the office's old screens need. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c6570',
    '--mantine-color-placeholder': '#6b7480',
    // Words on tinted ground (badges, notes) reach 4.5 : 1 as well.
    '--mantine-color-orange-light-color': '#9a3412',
    '--mantine-color-teal-light-color': '#055c43',
    '--mantine-color-red-light-color': '#b42318',
    '--mantine-color-orange-outline': '#b34700',
  },
  dark: {},
});
