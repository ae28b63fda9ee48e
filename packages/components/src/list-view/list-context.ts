import type { View } from '@customer-hub/sdk';
import type { HubState, Outcome } from '@customer-hub/state/core';
import type { HasId, Selection } from '@customer-hub/state/lists';
import type { LitElement } from 'lit';
import type { HostOffer, HubNavigateDetail } from '../internal/events.ts';
import type { RecordsMessages } from '../messages/en/records.ts';
import type { Format } from '../messages/format.ts';
import type { MenuEntry, MenuOptions } from '../primitives/menu.ts';
import type { ListContext, ListDefinition } from './definition.ts';

interface ContextHost<T extends HasId, M extends object> extends LitElement {
  readonly definition: ListDefinition<T, M>;
  readonly customerId?: string | undefined;
  readonly current: View;
  bulk(action: string, rows: Selection, answer: unknown): Promise<void>;
  openCellMenu(anchor: HTMLElement, entries: readonly MenuEntry[], options?: MenuOptions): void;
  openRowMenu(anchor: HTMLElement, row: T): boolean;
  openRecord(row: T): void;
  href(detail: HubNavigateDetail): string | undefined;
  refresh(): Promise<void>;
}

/** What cells, actions and menus of a list are given. */
export const listContext = <T extends HasId, M extends object>(
  list: ContextHost<T, M>,
  given: {
    readonly session: HubState;
    readonly format: Format;
    readonly m: M;
    readonly words: RecordsMessages;
    readonly offers: readonly HostOffer[];
  },
): ListContext<T, M> => {
  const { definition, customerId, current } = list;
  const { session, m } = given;
  const written = (outcome: Outcome, id: string, record?: T): void =>
    session.records.written(definition.record, { id, customerId, as: outcome }, record);
  return {
    ...given,
    name: row => definition.rowLabel(row, m),
    hub: session.hub,
    customerId,
    density: current.density,
    host: list,
    current: () => list.current,
    bulk: (action, rows, answer) => list.bulk(action, rows, answer),
    href: detail => list.href(detail),
    menu: (anchor, entries, options) => list.openCellMenu(anchor, entries, options),
    open: row => list.openRecord(row),
    rowMenu: (anchor, row) => void list.openRowMenu(anchor, row),
    changed: record => written('updated', record.id, record),
    created: record => written('created', record.id, record),
    removed: id => written('deleted', id),
    refresh: () => list.refresh(),
  };
};
