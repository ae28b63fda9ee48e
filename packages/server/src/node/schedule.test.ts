import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { createHub } from '@customer-hub/sdk';
import { pino } from 'pino';
import { contract } from '../generated/contract.ts';
import { createClock } from '../server/clock.ts';
import { Metrics } from './metrics.ts';
import { scheduleUpkeep } from './schedule.ts';
import { startServer } from './start.ts';

const SCOPES = new Set(Object.values(contract.operations).flatMap(({ scopes }) => scopes)),
  PERSON = { id: 'tec_dana', name: 'Dana' },
  HOUR_MS = 3_600_000;
interface Line {
  level: number;
  msg: string;
  records?: number;
}

describe('the schedule of the upkeep', () => {
  it('begins a minute after the start, comes each hour also after a failure, and ends', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const lines: Line[] = [],
      metrics = new Metrics(),
      log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as Line) });
    let runs = 0;
    const schedule = scheduleUpkeep(
      isOver => {
        assert.equal(isOver(), false);
        if (++runs === 1) return Promise.reject(new Error('no database'));
        return Promise.resolve({
          changes: 1,
          answers: 0,
          deliveries: 0,
          exports: 0,
          records: 2,
          files: 0,
          audit: 0,
        });
      },
      { log, metrics },
    );
    const told = async (count: number): Promise<void> => {
      while (lines.length < count) await new Promise(setImmediate);
    };
    t.mock.timers.tick(59_999);
    assert.equal(runs, 0);
    t.mock.timers.tick(1);
    assert.equal(runs, 1);
    await told(1);
    t.mock.timers.tick(HOUR_MS);
    assert.equal(runs, 2);
    await told(2);
    await schedule.stop();
    t.mock.timers.tick(10 * HOUR_MS);
    assert.equal(runs, 2);
    assert.deepEqual(
      lines.map(({ level, msg, records }) => [level, msg, records]),
      [
        [50, 'upkeep failed', undefined],
        [30, 'upkeep', 2],
      ],
    );
    assert.ok(!JSON.stringify(lines).includes('no database'), 'nor a value of the error');
    assert.match(
      metrics.text(),
      /hub_upkeep_total\{result="done"\} 1\nhub_upkeep_total\{result="failed"\} 1/,
    );
    assert.match(metrics.text(), /hub_upkeep_removed_total\{kind="records"\} 2/);
  });

  it('lets a stream that asks for changes that are gone read anew', { timeout: 30_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hub-upkeep-')),
      clock = createClock({ paused: true }),
      started = await startServer({
        clock,
        signIn: () => ({ ...PERSON, email: '', tenant: 'msp', person: PERSON, scopes: SCOPES }),
        database: { file: path.join(folder, 'hub.db') },
        filesFolder: folder,
        keys: new Map([['k1', Buffer.alloc(32, 7)]]),
        log: pino({ level: 'silent' }),
        kept: { changes: 24 },
      });
    const firstEvent = async (lastEventId: string): Promise<string | undefined> => {
      const ended = new AbortController(),
        response = await fetch(`${started.url}/events`, {
          signal: ended.signal,
          headers: { accept: 'text/event-stream', authorization: 'me', 'last-event-id': lastEventId },
        });
      let text = '';
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk;
        if (text.includes('event: ')) break;
      }
      ended.abort();
      return /event: (\S+)/.exec(text)?.[1];
    };
    try {
      const hub = createHub({ baseUrl: started.url, auth: () => 'me', shareStreams: false });
      await hub.customers.create({ name: 'Long ago' });
      assert.equal(await firstEvent('1'), 'customer.created');
      await clock.advance(25 * HOUR_MS);
      await hub.customers.create({ name: 'Just now' });
      // Once it has become no delivery, for want of a webhook.
      for (let removed = 0; removed === 0; await clock.advance(HOUR_MS)) {
        const { changes } = await started.upkeep();
        removed = changes;
      }
      assert.equal(await firstEvent('1'), 'reset');
      assert.equal(await firstEvent('0'), 'reset');
    } finally {
      await started.stop(0);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
