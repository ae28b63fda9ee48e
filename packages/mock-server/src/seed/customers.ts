import type { Random } from '@customer-hub/server/parts/database/random';
import type { Segment } from '@customer-hub/server/parts/database/store';
import type { PlannedCustomer } from './plan.ts';
import { systemContactIds } from './contacts.ts';
import { customFieldValues, drawnValues } from './custom-fields.ts';
import { phone, text, type World, type Seed } from './world.ts';
import { words as languages } from './words.ts';
import { type CustomerRow } from '@customer-hub/server/parts/database/collections/customers';

/** What the customer number of the first customer is; the others follow. */
const FIRST_NUMBER = 1042;

/** The customer of the drawings, value by value. */
const drawn = (world: World): Partial<CustomerRow> => ({
  phone: '+1 503 555 0167',
  fax: null,
  domains: ['ashgrovedental.com', 'ashgrove.care'],
  website: 'https://ashgrovedental.com',
  businessId: '93-2841077',
  address: {
    line1: '1420 NW Ashgrove Ave',
    line2: 'Suite 300',
    city: 'Portland',
    state: 'OR',
    postalCode: '97209',
    country: 'US',
    lat: 45.5315,
    lng: -122.6842,
  },
  ticketCreationLimit: 'known_contacts_only',
  notes:
    'Two practices, one owner. Ask for Helen Halloran first; she decides about everything that costs money.',
  customFields: drawnValues(world),
  accountManagerId: 'tec_1',
  accountManager: world.technicians[0] ?? null,
  outgoingMailAddressId: 'mad_1',
  autoAssign: true,
  collaborators: { primaryContacts: true, members: false },
  createdAt: '2021-03-14T17:02:10.000Z',
  updatedAt: world.ago(1),
  updatedBy: world.technicians[1] ?? null,
});

function domainsOf({ domain }: PlannedCustomer, random: Random): string[] {
  if (domain === null) return [];
  return random.chance(0.08)
    ? [domain, `.${domain}`]
    : random.chance(0.15)
      ? [domain, `mail.${domain}`]
      : [domain];
}

function make(world: World, planned: PlannedCustomer): Omit<CustomerRow, 'id' | 'etag'> {
  const random = world.random('customers', planned.number),
    words = languages[planned.language];
  const [city, state, postalCode, lat, lng] = random.pick(words.cities);
  const domains = domainsOf(planned, random),
    manager = random.chance(0.8) ? random.pick(world.technicians) : null;
  const age = random.int(40, 3000) * 1440,
    { folders: _, ...counts } = planned.counts;
  const row: Omit<CustomerRow, 'id' | 'etag'> = {
    number: String(FIRST_NUMBER + planned.number),
    name: planned.name,
    kind: planned.kind,
    rank: planned.rank,
    phone: random.chance(0.88) ? phone(random, words) : null,
    fax: random.chance(0.25) ? phone(random, words) : null,
    address: random.chance(0.92)
      ? {
          line1: random.pick(words.streets).replace('{n}', String(random.int(1, 1980))),
          line2: random.chance(0.2) ? `Suite ${random.int(1, 40)}0` : null,
          city,
          state,
          postalCode,
          country: words.country,
          lat: random.chance(0.7) ? lat : null,
          lng: null,
        }
      : null,
    domains,
    website:
      domains[0] !== undefined && random.chance(0.85)
        ? `https://${random.chance(0.5) ? 'www.' : ''}${domains[0]}`
        : null,
    businessId: random.chance(0.7) ? `${random.digits(2)}-${random.digits(7)}` : null,
    ticketCreationLimit:
      planned.rank === 'blocked'
        ? 'blocked'
        : random.weighted({ none: 70, known_contacts_only: 20, known_domains_only: 10 }),
    notes: random.chance(0.4) ? text(random, words) : null,
    logoUrl: null,
    customFields: customFieldValues(world, random),
    counts,
    accountManagerId: manager?.id ?? null,
    accountManager: manager,
    primaryContactIds: planned.counts.contacts > 0 ? [world.id('contacts', planned, 0)] : [],
    outgoingMailAddressId: random.chance(0.3) ? 'mad_1' : null,
    autoAssign: random.chance(0.3),
    collaborators: { primaryContacts: random.chance(0.4), members: random.chance(0.05) },
    systemContactIds: systemContactIds(world, planned),
    createdAt: world.ago(age),
    updatedAt: world.ago(Math.floor(age * random.next() ** 2)),
    updatedBy: random.chance(0.85) ? random.pick(world.technicians) : null,
    ...(planned.number === 0 ? drawn(world) : {}),
  };
  // Coordinates come in pairs.
  if (row.address && row.address.lat !== null && row.address.lng === null)
    row.address = { ...row.address, lng };
  return row;
}

export const customersSeed: Seed<CustomerRow> = function* (world): Iterable<Segment<CustomerRow>> {
  yield {
    customerId: null,
    count: world.customers.length,
    make: index => {
      const planned = world.customers[index];
      if (!planned) throw new RangeError(`No customer ${index}`);
      return make(world, planned);
    },
  };
};
