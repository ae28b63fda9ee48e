import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Customer, CustomerForms, CustomerSummary, Hub, Note } from '@customer-hub/sdk';
import { HubState } from '../core/hub-state.ts';
import type { Change } from './change.ts';
import type { RecordKind } from './kinds.ts';
import { notesKey } from './notes.ts';

const nothing = (): void => undefined;
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
const recordOf = (etag: string): Customer => ({ id: 'cus_1', etag, name: etag }) as Customer;

/** A client of which each answer can be chosen, and its state. */
const world = () => {
  const calls: string[] = [];
  const answer = {
    customer: (): Promise<Customer> => Promise.resolve(recordOf('"1"')),
    summary: (): Promise<CustomerSummary> => Promise.resolve({ customerId: 'cus_1' } as CustomerSummary),
    forms: (): Promise<CustomerForms> =>
      Promise.resolve({ etag: '"1"', forms: [] } as unknown as CustomerForms),
  };
  const called = <T>(name: string, value: Promise<T>): Promise<T> => {
    calls.push(name);
    return value;
  };
  const hub = {
    customers: {
      get: () => called('get', answer.customer()),
      summary: () => called('summary', answer.summary()),
    },
    forms: { get: () => called('forms', answer.forms()) },
    preferences: { pinnedFields: () => called('pins', Promise.resolve({ etag: '"1"', fields: [] })) },
  } as unknown as Hub;
  const state = new HubState(hub);
  state.records.followed = () => true;
  return { state, calls, answer, count: (name: string) => calls.filter(call => call === name).length };
};

/** A listened record, settled. */
const shown = async <K extends RecordKind>({ state }: { state: HubState }, kind: K, id: string) => {
  const record = state.records.get(kind, id);
  const leave = record.listen(nothing);
  await record.read();
  return { record, leave };
};

