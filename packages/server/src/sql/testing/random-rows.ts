import fc from 'fast-check';

/** Names that are easily taken for each other, sorted wrongly, or escaped. */
const NAMES = [
  'Anna',
  'anna',
  'Änne',
  'Bob',
  'PC-2',
  'PC-10',
  'pc 10',
  'Zoë',
  'zoe',
  'א׳',
  'Ünal',
  '',
  'a%b_c',
  '🚗 van',
  '\ufb01x',
  "o'x\\y",
  'x'.repeat(260),
];
const names = fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 4, unit: 'binary' }));
const whole = { noNullPrototype: true };
export const box = fc.record(
  {
    customerId: fc.constantFrom('cus_1', 'cus_2', null),
    shelfId: fc.constantFrom('shf_1', 'shf_2', 'shf_9', null),
    name: fc.option(names),
    colour: fc.constantFrom('red', 'green', 'blue'),
    weight: fc.option(fc.constantFrom(0, 1, 2, 3, 4, 5, -3.5, 1e21, 0.1)),
    tags: fc.array(fc.constantFrom('x', 'y', 'Größe', 'a\x1fb', 'x'.repeat(170)), { maxLength: 2 }),
    heavy: fc.boolean(),
    customFields: fc.record({ size: fc.option(fc.constantFrom('top', 'low')) }, whole),
    dueAt: fc.option(
      fc.constantFrom('2026-11-21T00:00:00Z', '2026-11-22T08:30:00Z', '2026-11-22T13:10:00+01:00'),
    ),
  },
  whole,
);
export const shelf = fc.record(
  {
    name: fc.constantFrom('Left', 'left', 'Right 10'),
    rank: fc.option(fc.constantFrom('gold', 'basic')),
    timeZone: fc.constantFrom('Pacific/Auckland', 'America/Los_Angeles', 'UTC', 'Mars/Olympus'),
  },
  whole,
);

/** A condition of an advanced filter. */
export const condition = fc.oneof(
  fc.record({
    field: fc.constantFrom('colour', 'rank', 'heavy', 'tags', 'weightClass', 'customFields.size'),
    op: fc.constantFrom('eq', 'ne', 'lt', 'gte', 'contains', 'startsWith'),
    value: fc.constantFrom<string | number | boolean>('RED', 'gold', 'groe', 1, true, 'x', 'little'),
  }),
  fc.record({
    field: fc.constant('dueAt'),
    op: fc.constantFrom('lt', 'lte', 'gt', 'gte'),
    value: fc.constantFrom('2026-11-21T00:00:00Z', '2026-11-22', '2027-01-01T00:00:00Z'),
  }),
  fc.record({
    field: fc.constantFrom('tags', 'rank', 'heavy', 'name'),
    op: fc.constant('isNull'),
    value: fc.constantFrom(true, false),
  }),
  fc.record({
    field: fc.constantFrom('weight', 'name', 'colour', 'rank'),
    op: fc.constantFrom('eq', 'ne', 'lt', 'gte'),
    value: fc.constantFrom<string | number>('anna', 'gold', 3, 'red'),
  }),
  fc.record({
    field: fc.constantFrom('name', 'tags'),
    op: fc.constantFrom('contains', 'startsWith'),
    value: fc.constantFrom('a', 'PC', 'x'),
  }),
  fc.record({
    field: fc.constantFrom('name', 'shelfName', 'customFields.size'),
    op: fc.constant('isNull'),
    value: fc.boolean(),
  }),
  fc.record({ field: fc.constant('colour'), op: fc.constant('in'), value: fc.subarray(['red', 'blue']) }),
  fc.record({ field: fc.constant('dueAt'), op: fc.constant('within'), value: fc.constantFrom(2, -2, -1e15) }),
);
