import type { View } from '@customer-hub/sdk';
import { deepActive } from '../primitives/focus.ts';

/** A list as far as keys need it. */
export interface KeyedList extends HTMLElement {
  readonly definition: {
    readonly actions?: readonly { readonly key: string }[];
    readonly bulkActions?: readonly unknown[];
    readonly exports?: string;
  };
  readonly current: View;
  readonly table?: HTMLElement;
  apply(view: View): void;
  refresh(): Promise<void>;
  runAction(key: string): Promise<void>;
  exportCsv(): void;
  togglePanel(): void;
  openColumns(): void;
}

/**
 * Hands a key to the cell that has the focus, as if it was pressed there; out of the table the focus goes
 * into it first.
 */
const toCell = (table: HTMLElement | undefined, key: string): boolean => {
  if (!table) return false;
  const active = deepActive();
  const cell = active && table.shadowRoot!.contains(active) ? active.closest<HTMLElement>('.c') : undefined;
  if (!cell) {
    table.focus();
    return true;
  }
  if (cell !== active) cell.focus({ preventScroll: true });
  cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return true;
};

/** What the keys of a list do; what it has no use for is undefined. */
export const listKeys = (list: KeyedList): Readonly<Record<string, (() => unknown) | undefined>> => {
  const { definition, current, table, shadowRoot } = list;
  if (!current) return {};
  const search = shadowRoot?.querySelector<HTMLInputElement>('input[type="search"]');
  const [first] = definition.actions ?? [];
  return {
    '/': search
      ? () => {
          search.select();
          search.focus();
        }
      : undefined,
    f: shadowRoot?.querySelector('.filter') ? () => list.togglePanel() : undefined,
    n: first ? () => void list.runAction(first.key) : undefined,
    c: () => list.openColumns(),
    d: () => list.apply({ ...current, density: current.density === 'detailed' ? 'compact' : 'detailed' }),
    e: definition.exports ? () => list.exportCsv() : undefined,
    r: () => void list.refresh(),
    j: () => toCell(table, 'ArrowDown'),
    k: () => toCell(table, 'ArrowUp'),
    x: (definition.bulkActions?.length ?? 0) > 0 ? () => toCell(table, ' ') : undefined,
  };
};
