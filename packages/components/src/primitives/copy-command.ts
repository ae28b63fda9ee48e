import { deepActive } from './focus.ts';

/**
 * Safari copies a selection only. What is selected is a space beside the focus, where a modal dialog leaves
 * nothing inert.
 */
const withSelection = (run: () => void): void => {
  const before = deepActive();
  const field = document.createElement('textarea');
  field.value = ' ';
  (before?.parentNode ?? document.body).append(field);
  field.focus({ preventScroll: true });
  field.select();
  run();
  field.remove();
  before?.focus({ preventScroll: true });
};

/**
 * Copies where there is no Clipboard API. It counts as long as the press of the person does, a few seconds.
 * The text is handed over by the copy event and never stands in the document.
 * @throws when the browser refuses.
 */
export const copyByCommand = (text: string): void => {
  let copied = false;
  const hand = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData!.setData('text/plain', text);
    copied = true;
  };
  const command = (): void => {
    const done = document.execCommand('copy');
    copied &&= done;
  };
  addEventListener('copy', hand, { capture: true });
  try {
    command();
    if (!copied) withSelection(command);
  } finally {
    removeEventListener('copy', hand, { capture: true });
  }
  if (!copied) throw new Error('The browser refused to copy.');
};
