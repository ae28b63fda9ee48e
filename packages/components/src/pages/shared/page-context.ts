import type { View } from '@customer-hub/sdk';
import type { HubState, Outcome } from '@customer-hub/state/core';
import type { LitElement } from 'lit';
import type { HostOffer, HubNavigateDetail } from '../../internal/events.ts';
import type { ListContext, ListDefinition } from '../../list-view/definition.ts';
import type { RecordsMessages } from '../../messages/en/records.ts';
import type { Format } from '../../messages/format.ts';

interface Given<T extends { readonly id: string }, M extends object> {
  /** How its list calls the record. */
  readonly definition: Pick<ListDefinition<T, M>, 'record' | 'rowLabel'>;
  readonly host: LitElement;
  readonly session: HubState;
  readonly customerId: string | undefined;
  readonly m: M;
  readonly words: RecordsMessages;
  readonly format: Format;
  readonly offers: readonly HostOffer[];
  href(detail: HubNavigateDetail): string | undefined;
}

const nothingShown: View = {
  columns: [],
  facets: {},
  sort: '',
  density: 'compact',
  q: '',
} as unknown as View;
const nothing = async (): Promise<void> => undefined;

/** What the actions of a list are given where its record stands on a page of its own. */
export const pageContext = <T extends { readonly id: string }, M extends object>({
  definition,
  ...given
}: Given<T, M>): ListContext<T, M> => {
  const { session, customerId } = given;
  const written = (outcome: Outcome, id: string, record?: T): void =>
    session.records.written(definition.record, { id, customerId, as: outcome }, record);
  return {
    ...given,
    name: row => definition.rowLabel(row, given.m),
    hub: session.hub,
    density: 'compact',
    current: () => nothingShown,
    bulk: nothing,
    menu: () => undefined,
    open: () => undefined,
    rowMenu: () => undefined,
    changed: record => written('updated', record.id, record),
    created: record => written('created', record.id, record),
    removed: id => written('deleted', id),
    refresh: nothing,
  };
};
