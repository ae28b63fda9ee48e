import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hub } from '@customer-hub/sdk';
import fc from 'fast-check';
import { HubState } from '../core/hub-state.ts';
import { createEdit } from './create-edit.ts';
import { Edit } from './edit.ts';
import { valueAt } from './paths.ts';
import { textRule } from './testing/rules.ts';
import { Server, type Fate, type Row } from './testing/server.ts';

const key = fc.constantFrom('a' as const, 'b' as const);
const text = fc.constantFrom('x', 'y', 'z');
const fates = fc.array(
  fc.constantFrom<Fate>(
    'answered',
    'answered',
    'answer lost',
    'gateway 504',
    'never arrived',
    'no token',
    '401',
  ),
  { maxLength: 4 },
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('type' as const), key, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('somebody else' as const), key, text }) },
  { weight: 3, arbitrary: fc.constant({ do: 'save' as const }) },
  fc.record({
    do: fc.constant('resolve' as const),
    whose: fc.constantFrom('mine' as const, 'theirs' as const),
  }),
  fc.constant({ do: 'let one thing happen' as const }),
  fc.constant({ do: 'leave and come back' as const }),
);
const steps = fc.array(step, { minLength: 2, maxLength: 4 });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const fields = [textRule('a'), textRule('b')];

/** A person at a form, with everybody else at the same server. */
class Person {
  /** What was typed and is neither stored nor given up. */
  readonly typed = new Map<'a' | 'b', string>();
  /** What the person saw in a field when they began to change it, or when they were asked. */
  readonly seen = new Map<'a' | 'b', string | null>();
  edit!: Edit;
  #end: () => void = () => undefined;
  #state: HubState;
  #server: Server;
  #id: string | undefined;

  constructor(state: HubState, server: Server, id: string | undefined) {
    this.#state = state;
    this.#server = server;
    this.#id = id;
    this.open();
  }

