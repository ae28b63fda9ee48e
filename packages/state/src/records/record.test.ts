import assert from 'node:assert/strict';
import { describe, it, type MockTimers } from 'node:test';
import fc from 'fast-check';
import type { Customer, Hub } from '@customer-hub/sdk';
import { HubState } from '../core/hub-state.ts';
import type { Change } from './change.ts';
import { Changes } from './changes.ts';
import { CachedRecord } from './record.ts';

interface Named {
  readonly id: string;
  readonly etag: string;
  readonly name: string;
}

/** A server with one record. Every answer and every event arrives when the scheduler lets it, in any order. */
const server = (scheduler: fc.Scheduler) => {
  let [version, name] = [1, 'first'];
  let reads = 0;
  const events: { etag: string; own: boolean }[] = [];
  const snapshot = (): Named => ({ id: 'r', etag: String(version), name });
  const later = <T>(value: T, label: string): Promise<T> => scheduler.schedule(Promise.resolve(value), label);
  const change = (next: string, own: boolean): Named => {
    [version, name] = [version + 1, next];
    events.push({ etag: String(version), own });
    return snapshot();
  };
  return {
    events,
    later,
    snapshot,
    get reads() {
      return reads;
    },
    read: (): Promise<Named> => {
      reads += 1;
      return later(snapshot(), 'GET is answered');
    },
    write: (next: string, base: Named): Promise<Named> => {
      const refused = base.etag !== String(version);
      const answer = refused ? undefined : change(next, true);
      const current = snapshot();
      return later(undefined, 'PATCH is answered').then(
        () => answer ?? Promise.reject(Object.assign(new Error('412'), { current })),
      );
    },
    somebodyElse: (next: string): void => void change(next, false),
  };
};

const step = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), name: fc.string({ maxLength: 3 }) }),
  fc.record({ do: fc.constant('somebody else' as const), name: fc.string({ maxLength: 3 }) }),
  fc.constant({ do: 'reload' as const, name: '' }),
  fc.constant({ do: 'look away and back' as const, name: '' }),
);

const updated: Change = {
  type: 'customer',
  kind: 'updated',
  id: 'r',
  customerId: 'r',
  source: 'remote',
  event: 'customer.updated',
};

/** The records of a client, with timers that the test lets run. */
const joined = (at: ReturnType<typeof server>) => {
  const hub = { customers: { get: () => at.read() } } as unknown as Hub;
  const { records, changes } = new HubState(hub);
  records.followed = () => true;
  const record = records.get('customer', 'r');
  const update = (name: string): void => {
    const base = record.value as unknown as Named | undefined;
    if (base) void records.write('customer', { id: 'r' }, () => at.write(name, base)).catch(() => undefined);
  };
  const hear = (etag: string): void => changes.receive({ ...updated, etag });
  return { record, update, hear };
};

/** Lets what waits for a moment be asked for, and answered. */
const settle = async (scheduler: fc.Scheduler, timers: MockTimers): Promise<void> => {
  await scheduler.waitIdle();
  timers.tick(2000);
  await scheduler.waitIdle();
};

const runs = { numRuns: 5000 };

