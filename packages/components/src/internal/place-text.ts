/** A place in the hub: a tab, a record in it, and what its list shows. */
export interface HubPlace {
  readonly tab: string;
  /** Id of the record that is open. */
  readonly id?: string;
  /** The panel of it that is open. */
  readonly panel?: string;
  /** Search, filters and order of the list. */
  readonly view?: string;
}

/** What stands in front of a place in the part of an address behind `#`. */
export const MARK = '#hub/';

const part = (text: string | undefined): string => (text ? `/${encodeURIComponent(text)}` : '');

/** A place as a string for the address of a host: `devices/dev_12/services?availability=online`. */
export const placeText = ({ tab, id, panel, view }: HubPlace): string =>
  `${encodeURIComponent(tab)}${part(id)}${id ? part(panel) : ''}${view ? `?${view}` : ''}`;
