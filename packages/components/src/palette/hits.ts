import type { SearchHit, SearchKind } from '@customer-hub/sdk';
import type { HubNavigateDetail } from '../context/destination.ts';
import {
  building,
  clock,
  critical,
  file,
  list,
  monitor,
  note,
  parcel,
  person,
  type Icon,
} from '../primitives/icons.ts';
import { key, textFile } from '../primitives/icons/vault.ts';

/** Where records of a kind are: their tab, and the name that links to one of them have; undefined: they have none. */
interface KindPlace {
  readonly icon: Icon;
  readonly tab: string;
  readonly to?: HubNavigateDetail['to'];
}

export const kindPlaces: Readonly<Record<SearchKind, KindPlace>> = {
  customer: { icon: building, tab: 'customers', to: 'customer' },
  contact: { icon: person, tab: 'contacts', to: 'contact' },
  device: { icon: monitor, tab: 'devices', to: 'device' },
  ticket: { icon: list, tab: 'tickets', to: 'ticket' },
  alert: { icon: critical, tab: 'alerts', to: 'alert' },
  asset: { icon: parcel, tab: 'assets', to: 'asset' },
  contract: { icon: clock, tab: 'contracts', to: 'contract' },
  invoice: { icon: textFile, tab: 'invoices', to: 'invoice' },
  password: { icon: key, tab: 'passwords' },
  attachment: { icon: file, tab: 'attachments' },
  note: { icon: note, tab: 'notes' },
};

export const searchKinds = Object.keys(kindPlaces) as readonly SearchKind[];

/** The list of a customer that shows a record, by what it is called. */
export const listOf = ({ kind, title, customerId }: SearchHit): HubNavigateDetail => ({
  to: 'tab',
  tab: kindPlaces[kind].tab,
  ...(customerId === null ? {} : { customerId }),
  // Without the mark that it goes on.
  view: new URLSearchParams({ q: title.replace(/…$/, '') }).toString(),
});

/** What a link to it would ask for: the record, or where there is no link to such a record, the list that shows it. */
export const destinationOf = (hit: SearchHit): HubNavigateDetail => {
  const { kind, id, customerId } = hit;
  if (kind === 'customer') return { to: 'customer', customerId: id };
  const { to } = kindPlaces[kind];
  return to ? { to, id, ...(customerId === null ? {} : { customerId }) } : listOf(hit);
};

/** The same, and what is asked for where the page has no place for that: the customer. */
export const destinationsOf = (hit: SearchHit): readonly HubNavigateDetail[] => {
  const { kind, customerId } = hit;
  const first = destinationOf(hit);
  if (kind === 'customer' || customerId === null) return [first];
  return [first, { to: 'customer', customerId }];
};

/** What is read of a record to say what it is. */
type Names = Partial<
  Record<
    | 'name'
    | 'displayName'
    | 'title'
    | 'fileName'
    | 'text'
    | 'number'
    | 'email'
    | 'serialNumber'
    | 'date'
    | 'customerName'
    | 'customerId',
    unknown
  >
> & { readonly ipAddresses?: readonly string[] };

const LONGEST_TITLE = 120;
const firstLine = (text: string): string => text.trim().split('\n', 1)[0]!.slice(0, LONGEST_TITLE);

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;

/** A record that is known, as a search would show it. */
export const hitOf = (kind: SearchKind, id: string, record: object): SearchHit => {
  const names = record as Names;
  const title = [names.displayName, names.title, names.name, names.fileName].map(textOf).find(Boolean);
  const details: Partial<Record<SearchKind, unknown>> = {
    customer: names.number,
    contact: names.email,
    device: names.ipAddresses?.[0],
    ticket: names.number,
    asset: names.serialNumber,
    invoice: names.date,
  };
  const number = kind === 'invoice' ? textOf(names.number) : null;
  return {
    kind,
    id,
    title: number ?? title ?? firstLine(textOf(names.text) ?? ''),
    detail: textOf(details[kind]),
    customerId: kind === 'customer' ? id : textOf(names.customerId),
    customerName: kind === 'customer' ? (title ?? null) : textOf(names.customerName),
  };
};
