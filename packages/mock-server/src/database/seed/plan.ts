import { createRandom, type Random } from '../random.ts';
import { words, type Language } from './words.ts';

/** How many rows a customer has at first, per resource. */
export interface Counts {
  contacts: number;
  devices: number;
  folders: number;
  contracts: number;
  assets: number;
  tickets: number;
  alerts: number;
  passwords: number;
  attachments: number;
  remoteAccess: number;
  invoices: number;
  notes: number;
}
/** What is decided about a customer before any row exists, so that all seeds agree about it. */
export interface PlannedCustomer {
  /** From 0, in the order of ids: `cus_1` is number 0. */
  number: number;
  id: string;
  name: string;
  language: Language;
  /** Without `www`; `null` when it has none. */
  domain: string | null;
  kind: 'managed' | 'unmanaged';
  rank: 'gold' | 'silver' | 'basic' | 'blocked';
  counts: Counts;
}
export interface Scale {
  /** Devices of the largest customer. */
  devices: number;
  /** Rows of the directory. */
  customers: number;
  /** Open alerts of the largest customer; with those that are over it has 2.4 times as many. Default: one for twelve devices. */
  alerts?: number;
}
/** Default in a page: quick to load, and still one customer with 10,000 devices. */
export const DEFAULT_SCALE: Scale = { devices: 10_000, customers: 1_200 };
export const scaleOf = (devices: number): Scale => ({
  devices,
  customers: devices >= 100_000 ? 10_000 : devices < 1_000 ? 60 : 1_200,
});

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
type Named = Omit<PlannedCustomer, 'number' | 'id'>;
const named = (scale: Scale): Named[] => [
  // The customer of the drawings.
  {
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
  },
  {
    name: 'Brightwater Bakery',
    language: 'en',
    domain: null,
    kind: 'unmanaged',
    rank: 'basic',
    counts: empty,
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
];

const mix: Readonly<Record<Language, number>> = {
  en: 52,
  de: 14,
  fr: 8,
  es: 8,
  pl: 4,
  tr: 3,
  he: 4,
  ar: 4,
  ja: 2,
  hi: 1,
};
/** Latin letters only, for host names and addresses. */
export const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

function invent(random: Random, number: number): Named {
  const language = random.weighted(mix);
  const { family, companies } = words[language];
  const name = random.pick(companies).replace('{n}', random.pick(family));
  const slug = ascii(name).slice(0, 40) || `customer-${number + 1}`;
  const kind = random.chance(0.72) ? 'managed' : 'unmanaged';
  const size = Math.floor(3 + 40 * random.next() ** 3);
  const part = (share: number): number => Math.round(size * share * (0.4 + random.next()));
  const devices = kind === 'managed' ? size : 0;
  return {
    name,
    language,
    kind,
    domain: random.chance(0.9) ? `${slug}-${number + 1}.example` : null,
    rank: random.weighted({ gold: 12, silver: 25, basic: 58, blocked: 5 }),
    counts: {
      contacts: 1 + part(0.6),
      devices,
      folders: Math.min(devices, random.int(0, 4)),
      contracts: random.int(0, 3),
      assets: part(0.5),
      tickets: part(0.3),
      alerts: kind === 'managed' ? part(0.25) : 0,
      passwords: part(0.3),
      attachments: random.int(0, 4),
      remoteAccess: kind === 'managed' ? Math.min(devices, random.int(0, 3)) : 0,
      invoices: random.int(0, 6),
      notes: random.int(0, 3),
    },
  };
}

/** All customers of a seed, the same for the same numbers. */
export function planCustomers(seed: number, scale: Scale): PlannedCustomer[] {
  const known = named(scale);
  const random = createRandom(seed, 'plan');
  return Array.from({ length: Math.max(scale.customers, known.length) }, (_, number) => ({
    ...(known[number] ?? invent(random, number)),
    number,
    id: `cus_${number + 1}`,
  }));
}
