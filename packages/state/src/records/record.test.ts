import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Changes, type Change } from './changes.ts';
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
      return later(undefined, 'PATCH is answered').then(() => answer ?? Promise.reject(new Error('412')));
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

/** The cache and the changes as `Records` joins them, with timers that the test lets run. */
const joined = (at: ReturnType<typeof server>) => {
  const changes = new Changes();
  const record = new CachedRecord<Named>({
    read: () => at.read(),
    everyMs: 0,
    freshMs: Infinity,
    followed: () => true,
  });
  changes.subscribe(({ record: value, source, etag }) => {
    if (value) record.put(value as Named);
    else {
      record.invalidate(source, etag);
      if (record.listened) void record.load();
    }
  });
  const update = async (name: string): Promise<void> => {
    const base = record.value;
    if (!base) return;
    const asked = record.news;
    const release = changes.hold('thing', 'r');
    try {
      const answer = await at.write(name, base);
      const isNews = record.answered(answer, asked);
      changes.publish({
        type: 'thing',
        kind: 'updated',
        id: 'r',
        etag: answer.etag,
        source: 'local',
        ...(isNews ? { record: answer } : {}),
      });
    } catch {
      void record.load();
    } finally {
      release();
    }
  };
  const hear = (etag: string): void =>
    changes.receive({
      type: 'thing',
      kind: 'updated',
      id: 'r',
      etag,
      source: 'remote',
      event: 'thing.updated',
    });
  return { record, update, hear, changes };
};

const runs = { numRuns: 5000 };

describe('a cached record', () => {
  it('keeps the newest value whatever the order of answers and events, and never goes back [R-02]', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 5 }), async (scheduler, steps) => {
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
          if (what === 'edit') void update(name);
          else if (what === 'somebody else') at.somebodyElse(name);
          else if (what === 'reload') void record.load();
          else {
            leave();
            leave = record.listen(() => undefined);
          }
          hearAll();
          if (scheduler.count() > 0) await scheduler.waitOne();
          const seen = Number(record.value?.etag ?? 0);
          assert.ok(seen >= highest, `went back from ${highest} to ${seen}`);
          highest = seen;
        }
        hearAll();
        await scheduler.waitIdle();
        assert.deepEqual(record.value, at.snapshot());
        leave();
      }),
      runs,
    );
  });

  it('asks for nothing when its own writes come back by the stream, before or after their answers [R-02]', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        async (scheduler, names) => {
          const at = server(scheduler);
          const { record, update, hear } = joined(at);
          const leave = record.listen(() => undefined);
          await scheduler.waitIdle();
          for (const [n, name] of names.entries()) {
            const done = update(name);
            const { etag } = at.events[n]!;
            void at.later(etag, `event ${etag}`).then(hear);
            await scheduler.waitIdle();
            await done;
          }
          assert.equal(at.reads, 1);
          assert.deepEqual(record.value, at.snapshot());
          leave();
        },
      ),
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
