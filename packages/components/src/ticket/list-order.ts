/** The list that a ticket was opened from. */
export interface TicketList {
  readonly source: {
    readonly count: number;
    indexOf(id: string): number;
    row(index: number): { readonly id: string } | undefined;
    subscribe(listener: () => void): () => void;
  };
  /** Its row stands out. */
  activeRowId?: string | undefined;
  readonly table?: { goTo(row: number): void } | null;
}

/** Where a ticket stands in its list. */
export interface TicketPlace {
  readonly index: number;
  readonly count: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The list around an element, if it is one. */
export const listOf = (host: object): TicketList | undefined =>
  'source' in host && 'activeRowId' in host ? (host as TicketList) : undefined;

/** Its neighbours in the order of the list; undefined for a ticket that the list does not show. */
export const placeIn = (list: TicketList | undefined, id: string): TicketPlace | undefined => {
  const index = list?.source.indexOf(id) ?? -1;
  if (!list || index < 0) return undefined;
  const { source } = list;
  const idAt = (at: number): string | undefined => (at < 0 ? undefined : source.row(at)?.id);
  return { index, count: source.count, previous: idAt(index - 1), next: idAt(index + 1) };
};
