import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Intent, SentEarlier } from './intent.ts';
import { Server, type Fate, type Row } from './testing/server.ts';

const fates = fc.array(
  fc.constantFrom<Fate>(
    'answered',
    'answer lost',
    'gateway 504',
    'never arrived',
    'no token',
    'refused',
    '401',
  ),
  { maxLength: 6 },
);
const steps = fc.array(fc.record({ text: fc.constantFrom('a', 'b'), waits: fc.boolean() }), {
  minLength: 1,
  maxLength: 3,
});

describe('Intent', () => {
  it('makes nothing twice, whatever is lost, and says what was made before [R-21]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, steps, async (scheduler, lots, tries) => {
        const server = new Server(scheduler, lots);
        const intent = new Intent();
        /** Ids of what the person was told of, once for each telling. */
        const told: string[] = [];
        const running: Promise<void>[] = [];
        const asked = new Map<Promise<unknown>, string>();
        for (const { text, waits } of tries) {
          const answer = intent.send({ a: text }, (body, { idempotencyKey }) =>
            server.create(body, idempotencyKey),
          );
          const one = answer.then(
            row => {
              assert.equal(row.a, text, 'the answer is to what was sent');
              told.push(row.id);
            },
            (error: unknown) => {
              if (!(error instanceof SentEarlier)) return;
              assert.notEqual((error.answer as Row).a, text);
              told.push((error.answer as Row).id);
            },
          );
          running.push(one);
          asked.set(answer, text);
          if (waits) await scheduler.waitFor(one);
        }
        await scheduler.waitIdle();
        await scheduler.waitFor(Promise.all(running));
        const known = new Set(told);
        const unknown = [...server.rows.keys()].filter(id => !known.has(id));
        assert.ok(
          unknown.length <= (intent.isOpen ? 1 : 0),
          `made without anybody knowing: ${unknown.join()}`,
        );
        // Once everything is answered again, pressing Send clears up the rest.
        server.heal();
        const last = intent.send({ a: 'b' }, (body, { idempotencyKey }) =>
          server.create(body, idempotencyKey),
        );
        const cleared = last.then(
          row => known.add(row.id),
          (error: SentEarlier<unknown, Row>) => known.add(error.answer.id),
        );
        await scheduler.waitFor(cleared);
        assert.deepEqual([...known].sort(), [...server.rows.keys()].sort());
        assert.equal(intent.isOpen, false);
      }),
      { numRuns: 5000 },
    );
  });

  const failing =
    (status: number | undefined): (() => Promise<never>) =>
    async () => {
      throw Object.assign(new Error('x'), { status });
    };

  it('keeps the key of an attempt without an answer, and takes a new one after a refusal', async () => {
    for (const [status, again] of [
      [504, true],
      [undefined, true],
      [408, true],
      [500, true],
      [422, false],
      [409, false],
    ] as const) {
      const keys: string[] = [];
      const intent = new Intent();
      await assert.rejects(
        intent.send('x', async (_body, { idempotencyKey }) => {
          keys.push(idempotencyKey);
          return failing(status)();
        }),
      );
      assert.equal(intent.isOpen, again);
      await intent.send('x', async (_body, { idempotencyKey }) => keys.push(idempotencyKey));
      assert.equal(keys[0] === keys[1], again, String(status));
    }
  });

  it('sends the new content when it turns out that the first was refused', async () => {
    const sent: string[] = [];
    const intent = new Intent();
    let status = 503;
    const request = async (body: string): Promise<string> => {
      sent.push(body);
      if (body === 'first') throw Object.assign(new Error('x'), { status });
      return body;
    };
    await assert.rejects(intent.send('first', request));
    status = 422;
    assert.equal(await intent.send('second', request), 'second');
    assert.deepEqual(sent, ['first', 'first', 'second']);
  });

  it('goes on after a reload with what it was told to keep', async () => {
    const before = new Intent();
    await assert.rejects(before.send({ text: 'x' }, failing(504)));
    const kept = structuredClone(before.open)!;
    const after = new Intent();
    const keys: string[] = [];
    const request = async (_body: unknown, { idempotencyKey }: { idempotencyKey: string }): Promise<number> =>
      keys.push(idempotencyKey);
    after.resume(kept, request);
    await after.send({ text: 'x' }, request);
    assert.deepEqual(keys, [kept.key]);
  });
});
