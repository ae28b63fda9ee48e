import type {
  Alert,
  Asset,
  Attachment,
  Contact,
  Contract,
  Customer,
  Device,
  Hub,
  Invoice,
  Password,
  RemoteAccess,
  Ticket,
} from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { BulkTarget } from '@customer-hub/state/work';
import type { Icon } from '../primitives/icons.ts';

/** Keys of what is your own begin with `x-`, and so never meet one that the hub gets later. Letters, digits, `-` and `_`. */
export type OwnKey = `x-${string}`;

/** What a list is that something of yours is done in. */
export interface OwnPlace {
  /** Undefined where the list spans all customers. */
  readonly customerId: string | undefined;
  readonly hub: Hub;
  /** Records, lists and notices that the rest of the hub shows, too: `state.notices.show({ text })`. */
  readonly state: HubState;
  /** BCP 47 language. */
  readonly locale: string;
  /** The list's element, e.g. to dispatch events from. */
  readonly host: HTMLElement;
  /** Asks for the rows in sight again. */
  refresh(): Promise<void>;
}

/** What a cell of your own shows; never markup. A text is shown as it is, with an ellipsis where it has no room. */
export type OwnCell =
  | string
  | number
  | Node
  | {
      readonly text: string;
      /** http, https or an address of your own site; told by `hub-navigate` (`external`) before it is followed. */
      readonly href?: string;
      /** A chip of this colour. */
      readonly tone?: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
    }
  | null
  | undefined;

export interface OwnColumn<T> {
  readonly key: OwnKey;
  /** Head of the column, in the language of your page. */
  readonly title: string;
  /** What it says of a record. */
  readonly value: (record: T) => string | number | null | undefined;
  /** What the cell shows. Default: its value. Called often: let it be quick, and make a new node each time. */
  readonly cell?: (record: T, place: OwnPlace) => OwnCell;
  /** In `ch`, as widths of all columns. Default 14. */
  readonly width?: number;
  /** In `ch`; it is never narrower. Default 8. */
  readonly minWidth?: number;
  /** Numbers stand at the `end`. Default `start`. */
  readonly align?: 'end';
  /** Key that the server sorts by, e.g. `createdAt`. Without one it cannot be sorted by. */
  readonly sort?: string;
  /** Not shown until a person chooses it. Default: shown to whoever has not changed the columns. */
  readonly optional?: boolean;
  /** Key of the column that it stands behind at first. Default: the last one. */
  readonly after?: string;
  /** Where it goes on phones, where rows are cards of two lines. Default `hidden`. */
  readonly card?: 'secondary' | 'trailing' | 'hidden';
}

interface OwnActionBase {
  readonly key: OwnKey;
  readonly label: string;
  /** Path data of a drawing of 16 by 16. */
  readonly icon?: Icon;
}

/** An entry of the menu of a row. */
export interface OwnRowAction<T> extends OwnActionBase {
  readonly danger?: boolean;
  /** Whether it is there for this record. Default: it is. */
  readonly when?: (record: T) => boolean;
  /** Why it cannot be done now, in words; it stays in sight. */
  readonly disabled?: (record: T) => string | undefined;
  readonly run: (record: T, place: OwnPlace) => unknown;
}

/** Records that a person has selected. */
export interface OwnSelection extends OwnPlace {
  /** How many there are. */
  readonly count: number;
  /** Up to 10,000 ids, or "all that match" with the filter of the list: search, filters, what is left out. */
  readonly target: BulkTarget;
  /** Selects nothing any more, as after an action of ours. */
  clear(): void;
}

/** A button of the bar of selected rows. */
export interface OwnBulkAction extends OwnActionBase {
  readonly danger?: boolean;
  readonly disabled?: () => string | undefined;
  readonly run: (selection: OwnSelection) => unknown;
}

/** A button of the toolbar; where there is no room, an entry of its menu. */
export interface OwnToolbarAction extends OwnActionBase {
  readonly disabled?: () => string | undefined;
  readonly run: (place: OwnPlace) => unknown;
}

/** What a page adds to one list. */
export interface ListExtension<T> {
  readonly columns?: readonly OwnColumn<T>[];
  readonly rowActions?: readonly OwnRowAction<T>[];
  readonly bulkActions?: readonly OwnBulkAction[];
  readonly toolbar?: readonly OwnToolbarAction[];
}

/** What a panel of your own is made for. */
export interface OwnPanelPlace {
  readonly device: Device;
  readonly customerId: string;
  readonly hub: Hub;
  readonly state: HubState;
  /** BCP 47 language. */
  readonly locale: string;
  /** Aborted when another device is shown, the hub gets another client or `readonly`, or the panel is left. */
  readonly signal: AbortSignal;
}

/** A panel of the device view, behind ours. */
export interface OwnPanel {
  readonly key: OwnKey;
  readonly label: string;
  /** Whether a device has it. Default: all have. */
  readonly when?: (device: Device) => boolean;
  /** Makes what it shows. It stands inside of the hub: bring its styles with it, e.g. as a custom element. */
  readonly load: (place: OwnPanelPlace) => HTMLElement | Promise<HTMLElement>;
}

/** What a page adds to the hub. Keep the object, and hand over another one when something in it changes. */
export interface Extensions {
  readonly customers?: ListExtension<Customer>;
  readonly contacts?: ListExtension<Contact>;
  readonly devices?: ListExtension<Device>;
  readonly contracts?: ListExtension<Contract>;
  readonly assets?: ListExtension<Asset>;
  readonly tickets?: ListExtension<Ticket>;
  readonly alerts?: ListExtension<Alert>;
  readonly passwords?: ListExtension<Password>;
  readonly attachments?: ListExtension<Attachment>;
  readonly work_from_home?: ListExtension<RemoteAccess>;
  readonly invoices?: ListExtension<Invoice>;
  /** The view of one device. */
  readonly device?: { readonly panels?: readonly OwnPanel[] };
}

/** What a page adds to the list of that name, if it is one that can be added to. */
export const extensionOf = (
  extensions: Extensions | undefined,
  { tab, plain }: { readonly tab: string; readonly plain?: boolean },
): ListExtension<never> | undefined =>
  plain || tab === 'device' ? undefined : extensions?.[tab as Exclude<keyof Extensions, 'device'>];
