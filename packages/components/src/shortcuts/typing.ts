const typing =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [role="textbox"], [role="combobox"]';

/** One writes in it. */
export const isTextField = (at: Partial<HTMLElement> | undefined): boolean =>
  !!at && (!!at.isContentEditable || !!at.matches?.(typing));

/** A key that a text field takes: a letter, or one that moves and deletes in it. */
export const isTyped = (event: KeyboardEvent): boolean =>
  (event.key.length === 1 || /^(Arrow|Backspace|Delete|Enter|Home|End|Page)/.test(event.key)) &&
  !event.metaKey &&
  (event.getModifierState('AltGraph') || (!event.ctrlKey && !event.altKey)) &&
  isTextField(event.composedPath()[0] as Partial<HTMLElement>);
