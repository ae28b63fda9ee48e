import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SearchGroup, SearchHit, SearchKind } from '@customer-hub/sdk';
import type { RecordAnswer } from '@customer-hub/state/lists';
import { palette } from '../messages/en/palette.ts';
import { destinationsOf, hitOf, kindPlaces, searchKinds } from './hits.ts';
import { recentKey, type Recent } from './recents.ts';
import { resultsOf, type Ingredients, type OptionGroup } from './results.ts';
import type { Command } from './source.ts';
import { kindsFor, readTyped } from './typed.ts';

const OWN = 'cus_1';
const hit = (kind: SearchKind, id: string, title: string, customerId: string = OWN): SearchHit => ({
  kind,
  id,
  title,
  detail: null,
  customerId: kind === 'customer' ? id : customerId,
  customerName: customerId === OWN ? 'Ashgrove' : 'Bakery',
});
const command = (key: string, label: string, group: Command['group'] = 'places'): Command => ({
  key,
  group,
  label,
  icon: '',
  run: () => undefined,
});
const commands = [
  command('new:tickets', 'New ticket', 'actions'),
  command('tab:tickets', 'Tickets'),
  command('tab:devices', 'Devices'),
];
const groupOf = (items: readonly SearchHit[], hasMore = false): SearchGroup => ({
  kind: items[0]!.kind,
  hasMore,
  items: [...items],
});
const nothing: RecordAnswer = { status: 'idle', q: '', own: [], others: [] };

const results = (text: string, given: Partial<Ingredients> = {}): readonly OptionGroup[] =>
  resultsOf({
    typed: readTyped(text),
    source: {
      customerId: OWN,
      kinds: searchKinds,
      everywhere: true,
      commands: () => commands,
      open: () => undefined,
      showAll: () => undefined,
    },
    commands,
    recents: [],
    recentHits: new Map(),
    answer: nothing,
    t: palette,
    date: iso => `on ${iso}`,
    ...given,
  });
const shown = (groups: readonly OptionGroup[]): readonly (readonly [string, readonly string[]])[] =>
  groups.map(({ label, options }) => [label, options.map(option => option.label)]);
const used = (...hits: readonly SearchHit[]): Pick<Ingredients, 'recents' | 'recentHits'> => {
  const recents = hits.map(({ kind, id, customerId }): Recent => ({ kind, id, customerId }));
  return { recents, recentHits: new Map(recents.map((recent, n) => [recentKey(recent), hits[n]!])) };
};