describe('records', () => {
  it('are asked for once, however many show them, also before the stream is there', async () => {
    const { state, calls } = world();
    state.records.followed = () => false;
    const [one, other] = [state.records.get('customer', 'cus_1'), state.records.get('customer', 'cus_1')];
    assert.equal(one, other);
    const ends = [
      one.listen(nothing),
      other.listen(nothing),
      state.records.get('customer_summary', 'cus_1').listen(nothing),
    ];
    const read = await state.records.read('customer', 'cus_1');
    await turn();
    assert.equal(read.etag, '"1"');
    assert.deepEqual(calls, ['get', 'summary']);
    for (const end of ends) end();
  });

  it('show a write to all at once, tell the rest of the state, and name their customer', async () => {
    const at = world();
    const { record, leave } = await shown(at, 'customer', 'cus_1');
    let told = 0;
    const ends = [leave, record.listen(() => (told += 1))];
    const published: Change[] = [];
    at.state.changes.subscribe(change => published.push(change));
    await at.state.records.write('customer', { id: 'cus_1' }, () =>
      Promise.resolve({ ...recordOf('"2"'), phone: '1' } as Customer),
    );
    assert.equal(record.value?.phone, '1');
    assert.ok(told > 0);
    assert.deepEqual(
      published.map(({ type, kind, customerId, source }) => ({ type, kind, customerId, source })),
      [{ type: 'customer', kind: 'updated', customerId: 'cus_1', source: 'local' }],
    );
    for (const end of ends) end();
  });

  it('take what came with a conflict, tell it to all, and hand the error on', async () => {
    const at = world();
    const { record, leave } = await shown(at, 'customer', 'cus_1');
    const conflict = Object.assign(new Error('412'), { status: 412, current: recordOf('"7"') });
    const told: Change[] = [];
    at.state.changes.subscribe(change => told.push(change));
    await assert.rejects(
      at.state.records.write('customer', { id: 'cus_1' }, () => Promise.reject(conflict)),
      conflict,
    );
    assert.equal(record.value?.etag, '"7"');
    assert.deepEqual(
      told.map(({ type, id, source }) => ({ type, id, source })),
      [{ type: 'customer', id: 'cus_1', source: 'remote' }],
    );
    leave();
  });

  it('are asked for again and told to all when somebody has to know what they are now', async () => {
    const at = world();
    const { record, leave } = await shown(at, 'customer', 'cus_1');
    at.answer.customer = () => Promise.resolve(recordOf('"9"'));
    const told: unknown[] = [];
    at.state.changes.subscribe(change => told.push((change.record as Customer).etag));
    assert.equal((await at.state.records.renew('customer', 'cus_1')).etag, '"9"');
    assert.equal(record.value?.etag, '"9"');
    assert.deepEqual(told, ['"9"']);
    leave();
  });

  it('ask again for what somebody else changed, but not for what is known already', async t => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 100_000 });
    const at = world();
    const { record, leave } = await shown(at, 'customer', 'cus_1');
    const heard = (etag: string): void =>
      at.state.changes.receive({
        type: 'customer',
        kind: 'updated',
        id: 'cus_1',
        customerId: 'cus_1',
        etag,
        source: 'remote',
      });
    heard('"1"');
    t.mock.timers.tick(5000);
    await turn();
    assert.equal(at.count('get'), 1);
    at.answer.customer = () => Promise.resolve(recordOf('"5"'));
    heard('"5"');
    t.mock.timers.tick(5000);
    await turn();
    assert.equal(record.value?.etag, '"5"');
    leave();
  });

  it('keep the old value when it cannot be renewed, and start anew after everybody left in the middle', async () => {
    const at = world();
    let release: (value: Customer) => void = nothing;
    at.answer.customer = () => new Promise(resolve => (release = resolve));
    const record = at.state.records.get('customer', 'cus_1');
    record.listen(nothing)();
    release(recordOf('"0"'));
    at.answer.customer = () => Promise.resolve(recordOf('"1"'));
    const leave = record.listen(nothing);
    await turn();
    assert.equal(at.count('get'), 2);
    assert.equal(record.value?.etag, '"1"');
    at.answer.customer = () => Promise.reject(new Error('down'));
    await record.load();
    assert.equal(record.value?.etag, '"1"');
    assert.ok(record.get().error);
    leave();
  });

  it('of a customer follow changes of what they count, asked for once for several', async t => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 100_000 });
    const at = world();
    const { leave } = await shown(at, 'customer_summary', 'cus_1');
    for (let n = 0; n < 5; n += 1)
      at.state.records.written('contact', { as: 'created', customerId: 'cus_1' });
    t.mock.timers.tick(500);
    await turn();
    assert.equal(at.count('summary'), 2);
    leave();
  });

  it('of which a customer has one, or the account, know their own events by whatever id and name the server uses', async t => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 100_000 });
    const at = world();
    const forms = await shown(at, 'customer_forms', 'cus_1');
    const pins = await shown(at, 'pinned_fields', '');
    const own = [
      { type: 'customer_forms', id: 'cfm_9', customerId: 'cus_1' },
      { type: 'preference', id: 'prf_1' },
    ];
    const hear = (n: number, etag: string): void =>
      at.state.changes.receive({
        ...own[n]!,
        kind: 'updated',
        etag,
        source: 'remote',
        event: `${own[n]!.type}.updated`,
      });
    // One of both events is faster than the answer, the other one is slower.
    await at.state.records.write('customer_forms', { id: 'cus_1' }, () => {
      hear(0, '"2"');
      return Promise.resolve({ etag: '"2"', forms: [] });
    });
    await at.state.records.write('pinned_fields', { id: '' }, () =>
      Promise.resolve({ etag: '"2"', fields: ['phone'] }),
    );
    hear(1, '"2"');
    t.mock.timers.tick(5000);
    await turn();
    assert.deepEqual([at.count('forms'), at.count('pins')], [1, 1]);
    assert.equal(forms.record.value?.etag, '"2"');
    hear(1, '"3"');
    t.mock.timers.tick(5000);
    await turn();
    assert.equal(at.count('pins'), 2);
    forms.leave();
    pins.leave();
  });
});

