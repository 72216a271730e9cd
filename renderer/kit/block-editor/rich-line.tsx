import {
  type ClipboardEvent,
  createElement,
  type DragEvent,
  type KeyboardEvent,
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import type { InlineText } from '#shared/kit/text-blocks.ts';
import { type Marked, markedIn, readSpans, writeSpans } from './editable.ts';
import { inlineOf, spansOf } from './inline.ts';

type Props = {
  /** Under which name the cursor finds it. */
  readonly slot: string;
  readonly label: string;
  readonly value: InlineText;
  /** Bold and italic by Ctrl B and Ctrl I. */
  readonly rich?: boolean;
  readonly className?: string;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly onChange: (value: InlineText) => void;
  /** Answers true where the key is taken. */
  readonly onKey: (event: KeyboardEvent<HTMLElement>, marked: Marked) => boolean;
  readonly onPasted: (text: string, marked: Marked) => void;
};

const NOWHERE: Marked = { from: 0, to: 0 };
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const FORMATS: Readonly<Record<string, 'bold' | 'italic'>> = { b: 'bold', i: 'italic' };
/** What a browser would do by itself and is done here, or not at all. */
const REFUSED =
  /^(?:history|format(?!Bold|Italic)|insertParagraph|insertFromDrop|insertOrderedList|insertUnorderedList|insertHorizontalRule|insertLink)/;

/**
 * Words typed in place, upright, bold or italic: nothing else ever stands in it. The words lie in the page while they are
 * typed and are read back after every key; they are written only when they changed from outside.
 */
export const RichLine = memo((props: Props) => {
  const { slot, label, value, rich, className, placeholder, invalid } = props;
  const box = useRef<HTMLDivElement>(null);
  const handlers = useRef(props);
  handlers.current = props;

  useLayoutEffect(() => {
    const root = box.current;
    if (root !== null && !same(inlineOf(readSpans(root)), inlineOf(spansOf(value)))) writeSpans(root, spansOf(value));
  }, [value]);

  useEffect(() => {
    const root = box.current;
    const refuse = (event: InputEvent) => REFUSED.test(event.inputType) && event.preventDefault();
    root?.addEventListener('beforeinput', refuse);
    return () => root?.removeEventListener('beforeinput', refuse);
  }, []);

  const read = () => {
    if (box.current) handlers.current.onChange(inlineOf(readSpans(box.current)));
  };
  const markedNow = (): Marked => (box.current ? markedIn(box.current) : null) ?? NOWHERE;
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    // A letter being put together by the input method is not finished yet.
    if (event.nativeEvent.isComposing) return;
    if (handlers.current.onKey(event, markedNow())) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const format = event.ctrlKey && !event.altKey && !event.shiftKey ? FORMATS[event.key.toLowerCase()] : undefined;
    if (format !== undefined) {
      event.preventDefault();
      if (rich) window.document.execCommand(format);
    } else if (event.key === 'Enter' && event.shiftKey && rich) {
      event.preventDefault();
      window.document.execCommand('insertLineBreak');
    }
  };
  const paste = (event: ClipboardEvent<HTMLDivElement>) => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text !== '') handlers.current.onPasted(text, markedNow());
  };
  // Words in a page that are typed in place: no field of HTML has bold and italic.
  return createElement('div', {
    ref: box,
    role: 'textbox',
    'aria-multiline': rich ?? false,
    'aria-label': label,
    'aria-invalid': invalid ?? false,
    tabIndex: 0,
    contentEditable: rich ? true : 'plaintext-only',
    suppressContentEditableWarning: true,
    spellCheck: false,
    'data-slot': slot,
    'data-placeholder': placeholder ?? '',
    className: `block-words ${className ?? ''}`,
    onInput: read,
    onKeyDown: keys,
    onPaste: paste,
    onDrop: (event: DragEvent) => event.preventDefault(),
  });
});
