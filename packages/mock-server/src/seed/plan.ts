import { createRandom, weights, type Random } from '@customer-hub/server/parts/database/random';
import { namedCustomers, type NamedCustomer } from './named-customers.ts';
import type { PlannedCustomer, Scale } from './planned-customer.ts';
import { words, type Language } from './words.ts';

export type { Counts, PlannedCustomer, Scale } from './planned-customer.ts';

/** Default in a page: quick to load, and still one customer with 10,000 devices. */
export const DEFAULT_SCALE: Scale = { devices: 10_000, customers: 1_200 };
export const scaleOf = (devices: number): Scale => ({
  devices,
  customers: devices >= 100_000 ? 10_000 : devices < 1_000 ? 60 : 1_200,
});

const LANGUAGES = weights<Language>({
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
});
const RANKS = weights<PlannedCustomer['rank']>({ gold: 12, silver: 25, basic: 58, blocked: 5 });
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

function invent(random: Random, number: number): NamedCustomer {
  const language = random.weighted(LANGUAGES);
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
    rank: random.weighted(RANKS),
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
  const known = namedCustomers(scale);
  const random = createRandom(seed, 'plan');
  return Array.from({ length: Math.max(scale.customers, known.length) }, (_, number) => ({
    ...(known[number] ?? invent(random, number)),
    number,
    id: `cus_${number + 1}`,
  }));
}