describe('what the palette shows', () => {
  it('begins with what was used last, as far as it is still there', () => {
    const device = hit('device', 'dev_1', 'WS-1');
    const { recents, recentHits } = used(device, hit('customer', OWN, 'Ashgrove'));
    const gone: Recent = { kind: 'device', id: 'dev_9', customerId: OWN };
    const [first, actions] = shown(
      results('', { recents: [gone, ...recents, { command: 'tab:devices' }], recentHits }),
    );
    // The customer that is shown is no place to go to.
    assert.deepEqual(first, ['Recently used', ['WS-1', 'Devices']]);
    assert.deepEqual(actions, ['Actions', ['New ticket']]);
  });

  it('puts the group with the best match first among what is here', () => {
    assert.deepEqual(shown(results('tickets')), [['Go to', ['Tickets']]]);
    assert.deepEqual(shown(results('ticket')), [
      ['Go to', ['Tickets']],
      ['Actions', ['New ticket']],
    ]);
    const old = used(hit('ticket', 'tic_1', 'Lost ticket'));
    assert.deepEqual(shown(results('new ti', old)), [['Actions', ['New ticket']]]);
  });

  it('puts the customer’s own records before those of others, and each once', () => {
    const own = hit('device', 'dev_1', 'WS-1');
    const answer: RecordAnswer = {
      status: 'ready',
      q: 'ws',
      own: [groupOf([own, hit('device', 'dev_2', 'WS-2')], true)],
      others: [groupOf([hit('device', 'dev_3', 'WS-3', 'cus_2')])],
    };
    assert.deepEqual(shown(results('ws', { answer })), [
      ['Devices', ['WS-1', 'WS-2', 'Show all in Devices']],
      ['Devices of other customers', ['WS-3']],
    ]);
    assert.deepEqual(shown(results('ws', { answer, ...used(own) })), [
      ['Recently used', ['WS-1']],
      ['Devices', ['WS-2', 'Show all in Devices']],
      ['Devices of other customers', ['WS-3']],
    ]);
    const [, others] = results('ws', { answer });
    assert.equal(others!.options[0]!.customer, 'Bakery');
  });

  it('keeps of an older answer only what is still meant, until the new one is there', () => {
    const own = [groupOf([hit('contact', 'con_1', 'Ann'), hit('contact', 'con_2', 'Anton')], true)];
    const answer: RecordAnswer = { status: 'loading', q: 'an', own, others: [] };
    assert.deepEqual(shown(results('ant', { answer })), [['Contacts', ['Anton']]]);
    assert.deepEqual(shown(results('anx', { answer })), []);
    assert.deepEqual(shown(results('a', { answer })), []);
  });

  it('is narrowed by a first character', () => {
    for (const [text, only, kinds] of [
      ['>dev', 'commands', []],
      [' # 4', 'tickets', ['ticket']],
      ['@ann', 'people', ['contact']],
      ['/ash', 'customers', ['customer']],
      ['a#b', undefined, searchKinds],
    ] as const) {
      const typed = readTyped(text);
      assert.equal(typed.only, only);
      assert.deepEqual(kindsFor(typed, searchKinds), kinds);
    }
    assert.deepEqual(shown(results('>dev')), [['Go to', ['Devices']]]);
    const { recents, recentHits } = used(
      hit('contact', 'con_1', 'Ann'),
      hit('ticket', 'tic_1', 'Ann is locked out'),
    );
    assert.deepEqual(shown(results('@', { recents, recentHits })), [['Recently used', ['Ann']]]);
  });

  it('holds each thing once, no group without anything, and no kind that the page does not show', () => {
    const kind = fc.constantFrom(...searchKinds);
    const hits = fc.uniqueArray(
      fc.record({ kind, n: fc.nat(20), title: fc.constantFrom('Ann', 'Anton', 'WS an', 'Other') }),
      { selector: ({ kind: one, n }) => `${one}${n}`, maxLength: 20 },
    );
    fc.assert(
      fc.property(
        hits,
        fc.subarray([...searchKinds]),
        fc.constantFrom('an', 'ann', '', '@an', '>'),
        (given, kinds, text) => {
          const all = given.map(({ kind: one, n, title }) =>
            hit(one, `id_${n}`, title, n % 2 ? OWN : 'cus_2'),
          );
          const grouped = (isOwn: boolean): SearchGroup[] =>
            [
              ...Map.groupBy(
                all.filter(one => (one.customerId === OWN) === isOwn),
                one => one.kind,
              ).values(),
            ].map(items => groupOf(items));
          const groups = results(text, {
            source: {
              customerId: OWN,
              kinds,
              everywhere: true,
              commands: () => commands,
              open: () => undefined,
            },
            answer: { status: 'ready', q: readTyped(text).q, own: grouped(true), others: grouped(false) },
          });
          const keys = groups.flatMap(({ options }) => options.map(({ key }) => key));
          assert.equal(new Set(keys).size, keys.length);
          assert.ok(groups.every(({ options }) => options.length > 0));
          const found = keys.map(key => key.split(':')[0]!).filter(one => one in kindPlaces);
          assert.ok(found.every(one => kinds.includes(one as SearchKind)));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a record that is found', () => {
  it('is named as its list names it, and has the number that tells it apart', () => {
    for (const [kind, record, title, detail] of [
      ['contact', { displayName: 'Ann', email: 'a@b.example', customerId: OWN }, 'Ann', 'a@b.example'],
      ['ticket', { title: 'Printer', number: 48307, customerId: OWN }, 'Printer', '48307'],
      ['invoice', { number: 'INV-7', date: '2026-11-02', customerId: OWN }, 'INV-7', '2026-11-02'],
      ['password', { name: 'Router', username: 'admin', customerId: OWN }, 'Router', null],
      ['note', { text: ' Gate code\nis on paper', customerId: OWN }, 'Gate code', null],
      ['attachment', { fileName: 'plan.pdf', customerId: OWN }, 'plan.pdf', null],
    ] as const)
      assert.deepEqual(
        { ...hitOf(kind, 'x_1', record) },
        { kind, id: 'x_1', title, detail, customerId: OWN, customerName: null },
      );
    assert.deepEqual(hitOf('customer', OWN, { name: 'Ashgrove', number: '10482' }).customerId, OWN);
  });

  it('leads to itself, or to the list that shows it, and the page may open its customer instead', () => {
    assert.deepEqual(destinationsOf(hit('device', 'dev_1', 'WS-1')), [
      { to: 'device', id: 'dev_1', customerId: OWN },
      { to: 'customer', customerId: OWN },
    ]);
    assert.deepEqual(destinationsOf(hit('password', 'pwd_1', 'Router & switch')), [
      { to: 'tab', tab: 'passwords', customerId: OWN, view: 'q=Router+%26+switch' },
      { to: 'customer', customerId: OWN },
    ]);
    assert.deepEqual(destinationsOf(hit('customer', 'cus_2', 'Bakery')), [
      { to: 'customer', customerId: 'cus_2' },
    ]);
  });
});
