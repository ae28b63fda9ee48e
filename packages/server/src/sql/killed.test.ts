import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { openEngine, rowsOf } from './engine.ts';
import { openSqlStore } from './store.ts';
import { definitions } from './testing/boxes.ts';
import { databases, type TestDatabase, type Where } from './testing/databases.ts';

/** How often a writer is killed on each database, when somebody asks for a long run: 200. */
const KILLS = Number(process.env['HUB_TEST_KILLS'] ?? 0);
const WRITER = fileURLToPath(new URL('./testing/writer.ts', import.meta.url));

interface Writer {
  child: ChildProcess;
  ready: Promise<unknown>;
  /** Resolves when it has acknowledged so many transactions. */
  spoken(count: number): Promise<void>;
  ended: Promise<unknown>;
  /** Ids of the rows that it said were written. */
  acknowledged(): string[];
}
const compiled = mkdtempSync(path.join(tmpdir(), 'hub-compiled-'));
process.on('exit', () => rmSync(compiled, { recursive: true, force: true }));
/** All that were started, so that none outlives a test that fails. */
const children: ChildProcess[] = [];
function startWriter(where: Where, name: string, count = 1_000_000): Writer {
  const child = spawn(
    process.execPath,
    [
      ...process.execArgv.filter(flag => !flag.startsWith('--test')),
      WRITER,
      'url' in where ? where.url : where.file,
      name,
      String(count),
    ],
    // Each begins with what the first has compiled.
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: compiled } },
  );
  children.push(child);
  let said = '';
  const heard = new EventEmitter();
  const ended = once(child, 'close');
  const ready = new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready\n')) resolve(undefined);
      heard.emit('said');
    });
    child.once('exit', () => reject(new Error(`The writer ended before it began: ${said}`)));
  });
  return {
    child,
    ready,
    async spoken(count) {
      const early = ended.then(() => Promise.reject(new Error(`The writer ended by itself: ${said}`)));
      // Once it is killed nobody waits for it any more.
      early.catch(() => undefined);
      while (said.split('\n').length < count + 2) await Promise.race([once(heard, 'said'), early]);
    },
    ended,
    // A line that was cut off was not said.
    acknowledged: () =>
      said
        .split('\n')
        .slice(1, -1)
        .flatMap(line => line.split(' ')),
  };
}

for (const { name, start } of databases) {
  // On PostgreSQL it is not the database that is killed.
  const kills = KILLS || (name === 'SQLite' ? 8 : 2);
  describe(`writers of ${name}`, () => {
    let running: TestDatabase;
    before(async () => {
      running = await start();
    });
    after(async () => {
      for (const child of children) child.kill('SIGKILL');
      await running?.close();
    });

    it(
      `loses nothing that was acknowledged when one is killed, ${kills} times`,
      { timeout: 600_000 },
      async () => {
        const where = await running.create(),
          acknowledged: string[] = [],
          together = 4;
        for (let killed = 0; killed < kills; killed += together) {
          const writers = Array.from({ length: Math.min(together, kills - killed) }, (_, at) =>
            startWriter(where, `w${killed + at}`),
          );
          await Promise.all(
            writers.map(async ({ ready, spoken, child, ended, acknowledged: said }) => {
              await ready;
              await spoken(Math.ceil(Math.random() * 8));
              child.kill('SIGKILL');
              await ended;
              acknowledged.push(...said());
            }),
          );
        }
        const store = await openSqlStore({ ...where, definitions }),
          { db, changesSince } = { db: store.of('acme').db, changesSince: store.of('acme') };
        const rows = await db.boxes.find(),
          known = new Set(rows.map(({ id }) => id));
        assert.deepEqual(
          acknowledged.filter(id => !known.has(id)),
          [],
          'acknowledged and lost',
        );
        assert.equal(new Set(acknowledged).size, acknowledged.length);
        const halves = new Map<string, number>();
        for (const { tags } of rows) halves.set(String(tags), (halves.get(String(tags)) ?? 0) + 1);
        assert.deepEqual(
          [...halves].filter(([, count]) => count !== 2),
          [],
          'half a transaction',
        );
        assert.equal(
          (await changesSince.changesSince(0, 1_000_000)).length,
          rows.length,
          'a change for each row',
        );
        assert.equal(
          (await db.boxes.query({ query: { q: 'w0-', count: 'exact' } })).page.totalCount,
          rows.filter(({ customerId }) => customerId === 'w0').length,
        );
        await store.close();
        if ('file' in where) {
          const engine = await openEngine(where);
          const [checked] = await rowsOf<object>(sql`pragma integrity_check`, engine.reader);
          assert.deepEqual({ ...checked }, { integrity_check: 'ok' });
          await sql`insert into hub_boxes_text (hub_boxes_text) values ('integrity-check')`.execute(
            engine.writer,
          );
          await engine.close();
        }
      },
    );

    it('write beside each other', { timeout: 60_000 }, async () => {
      const where = await running.create(),
        writers = ['one', 'two'].map(each => startWriter(where, each, 25));
      await Promise.all(writers.map(({ ended }) => ended));
      const store = await openSqlStore({ ...where, definitions }),
        rows = await store.of('acme').db.boxes.find();
      assert.deepEqual(
        rows.map(({ id }) => id).sort(),
        writers.flatMap(({ acknowledged }) => acknowledged()).sort(),
      );
      assert.equal(rows.length, 100);
      await store.close();
    });
  });
}
