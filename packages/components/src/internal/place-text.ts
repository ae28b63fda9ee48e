/** A place in the hub: a tab, a record in it, and what its list shows. */
export interface HubPlace {
  readonly tab: string;
  /** Id of the record that is open. */
  readonly id?: string;
  /** Search, filters and order of the list. */
  readonly view?: string;
}

/** What stands in front of a place in the part of an address behind `#`. */
export const MARK = '#hub/';

/** A place as a string for the address of a host: `devices/dev_12?availability=online`. */
export const placeText = ({ tab, id, view }: HubPlace): string =>
  `${encodeURIComponent(tab)}${id ? `/${encodeURIComponent(id)}` : ''}${view ? `?${view}` : ''}`;
