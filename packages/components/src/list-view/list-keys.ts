import { deepActive } from '../primitives/focus.ts';

/** The table as far as keys need it. */
interface KeyTable {
  readonly renderRoot: HTMLElement | DocumentFragment;
  focus(): void;
}

/** Hands a key to the cell that has the focus, as if it was pressed there; out of the table the focus goes into it first. */
export const toCell = (table: KeyTable | undefined, key: string): boolean => {
  if (!table) return false;
  const active = deepActive();
  const cell = active && (table.renderRoot as ShadowRoot).contains(active) ? active.closest<HTMLElement>('.c') : undefined;
  if (!cell) {
    table.focus();
    return true;
  }
  if (cell !== active) cell.focus({ preventScroll: true });
  cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return true;
};

/** What the keys of a list do; what it has no use for is undefined. */
export type KeyActions = Readonly<Partial<Record<'/' | 'f' | 'n' | 'c' | 'd' | 'e' | 'r' | 'j' | 'k' | 'x', (() => unknown) | undefined>>>;

/** @returns whether the list has a use for the key. */
export const pressIn = (actions: KeyActions, key: string): boolean => {
  const action = actions[key as keyof KeyActions];
  if (!action) return false;
  return action() !== false;
};
