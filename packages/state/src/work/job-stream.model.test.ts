import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TARGETS, testJob, trouble } from './testing/stream-server.ts';
import { JobStream } from './job-stream.ts';

const person = fc.oneof(
  fc.record({ do: fc.constant('wait' as const), steps: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ do: fc.constantFrom('look' as const, 'look away' as const), target: fc.nat(TARGETS - 1) }),
  fc.record({ do: fc.constantFrom('close' as const, 'refresh' as const, 'cancel' as const) }),
);

/** Reads a text as an element does: goes on where it has read to, begins anew when the text was. */
const reader = (output: ReturnType<JobStream['output']>) => {
  let [epoch, at, text] = [-1, 0, ''];
  let end: (() => void) | undefined;
  const read = (): void => {
    const state = output.get();
    if (state.epoch !== epoch) [epoch, at, text] = [state.epoch, state.start, ''];
    for (const chunk of state.read(at)) text += chunk.text;
    at = state.end;
  };
  return {
    look(): void {
      end ??= output.listen(read);
      read();
    },
    away(): void {
      end?.();
      end = undefined;
    },
    get text(): string {
      read();
      return text;
    },
  };
};

describe('the stream of a job', () => {
  it('loses and doubles no piece, whatever happens to events, answers and who looks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(trouble, { maxLength: 14 }),
        fc.record({
          streams: fc.boolean(),
          kept: fc.integer({ min: 1, max: 12 }),
          tail: fc.integer({ min: 4, max: 60 }),
        }),
        fc.array(person, { maxLength: 8 }),
        fc.boolean(),
        async (scheduler, troubles, limits, persons, isRetried) => {
          const server = testJob(scheduler, troubles, limits);
          const stream = new JobStream(server.api, 'job_1', server.clock);
          const readers = server.targetIds.map(id => reader(stream.output(id, 1)));
          let end = stream.listen(() => undefined);
          for (const one of persons) {
            if (one.do === 'look') readers[one.target]?.look();
            else if (one.do === 'look away') readers[one.target]?.away();
            else if (one.do === 'refresh') stream.refresh();
            else if (one.do === 'cancel') server.cancel();
            else if (one.do === 'close') {
              for (const each of readers) each.away();
              end();
              end = stream.listen(() => undefined);
            } else if (one.do === 'wait')
              for (let n = 0; n < one.steps && scheduler.count() > 0; n += 1) await scheduler.waitOne();
          }
          for (const each of readers) each.look();
          await server.settle(() => server.isOver() && stream.get().connection.kind === 'over');
          if (isRetried) {
            stream.take(server.retry());
            await server.settle(() => server.isOver() && stream.get().connection.kind === 'over');
          }
          const whole = (): boolean =>
            server.targetIds.every((id, n) => {
              const isSame = readers[n]?.text === server.textOf(id, 1);
              return isSame && stream.get().targets.get(id)?.status === server.statusOf(id);
            });
          await server.settle(whole);
          assert.deepEqual(
            readers.map(({ text }) => text),
            server.targetIds.map(id => server.textOf(id, 1)),
          );
          assert.deepEqual(
            [...stream.get().targets.values()].map(({ id, status }) => [id, status]).sort(),
            server.targetIds.map(id => [id, server.statusOf(id)]),
          );
          if (isRetried) {
            const again = server.targetIds.map(id => reader(stream.output(id, 2)));
            for (const each of again) each.look();
            await server.settle(() =>
              again.every(({ text }, n) => text === server.textOf(server.targetIds[n] ?? '', 2)),
            );
            assert.deepEqual(
              again.map(({ text }) => text),
              server.targetIds.map(id => server.textOf(id, 2)),
            );
          }
          end();
        },
      ),
      { numRuns: 5000 },
    );
  });
});