describe('the newest notes of a customer', () => {
  const note = (id: string, createdAt: string, text = id): Note =>
    ({ id, createdAt, text, etag: `"${text}"` }) as Note;
  const notesHub = (stored: () => readonly Note[]): { hub: Hub; asked: number[] } => {
    const asked: number[] = [];
    const list = (_id: string, { limit = 0, offset = 0 }): Promise<unknown> => {
      asked.push(limit);
      const items = stored().slice(offset, offset + limit);
      return Promise.resolve({ items, totalCount: stored().length });
    };
    return { hub: { notes: { list } } as unknown as Hub, asked };
  };

  it('follow what is done here without asking, in their order; only what comes into sight is asked for', async t => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 100_000 });
    let stored = [note('d', '4'), note('c', '3'), note('b', '2'), note('a', '1')];
    const { hub, asked } = notesHub(() => stored);
    const state = new HubState(hub);
    state.records.followed = () => true;
    const page = state.records.get('notes', notesKey('cus_1', 3));
    const leave = page.listen(nothing);
    await state.records.read('notes', notesKey('cus_1', 3));
    const shows = (): string =>
      `${page.value!.items.map(({ text }) => text).join(' ')} of ${page.value!.total}`;
    assert.equal(shows(), 'd c b of 4');
    const customerId = 'cus_1';
    state.records.written('note', { customerId, id: 'c' }, note('c', '3', 'C'));
    assert.equal(shows(), 'd C b of 4');
    state.records.written('note', { customerId, id: 'e', as: 'created' }, note('e', '5'));
    assert.equal(shows(), 'e d C of 5');
    t.mock.timers.tick(1000);
    await turn();
    assert.deepEqual(asked, [3]);
    stored = [note('d', '4'), note('c', '3', 'C'), note('b', '2'), note('a', '1')];
    state.records.written('note', { customerId, id: 'e', as: 'deleted' });
    assert.equal(shows(), 'd C of 4');
    t.mock.timers.tick(1000);
    await turn();
    assert.equal(shows(), 'd C b of 4');
    assert.deepEqual(asked, [3, 3]);
    state.records.written('note', { as: 'created', customerId: 'cus_2' });
    t.mock.timers.tick(1000);
    await turn();
    assert.deepEqual(asked, [3, 3]);
    leave();
  });
});

const parts = [
  'customer',
  'customer_summary',
  'customer_capabilities',
  'customer_forms',
  'custom_fields',
  'pinned_fields',
  'account',
] as const;
type Part = (typeof parts)[number];

type Release = (part: Part) => void;

/** A client whose parts answer, or fail, when they are released. */
const partly = (fails: ReadonlySet<Part>): { hub: Hub; release: Release } => {
  const waiting = new Map<Part, () => void>();
  const answer = (part: Part, value: unknown) => (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const refused = Object.assign(new Error(part), { status: 403 });
      waiting.set(part, () => (fails.has(part) ? reject(refused) : resolve(value)));
    });
  const fields = answer('custom_fields', { items: [{ key: 'seats' }] });
  const hub = {
    account: { get: answer('account', { kind: 'msp' }) },
    customers: {
      get: answer('customer', recordOf('"1"')),
      summary: answer('customer_summary', { customerId: 'cus_1' }),
      capabilities: answer('customer_capabilities', { tabs: [] }),
    },
    customFields: {
      list: () => ({
        async *pages() {
          yield await fields();
        },
      }),
    },
    forms: { get: answer('customer_forms', { etag: '"1"', forms: [] }) },
    preferences: { pinnedFields: answer('pinned_fields', { etag: '"1"', fields: [] }) },
  } as unknown as Hub;
  return { hub, release: part => waiting.get(part)!() };
};
const accountWide: readonly Part[] = ['account', 'pinned_fields'];
const idOf = (part: Part): string =>
  part === 'custom_fields' ? 'customer' : accountWide.includes(part) ? '' : 'cus_1';

describe('parts of a customer', () => {
  it('stand alone: those that fail say so, all others are there, whatever fails and in whatever order [R-13]', async () => {
    const order = fc.shuffledSubarray([...parts], { minLength: parts.length });
    await fc.assert(
      fc.asyncProperty(order, fc.subarray([...parts]), async (released, failing) => {
        const fails = new Set(failing);
        const { hub, release } = partly(fails);
        const state = new HubState(hub);
        const ends = parts.map(part => state.records.get(part, idOf(part)).listen(nothing));
        for (const [n, part] of released.entries()) {
          release(part);
          for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
          for (const seen of released.slice(0, n + 1)) {
            const { status, error, value } = state.records.get(seen, idOf(seen)).get();
            const failed = fails.has(seen);
            assert.equal(status, failed ? 'failed' : 'ready', seen);
            assert.equal((error as Error | undefined)?.message, failed ? seen : undefined);
            assert.equal(value === undefined, failed, seen);
          }
        }
        for (const end of ends) end();
      }),
      { numRuns: 5000 },
    );
  });
});
