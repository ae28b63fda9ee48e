import type { Counts, PlannedCustomer, Scale } from './planned-customer.ts';

/** A customer but for its place in the directory. */
export type NamedCustomer = Omit<PlannedCustomer, 'number' | 'id'>;

const empty: Counts = {
  contacts: 0,
  devices: 0,
  folders: 0,
  contracts: 0,
  assets: 0,
  tickets: 0,
  alerts: 0,
  passwords: 0,
  attachments: 0,
  remoteAccess: 0,
  invoices: 0,
  notes: 0,
};

/** The customer of the drawings. */
const dentists: NamedCustomer = {
  name: 'Ashgrove Dental Group',
  language: 'en',
  domain: 'ashgrovedental.com',
  kind: 'managed',
  rank: 'gold',
  counts: {
    contacts: 48,
    devices: 214,
    folders: 7,
    contracts: 3,
    assets: 96,
    tickets: 17,
    alerts: 23,
    passwords: 31,
    attachments: 12,
    remoteAccess: 9,
    invoices: 14,
    notes: 6,
  },
};

/** A customer that has nothing. */
const bakery: NamedCustomer = {
  name: 'Brightwater Bakery',
  language: 'en',
  domain: null,
  kind: 'unmanaged',
  rank: 'basic',
  counts: empty,
};

const practice: NamedCustomer = {
  name: 'Zahnarztpraxis Dr. Weiß & Partner',
  language: 'de',
  domain: 'praxis-weiss.example',
  kind: 'managed',
  rank: 'silver',
  counts: {
    contacts: 6,
    devices: 9,
    folders: 1,
    contracts: 1,
    assets: 7,
    tickets: 3,
    alerts: 2,
    passwords: 4,
    attachments: 2,
    remoteAccess: 2,
    invoices: 3,
    notes: 2,
  },
};

/** A large customer. */
const freight = (scale: Scale): NamedCustomer => ({
  name: 'Meridian Freight & Logistics',
  language: 'en',
  domain: 'meridianfreight.example',
  kind: 'managed',
  rank: 'gold',
  counts: {
    contacts: 1_150,
    devices: Math.min(10_000, scale.devices),
    folders: 64,
    contracts: 6,
    assets: 2_300,
    tickets: 640,
    alerts: 910,
    passwords: 180,
    attachments: 140,
    remoteAccess: 420,
    invoices: 60,
    notes: 25,
  },
});

/** The largest customer, as large as the scale says. */
const retail = (scale: Scale): NamedCustomer => ({
  name: 'Continental Retail Holdings',
  language: 'en',
  domain: 'continental-retail.example',
  kind: 'managed',
  rank: 'gold',
  counts: {
    contacts: Math.ceil(scale.devices / 8),
    devices: scale.devices,
    folders: 200,
    contracts: 8,
    assets: Math.ceil(scale.devices / 5),
    tickets: Math.ceil(scale.devices / 20),
    alerts: scale.alerts ?? Math.ceil(scale.devices / 12),
    passwords: 400,
    attachments: 300,
    remoteAccess: Math.ceil(scale.devices / 40),
    invoices: 120,
    notes: 40,
  },
});

const trading: NamedCustomer = {
  name: 'مجموعة الحداد التجارية',
  language: 'ar',
  domain: 'haddad-group.example',
  kind: 'managed',
  rank: 'silver',
  counts: {
    contacts: 22,
    devices: 61,
    folders: 4,
    contracts: 2,
    assets: 30,
    tickets: 11,
    alerts: 9,
    passwords: 12,
    attachments: 5,
    remoteAccess: 4,
    invoices: 6,
    notes: 4,
  },
};

const clinic: NamedCustomer = {
  name: 'מרפאת שיניים כהן',
  language: 'he',
  domain: 'cohen-dental.example',
  kind: 'unmanaged',
  rank: 'basic',
  counts: {
    contacts: 9,
    devices: 0,
    folders: 0,
    contracts: 1,
    assets: 4,
    tickets: 5,
    alerts: 0,
    passwords: 3,
    attachments: 1,
    remoteAccess: 0,
    invoices: 2,
    notes: 1,
  },
};

/** The longest name, and a blocked customer. */
const longName: NamedCustomer = {
  name: 'Erste Norddeutsche Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG',
  language: 'de',
  domain: 'donaudampfschifffahrtsgesellschaft.example',
  kind: 'managed',
  rank: 'blocked',
  counts: {
    contacts: 31,
    devices: 44,
    folders: 3,
    contracts: 2,
    assets: 18,
    tickets: 8,
    alerts: 6,
    passwords: 9,
    attachments: 3,
    remoteAccess: 3,
    invoices: 9,
    notes: 3,
  },
};

/** The first customers, written by hand; their place is their number. */
export const namedCustomers = (scale: Scale): NamedCustomer[] => [
  dentists,
  bakery,
  practice,
  freight(scale),
  retail(scale),
  trading,
  clinic,
  longName,
];
