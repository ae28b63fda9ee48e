import type { Person } from '@customer-hub/server/parts/contract/types';
import { createRandom, type Random } from '@customer-hub/server/parts/database/random';
import type { Row, Segment } from '@customer-hub/server/parts/database/row';
import { writeTime } from './write-time.ts';
import { ascii, planCustomers, type Counts, type PlannedCustomer, type Scale } from './plan.ts';
import { jobTitles, staff, words, type Words } from './words.ts';

/** The person that is contact `index` of a customer; every seed that names them agrees. */
export interface SeedPerson {
  id: string;
  givenName: string;
  familyName: string;
  displayName: string;
  email: string | null;
  phone: string | null;
  jobTitle: string | null;
}

/** What seeds share. All of it is decided by the seed number, nothing by the order in which rows are made. */
export interface World {
  readonly seed: number;
  readonly scale: Scale;
  /** RFC 3339; "now" of the seeded data. */
  readonly now: string;
  readonly customers: readonly PlannedCustomer[];
  /** The MSP's own people: `tec_1` ... */
  readonly technicians: readonly Person[];
  /** Id of row `index` of a customer: `id('devices', customer, 0)` is `dev_1` for the first customer. */
  id(resource: keyof Counts, customer: PlannedCustomer, index: number): string;
  person(customer: PlannedCustomer, index: number): SeedPerson;
  random(...keys: readonly (string | number)[]): Random;
  /** RFC 3339, so many minutes before `now` (negative: after), cut to whole seconds. */
  ago(minutes: number): string;
  /** `YYYY-MM-DD`, so many days from today (negative: before). */
  day(offset: number): string;
}

/** What makes one row of a customer; `random` is the row's own. */
export interface Maker {
  readonly world: World;
  readonly customer: PlannedCustomer;
  readonly words: Words;
  /** From 0 within the customer. */
  readonly index: number;
  readonly id: string;
  readonly random: Random;
}
type Made<T extends Row> = Omit<T, 'id' | 'etag' | 'deletedAt'> & { id?: string };

export const PREFIX: Readonly<Record<keyof Counts, string>> = {
  contacts: 'con',
  devices: 'dev',
  folders: 'fol',
  contracts: 'ctr',
  assets: 'ast',
  tickets: 'tkt',
  alerts: 'alr',
  passwords: 'pwd',
  attachments: 'att',
  remoteAccess: 'rem',
  invoices: 'inv',
  notes: 'not',
};

/** First rows of a collection; `perCustomer` and `fixedRows` make one. */
export type Seed<T extends Row> = (world: World) => Iterable<Segment<T>>;

/**
 * Seeds a resource with `customer.counts[resource]` rows for each customer, each made when first needed. `orders`
 * tells orders that follow from the plan.
 */
export const perCustomer = <T extends Row>(
  resource: keyof Counts,
  make: (maker: Maker) => Made<T>,
  orders: Readonly<Record<string, (world: World, customer: PlannedCustomer) => Uint32Array | undefined>> = {},
): Seed<T> =>
  function* (world) {
    for (const customer of world.customers) {
      const count = customer.counts[resource];
      if (count > 0)
        yield {
          customerId: customer.id,
          count,
          make: (index, id) =>
            make({
              world,
              customer,
              words: words[customer.language],
              index,
              id,
              random: world.random(resource, customer.number, index),
            }),
          order: field => orders[field]?.(world, customer),
        } satisfies Segment<T>;
    }
  };
/** Seeds a fixed list that belongs to no customer: catalogues, definitions. */
export const fixedRows = <T extends Row>(rows: (world: World) => readonly Made<T>[]): Seed<T> =>
  function* (world) {
    const made = rows(world);
    yield {
      customerId: null,
      count: made.length,
      ownIds: made.some(({ id }) => id !== undefined),
      make: index => {
        const row = made[index];
        if (!row) throw new RangeError(`No row ${index}`);
        return row;
      },
    };
  };