  open(): void {
    const { edit, end } = createEdit(this.#state, {
      kind: 'customer',
      ...(this.#id === undefined ? {} : { id: this.#id }),
      fields: () => fields,
      update: async (record, patch) =>
        (await this.#server.update(record as unknown as Row, patch, new Map(this.seen))) as never,
      create: async (input, { idempotencyKey }) =>
        (await this.#server.create(input, idempotencyKey)) as never,
    });
    this.edit = edit;
    this.#end = end;
  }

  leaveAndComeBack(): void {
    const kept = structuredClone(this.edit.unsaved);
    this.#end();
    this.open();
    if (kept) this.edit.restore(kept);
  }

  type(at: 'a' | 'b', what: string): void {
    if (!this.edit.isTouched(at)) this.seen.set(at, String(this.edit.draft(at)) || null);
    this.edit.set(at, what);
    if (this.edit.isTouched(at)) this.typed.set(at, what);
    else this.typed.delete(at);
  }

  resolve(whose: 'mine' | 'theirs'): void {
    for (const { key: of, theirs } of this.edit.get().conflicts) {
      this.seen.set(of as 'a', theirs as string | null);
      this.edit.resolve(of, whose);
      if (whose === 'theirs') this.typed.delete(of as 'a');
    }
  }

  async save(): Promise<string> {
    const before = new Map(this.typed);
    const outcome = await this.edit.save();
    if (outcome === 'saved')
      for (const [at, what] of before) if (this.typed.get(at) === what) this.typed.delete(at);
    return outcome;
  }

  /** Nothing that was typed is gone. */
  check(): void {
    for (const [at, what] of this.typed) {
      const stored = this.#server.writes.some(({ after }) => after[at] === what);
      assert.ok(this.edit.draft(at) === what || stored, `${at}: "${what}" is lost`);
    }
  }
}

const world = (server: Server): HubState => {
  const customers = { get: (id: string) => server.get(id) };
  return new HubState({ customers } as unknown as Hub);
};

const run = async (
  scheduler: fc.Scheduler,
  server: Server,
  person: Person,
  state: HubState,
  todo: Step,
  saves: Promise<unknown>[],
): Promise<void> => {
  if (todo.do === 'type') person.type(todo.key, todo.text);
  else if (todo.do === 'save') saves.push(person.save());
  else if (todo.do === 'resolve') person.resolve(todo.whose);
  else if (todo.do === 'leave and come back') {
    if (!person.edit.get().busy) person.leaveAndComeBack();
  } else if (todo.do === 'let one thing happen') {
    if (scheduler.count() > 0) await scheduler.waitOne();
  } else {
    const row = [...server.rows.values()][0];
    if (!row) return;
    const { id, etag } = server.put({ ...row, [todo.key]: `their ${todo.text}` });
    void scheduler.schedule(Promise.resolve(), 'event arrives').then(() => {
      state.changes.receive({
        type: 'customer',
        kind: 'updated',
        id,
        customerId: id,
        etag,
        source: 'remote',
      });
      const record = state.records.get('customer', id);
      if (record.listened) void record.load();
    });
  }
};

describe('Edit', () => {
  it('loses nothing of either side, whatever order answers and changes of others come in [R-17]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, steps, async (scheduler, lots, todo) => {
        const server = new Server(scheduler, lots);
        server.put({ id: 'c', customerId: 'c', a: 'first', b: 'first' });
        const state = world(server);
        state.records.followed = () => true;
        const read = state.records.read('customer', 'c');
        await scheduler.waitFor(read);
        const person = new Person(state, server, 'c');
        const saves: Promise<unknown>[] = [];
        for (const one of todo) {
          await run(scheduler, server, person, state, one, saves);
          person.check();
        }
        await scheduler.waitIdle();
        await scheduler.waitFor(Promise.all(saves));
        person.check();
        // What others stored was replaced only by somebody who had seen exactly that.
        for (const { before, after, by } of server.writes)
          for (const at of ['a', 'b'] as const)
            if (by && before && before[at] !== after[at] && before[at]?.startsWith('their'))
              assert.equal((by as Map<string, unknown>).get(at), before[at], `${at} was replaced unseen`);
        server.heal();
        for (let tries = 0; tries < 6; tries += 1) {
          const outcome = await scheduler.waitFor(person.save());
          if (outcome === 'saved') break;
          assert.equal(outcome, 'conflict');
          person.resolve('mine');
        }
        await scheduler.waitIdle();
        assert.deepEqual([...person.typed], []);
        assert.equal(person.edit.dirty, false);
        assert.equal(state.unsaved.count.get(), 0);
      }),
      { numRuns: 5000 },
    );
  });

  it('never replaces what it has not laid beside: a field of somebody else is only written over after a choice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), text, text, fc.boolean(), async (scheduler, mine, theirs, heard) => {
        const server = new Server(scheduler);
        const first = server.put({ id: 'c', customerId: 'c', a: 'first', b: 'first' });
        const edit = new Edit({
          fields: () => fields,
          save: async ({ patch, onto }) =>
            (await server.update((onto ?? first) as unknown as Row, patch)) as never,
        });
        edit.start(first as never);
        edit.set('a', mine);
        const now = server.put({ ...first, a: `their ${theirs}` });
        if (heard) edit.receive(now as never);
        assert.equal(await scheduler.waitFor(edit.save()), 'conflict');
        assert.equal(server.rows.get('c')!.a, `their ${theirs}`);
        assert.deepEqual(edit.get().conflicts, [
          { key: 'a', base: 'first', mine, theirs: `their ${theirs}` },
        ]);
        edit.resolve('a', 'mine');
        assert.equal(await scheduler.waitFor(edit.save()), 'saved');
        assert.equal(server.rows.get('c')!.a, mine);
      }),
      { numRuns: 200 },
    );
  });

  it('makes one record, and what was changed after a lost answer becomes a change of it [R-22]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, steps, async (scheduler, lots, todo) => {
        const server = new Server(scheduler, lots);
        const state = world(server);
        const person = new Person(state, server, undefined);
        const saves: Promise<unknown>[] = [];
        person.type('a', 'n');
        for (const one of todo) {
          // Who leaves gives the new record up: this is about one that is made.
          if (one.do !== 'leave and come back' && one.do !== 'somebody else')
            await run(scheduler, server, person, state, one, saves);
          person.check();
        }
        await scheduler.waitIdle();
        await scheduler.waitFor(Promise.all(saves));
        server.heal();
        const wanted = {
          a: String(person.edit.draft('a')) || null,
          b: String(person.edit.draft('b')) || null,
        };
        for (let tries = 0; tries < 6 && (await scheduler.waitFor(person.save())) !== 'saved'; tries += 1)
          person.resolve('mine');
        await scheduler.waitIdle();
        assert.equal(server.rows.size, 1, 'records that were made');
        const { a, b } = [...server.rows.values()][0]!;
        assert.deepEqual({ a, b }, wanted);
        assert.equal(person.edit.dirty, false);
      }),
      { numRuns: 5000 },
    );
  });

  it('finds the contact that a gateway hid, and sends the other phone as a change of it [R-22]', async () => {
    const calls: unknown[] = [];
    let lost = 1;
    const edit = new Edit({
      fields: () => fields,
      save: async ({ patch, onto, once }) => {
        if (onto) return void calls.push(['update', valueAt(onto, 'id'), patch]);
        return once(patch, async (body, { idempotencyKey }) => {
          calls.push(['create', { ...(body as object) }, idempotencyKey]);
          if (lost-- > 0) throw Object.assign(new Error('Gateway'), { status: 504 });
          return { id: 'con_1', etag: '"1"', ...body };
        });
      },
    });
    edit.start();
    edit.set('a', 'Ada');
    edit.set('b', '1');
    assert.equal(await edit.save(), 'failed');
    edit.set('b', '2');
    assert.equal(await edit.save(), 'saved');
    const same = (calls[0] as unknown[])[2];
    assert.deepEqual(JSON.parse(JSON.stringify(calls)), [
      ['create', { a: 'Ada', b: '1' }, same],
      ['create', { a: 'Ada', b: '1' }, same],
      ['update', 'con_1', { b: '2' }],
    ]);
    assert.equal(edit.get().wasMadeEarlier, true);
  });

  it('takes back what was emptied after the lost attempt too', async () => {
    const stored: Record<string, unknown> = {};
    let lost = 1;
    const edit = new Edit({
      fields: () => fields,
      save: async ({ patch, onto, once }) => {
        if (onto) return Object.assign(stored, patch);
        return once(patch, async body => {
          Object.assign(stored, body, { id: 'r' });
          if (lost-- > 0) throw new Error('no answer');
          return stored;
        });
      },
    });
    edit.start();
    edit.set('a', 'Ada');
    edit.set('b', 'x');
    await edit.save();
    edit.set('b', '');
    assert.equal(await edit.save(), 'saved');
    assert.deepEqual({ ...stored }, { a: 'Ada', b: null, id: 'r' });
  });

  it('keeps what is typed while it saves', async () => {
    let answer = (_: void): void => undefined;
    const edit = new Edit({
      fields: () => fields,
      save: () => new Promise<void>(resolve => (answer = resolve)),
    });
    edit.start({ a: 'first' });
    edit.set('a', 'x');
    const saving = edit.save();
    edit.set('a', 'xy');
    answer();
    assert.equal(await saving, 'saved');
    assert.equal(edit.draft('a'), 'xy');
    assert.equal(edit.dirty, true);
    edit.undo();
    assert.equal(edit.draft('a'), 'x');
    edit.redo();
    assert.equal(edit.draft('a'), 'xy');
  });

  it('goes back to what is known of a record that is to be made', () => {
    const edit = new Edit({ fields: () => fields, save: async () => undefined });
    edit.start(undefined, { a: 'usual' });
    edit.set('a', 'other');
    edit.undo();
    assert.equal(edit.draft('a'), 'usual');
  });
});