describe('a cached record', () => {
  it('keeps the newest value whatever the order of answers and events, and never goes back [R-02]', async t => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 4 }), async (scheduler, steps) => {
        const at = server(scheduler);
        const { record, update, hear } = joined(at);
        let leave = record.listen(() => undefined);
        await scheduler.waitIdle();
        let [heard, highest] = [0, 0];
        const hearAll = (): void => {
          while (heard < at.events.length) {
            const { etag } = at.events[heard++]!;
            void at.later(etag, `event ${etag}`).then(hear);
          }
        };
        for (const { do: what, name } of steps) {
          if (what === 'edit') update(name);
          else if (what === 'somebody else') at.somebodyElse(name);
          else if (what === 'reload') void record.load();
          else {
            leave();
            leave = record.listen(() => undefined);
          }
          hearAll();
          if (scheduler.count() > 0) await scheduler.waitOne();
          t.mock.timers.tick(400);
          const seen = Number(record.value?.etag ?? 0);
          assert.ok(seen >= highest, `went back from ${highest} to ${seen}`);
          highest = seen;
        }
        hearAll();
        await settle(scheduler, t.mock.timers);
        assert.deepEqual(record.value, at.snapshot());
        leave();
      }),
      runs,
    );
  });

  it('asks for nothing when its own writes come back by the stream, before their answers, after them or much later [R-02]', async t => {
    t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
    const edits = fc.array(fc.record({ isEventFirst: fc.boolean(), isStreamLate: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(2), async (steps, turns) => {
        let [reads, version] = [0, 1];
        const snapshot = (): Customer => ({ id: 'r', etag: String(version) }) as Customer;
        const get = (): Promise<Customer> => {
          reads += 1;
          return Promise.resolve(snapshot());
        };
        const { records, changes } = new HubState({ customers: { get } } as unknown as Hub);
        records.followed = () => true;
        const record = records.get('customer', 'r');
        const leave = record.listen(() => undefined);
        await records.read('customer', 'r');
        const waiting: string[] = [];
        const deliver = (): void => {
          for (const etag of waiting.splice(0)) changes.receive({ ...updated, etag });
        };
        for (const { isEventFirst, isStreamLate } of steps) {
          await records.write('customer', { id: 'r' }, async () => {
            version += 1;
            waiting.push(String(version));
            if (isEventFirst) deliver();
            for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
            return snapshot();
          });
          if (!isStreamLate) deliver();
          t.mock.timers.tick(400);
        }
        deliver();
        t.mock.timers.tick(2000);
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        assert.equal(reads, 1);
        assert.deepEqual(record.value, snapshot());
        leave();
      }),
      runs,
    );
  });

  it('shares one request among all that ask, and gives it up with the last of them', async () => {
    let [asked, aborted] = [0, 0];
    const record = new CachedRecord<Named>({
      everyMs: 0,
      freshMs: 0,
      followed: () => true,
      read: signal =>
        new Promise((_, reject) => {
          asked += 1;
          signal.addEventListener('abort', () => {
            aborted += 1;
            reject(new Error('aborted'));
          });
        }),
    });
    const ends = [record.listen(() => undefined), record.listen(() => undefined)];
    assert.equal(asked, 1);
    ends[0]!();
    assert.equal(aborted, 0);
    ends[1]!();
    assert.equal(aborted, 1);
  });

  it('keeps the old value when it cannot be renewed, and says so', async () => {
    let answer = (): Promise<Named> => Promise.resolve({ id: 'r', etag: '1', name: 'a' });
    const record = new CachedRecord<Named>({
      everyMs: 0,
      freshMs: Infinity,
      followed: () => true,
      read: () => answer(),
    });
    const leave = record.listen(() => undefined);
    await record.load();
    answer = () => Promise.reject(new Error('down'));
    await record.load();
    const { value, status, stale } = record.get();
    assert.deepEqual({ name: value?.name, status, stale }, { name: 'a', status: 'failed', stale: true });
    leave();
  });
});

describe('changes', () => {
  it('know a deletion that was done here by the record, until it is brought back', () => {
    const changes = new Changes();
    const seen: string[] = [];
    changes.subscribe(({ kind, source }) => seen.push(`${source} ${kind}`));
    const device = { type: 'device', id: 'dev_1', customerId: 'cus_1' };
    const deleted: Change = { ...device, kind: 'deleted', source: 'remote', event: 'device.deleted' };
    changes.publish({ ...device, kind: 'deleted', source: 'local' });
    changes.receive(deleted);
    changes.publish({ ...device, kind: 'created', record: { etag: '"2"' }, source: 'local' });
    changes.receive({ ...device, kind: 'created', etag: '"2"', source: 'remote', event: 'device.restored' });
    assert.deepEqual(seen, ['local deleted', 'local created']);
    changes.receive(deleted);
    changes.receive(deleted);
    assert.deepEqual(seen.slice(2), ['remote deleted']);
  });

  it('drop what was done here, also when the stream is faster than the answer, and pass on what others do', () => {
    const changes = new Changes();
    const seen: Change[] = [];
    changes.subscribe(change => seen.push(change));
    const remote = (etag: string): Change => ({
      type: 'device',
      kind: 'updated',
      id: 'dev_1',
      etag,
      source: 'remote',
      event: 'device.updated',
    });
    const release = changes.hold('device', 'dev_1');
    changes.receive(remote('"2"'));
    assert.equal(seen.length, 0);
    changes.publish({
      type: 'device',
      kind: 'updated',
      id: 'dev_1',
      record: { etag: '"2"' },
      source: 'local',
    });
    release();
    changes.receive(remote('"2"'));
    assert.equal(seen.length, 1);
    changes.receive(remote('"3"'));
    changes.receive(remote('"3"'));
    assert.deepEqual(
      seen.map(({ source }) => source),
      ['local', 'remote'],
    );
  });
});
