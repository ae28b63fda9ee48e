import { systemAddress, systemName, SYSTEM_KINDS } from '@customer-hub/server/parts/domain/system-contacts';
import type { Segment } from '@customer-hub/server/parts/database/store';
import type { PlannedCustomer } from './plan.ts';
import { perCustomer, phone, type Maker, type World, type Seed } from './world.ts';
import { words as languages } from './words.ts';
import { type ContactRow } from '@customer-hub/server/parts/database/collections/contacts';

type Made = Omit<ContactRow, 'id' | 'etag'>;

/** When the people of the drawings were changed last, in days. */
const drawnDays = [0, 1, 2, 4, 4];

function person({ world, customer, words, index, random }: Maker): Made {
  const {
    givenName,
    familyName,
    displayName,
    email,
    phone: office,
    jobTitle,
  } = world.person(customer, index);
  const isDrawn = customer.number === 0 && index < drawnDays.length;
  const registration =
    email === null
      ? 'guest'
      : isDrawn
        ? 'registered'
        : random.weighted({ registered: 58, guest: 32, pending_activation: 10 });
  const days = isDrawn ? (drawnDays[index] ?? 0) : random.int(5, 900);
  return {
    customerId: customer.id,
    displayName,
    givenName,
    familyName,
    jobTitle: isDrawn && index === 4 ? 'Receptionist' : jobTitle,
    email,
    phone: office,
    otherEmails: random.chance(0.06)
      ? [`${random.pick(['private', 'me', 'home'])}${index}@mail.example`]
      : [],
    mobile: random.chance(0.4) ? phone(random, words) : null,
    status: !isDrawn && random.chance(0.07) ? 'deactivated' : 'active',
    registration,
    mustChangePassword: registration === 'registered' && !isDrawn && random.chance(0.1),
    suspended: false,
    system: null,
    timeZone: random.chance(0.8) ? null : words.timeZone,
    notes:
      isDrawn && index === 2
        ? 'Opens the office, has alarm code'
        : random.chance(0.1)
          ? random.pick(words.sentences)
          : null,
    customFields: {
      ...(random.chance(0.1)
        ? { badge: String(random.int(100, 9999)) }
        : isDrawn && index % 3 === 0
          ? { badge: String(1040 + index) }
          : {}),
      ...(isDrawn && index % 2 === 0 ? { newsletter: index % 4 === 0 } : {}),
    },
    createdAt: world.ago((days + random.int(1, 600)) * 1440),
    updatedAt: world.ago(days * 1440 + index),
    updatedBy: random.chance(0.8) ? random.pick(world.technicians) : null,
  };
}
const people = perCustomer<ContactRow>('contacts', person);

/** The number of each customer's first system user among all contacts: they come after the people. */
const places = new WeakMap<World, Uint32Array>();
function placesOf(world: World): Uint32Array {
  const known = places.get(world);
  if (known) return known;
  const { customers } = world,
    made = new Uint32Array(customers.length);
  let next = 1;
  for (const { counts } of customers) next += counts.contacts;
  for (const { number, domain } of customers) {
    made[number] = next;
    if (domain !== null) next += SYSTEM_KINDS.length;
  }
  places.set(world, made);
  return made;
}
/** Ids of a customer's system users; none without a domain. */
export function systemContactIds(world: World, { number, domain }: PlannedCustomer): string[] {
  const first = placesOf(world)[number] ?? 0;
  return domain === null ? [] : SYSTEM_KINDS.map((_, offset) => `con_${first + offset}`);
}

/** People of the directory who belong to no customer: guests who wrote in, and some who were removed. */
const LOOSE = 14;

export const contactsSeed: Seed<ContactRow> = function* (world): Iterable<Segment<ContactRow>> {
  // People first: other seeds name them by number.
  yield* people(world);
  for (const { id: customerId, number, domain } of world.customers)
    if (domain !== null)
      yield {
        customerId,
        count: SYSTEM_KINDS.length,
        make: index => systemContact(world, { customerId, number, domain }, index),
      };
  yield { customerId: null, count: LOOSE, make: index => looseContact(world, index) };
};

/** A user that the server runs; every customer with a domain has one of each kind. */
function systemContact(
  world: World,
  { customerId, number, domain }: { customerId: string; number: number; domain: string },
  index: number,
): Made {
  const system = SYSTEM_KINDS[index] ?? 'monitor_agent',
    createdAt = world.ago(world.random('system', number).int(40, 3000) * 1440);
  return {
    customerId,
    displayName: systemName(system),
    givenName: null,
    familyName: systemName(system),
    jobTitle: null,
    email: systemAddress(system, domain),
    otherEmails: [],
    phone: null,
    mobile: null,
    status: 'active',
    registration: 'guest',
    mustChangePassword: false,
    suspended: false,
    system,
    timeZone: null,
    notes: null,
    customFields: {},
    createdAt,
    updatedAt: createdAt,
    updatedBy: null,
  };
}

/** A guest who wrote in, or every fifth time somebody who was removed from a customer. */
function looseContact(world: World, index: number): Made {
  const random = world.random('loose', index),
    words = languages[random.pick(['en', 'de', 'fr', 'he'] as const)],
    givenName = random.pick(words.given),
    familyName = random.pick(words.family),
    createdAt = world.ago(random.int(1, 60) * 1440),
    removed = index % 5 === 4;
  return {
    customerId: null,
    displayName: `${givenName} ${familyName}`,
    givenName,
    familyName,
    jobTitle: null,
    email: `guest${index + 1}@${random.pick(['walk-in.example', 'freemail.example', 'sunrise-yoga.example'])}`,
    otherEmails: [],
    phone: random.chance(0.4) ? phone(random, words) : null,
    mobile: null,
    status: 'active',
    registration: removed ? 'registered' : 'guest',
    mustChangePassword: false,
    suspended: removed,
    system: null,
    timeZone: null,
    notes: null,
    customFields: {},
    createdAt,
    updatedAt: createdAt,
    updatedBy: null,
  };
}
