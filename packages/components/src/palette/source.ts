import type { SearchHit, SearchKind } from '@customer-hub/sdk';
import type { HubNavigateDetail } from '../context/destination.ts';
import type { Icon } from '../primitives/icons.ts';

/** A place to go to, or something to do. */
export interface Command {
  /** The same for the same command: `tab:contacts`. */
  readonly key: string;
  readonly group: 'places' | 'actions';
  readonly label: string;
  readonly icon: Icon;
  /** More words that it is found by. */
  readonly also?: string;
  /** Faint, at the end: where it is, or how many there are. */
  readonly detail?: string | undefined;
  /** Keys that do the same. */
  readonly keys?: string | undefined;
  /** Where it leads, if that has an address. */
  readonly to?: HubNavigateDetail;
  readonly run: () => unknown;
}

/** What a palette finds things in, and what it does with what is chosen: given by the element it is opened over. */
export interface PaletteSource {
  /** Whose records come first; undefined: nobody's. */
  readonly customerId: string | undefined;
  /** Kinds of records that the page shows. */
  readonly kinds: readonly SearchKind[];
  /** Whether records of all customers are found. */
  readonly everywhere: boolean;
  /** Places and actions as they stand now; those that this person may not use are not among them. */
  commands(): readonly Command[];
  /** Opens a record. */
  open(hit: SearchHit): void;
  /** Shows all records of a kind of the customer that are found by `q`; undefined: there is no such list. */
  readonly showAll?: ((kind: SearchKind, q: string) => void) | undefined;
}

/** A source without places and actions of its own. */
export const noCommands = (): readonly Command[] => [];