/** `+1 503 555 0167` in the pattern of the language. */
export const phone = (random: Random, { phone: pattern }: Words): string =>
  pattern.replace(/#/g, () => String(random.int(0, 9)));
/** Mostly one sentence, sometimes several, now and then a very long text. */
export function text(random: Random, { sentences }: Words): string {
  const length = random.chance(0.03) ? 30 : random.chance(0.3) ? random.int(2, 4) : 1;
  return Array.from({ length }, () => random.pick(sentences)).join(' ');
}

/** The world that follows from a seed, a size and a now. */
export function createWorld({ seed, scale, now }: { seed: number; scale: Scale; now: string }): World {
  const customers = planCustomers(seed, scale),
    nowMs = Math.floor(Date.parse(now) / 1000) * 1000,
    before = rowsBefore(customers);
  const world: World = {
    seed,
    scale,
    now: new Date(nowMs).toISOString(),
    customers,
    random: (...keys) => createRandom(seed, ...keys),
    technicians: staff.map((name, index) => ({ id: `tec_${index + 1}`, name })),
    id: (resource, customer, index) =>
      `${PREFIX[resource]}_${(before[resource][customer.number] ?? 0) + index + 1}`,
    ago: minutes => writeTime(nowMs - Math.round(minutes * 60) * 1000),
    day: offset => new Date(nowMs + offset * 86_400_000).toISOString().slice(0, 10),
    person: (customer, index) => personOf(world, customer, index),
  };
  return world;
}

/** Ids of a resource run through all customers: how many rows come before each customer's first. */
function rowsBefore(customers: readonly PlannedCustomer[]): Record<keyof Counts, number[]> {
  const before = {} as Record<keyof Counts, number[]>;
  for (const resource of Object.keys(PREFIX) as (keyof Counts)[]) {
    let total = 0;
    before[resource] = customers.map(customer => {
      const at = total;
      total += customer.counts[resource];
      return at;
    });
  }
  return before;
}

/** The first people of a customer have a job, an address and a number; with others something may be missing. */
const FIRST_PEOPLE = 5;

function personOf(world: World, customer: PlannedCustomer, index: number): SeedPerson {
  const own = words[customer.language],
    random = world.random('person', customer.number, index),
    isFirst = index < FIRST_PEOPLE,
    isDrawn = customer.number === 0;
  const { givenName, familyName } =
    isDrawn && isFirst
      ? { givenName: own.given[index] ?? '', familyName: own.family[index] ?? '' }
      : someName(isDrawn ? languageOf(own, random) : own, random);
  const local =
    [ascii(givenName), ascii(familyName)].filter(Boolean).join('.').slice(0, 40) || `user${index + 1}`;
  const suffix = isFirst || local.startsWith('user') ? '' : String(index);
  const number = phone(random, own);
  return {
    id: world.id('contacts', customer, index),
    givenName,
    familyName,
    displayName: own === words.ja ? `${familyName} ${givenName}` : `${givenName} ${familyName}`,
    email: !isFirst && random.chance(0.06) ? null : `${local}${suffix}@${customer.domain ?? 'mail.example'}`,
    phone: !isFirst && random.chance(0.2) ? null : isDrawn ? drawnPhone(index) : number,
    jobTitle: isFirst ? (jobTitles[index] ?? null) : random.chance(0.25) ? null : random.pick(jobTitles),
  };
}

/** Some people at the drawings' customer have names of another language. */
const languageOf = (own: Words, random: Random): Words =>
  random.chance(0.15) ? words[random.pick(['de', 'fr', 'he', 'ar', 'tr', 'ja'] as const)] : own;
const someName = (
  { given, family }: Words,
  random: Random,
): Pick<SeedPerson, 'givenName' | 'familyName'> => ({
  givenName: random.pick(given),
  familyName: random.pick(family),
});
const drawnPhone = (index: number): string => `+1 503 555 0${String(150 + (index % 50)).padStart(3, '0')}`;
