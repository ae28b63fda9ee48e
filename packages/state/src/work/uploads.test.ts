import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiError, ConnectionError, type Attachment, type OnProgress, type Upload } from '@customer-hub/sdk';
import fc from 'fast-check';
import { Activities } from './activity.ts';
import type { UploadsApi } from './file-transfer.ts';
import { Uploads } from './uploads.ts';

const refusal = (status: number, code: string): ApiError =>
  new ApiError({ type: 'about:blank', title: code, status, code });

/** What becomes of one request. `silent`: never answered. */
const fate = fc.constantFrom('ok', 'lost before', 'lost after', 'silent', '503', 'refused');
type Fate = 'ok' | 'lost before' | 'lost after' | 'silent' | '503' | 'refused';

interface SendOptions {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  readonly idempotencyKey: string;
}

const server = (scheduler: fc.Scheduler, given: readonly Fate[]) => {
  let fates = given;
  let [next, sending] = [0, 0];
  const stored = new Map<string, string>();
  /** Names of the files that were attached, by key. */
  const attached = new Map<string, string>();
  const answer = async <T>(signal: AbortSignal, work: () => T): Promise<T> => {
    const what = fates[next++] ?? 'ok';
    await scheduler.schedule(Promise.resolve(), 'an answer');
    if (what === 'silent')
      await new Promise<never>((_, reject) => {
        const stop = (): void => reject(new ConnectionError());
        signal.addEventListener('abort', stop);
        if (signal.aborted) stop();
      });
    if (what === 'lost before') throw new ConnectionError();
    if (what === '503') throw refusal(503, 'unavailable');
    if (what === 'refused') throw refusal(422, 'invalid');
    const result = work();
    if (what === 'lost after') throw new ConnectionError();
    return result;
  };
  const api = {
    uploads: {
      upload: async (file: File, { signal, onProgress }: SendOptions): Promise<Upload> => {
        sending += 1;
        assert.ok(sending <= 2, 'two at once');
        try {
          onProgress({ sentBytes: 1, totalBytes: file.size });
          return await answer(signal, () => {
            const id = `upl_${stored.size}`;
            stored.set(id, file.name);
            return { id } as Upload;
          });
        } finally {
          sending -= 1;
        }
      },
    },
    attachments: {
      create: (_: string, { uploadId }: { uploadId: string }, { signal, idempotencyKey }: SendOptions) => {
        const silence = AbortSignal.any([signal]);
        // The SDK gives up a request of this kind by itself.
        const what = fates[next] === 'silent' ? (next++, 'lost before') : undefined;
        if (what)
          return scheduler
            .schedule(Promise.resolve(), 'no answer')
            .then(() => Promise.reject(new ConnectionError()));
        return answer(silence, () => {
          attached.set(idempotencyKey, stored.get(uploadId)!);
          return { id: `att_${attached.size}` } as Attachment;
        });
      },
    },
  };
  return {
    api: api as unknown as UploadsApi,
    attached,
    recover: (): void => {
      fates = [];
    },
  };
};

const step = fc.oneof(
  fc.constant({ do: 'add' as const, at: 0 }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'retry' as const), at: fc.nat(2) }),
);

describe('uploads', () => {
  it('each come to an end and attach nothing twice, whatever is silent, lost, cancelled or tried again [R-24] [S-08]', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fate, { maxLength: 4 }),
        fc.array(step, { minLength: 1, maxLength: 3 }),
        async (scheduler, fates, steps) => {
          const at = server(scheduler, fates);
          const pause = (): Promise<void> => scheduler.schedule(Promise.resolve(), 'a pause');
          const uploads = new Uploads(at.api, new Activities(), 'cus_1', () => undefined, pause);
          let added = 0;
          /** Lets everything go on; where nothing does any more, the time of silence passes. */
          const settle = async (): Promise<void> => {
            for (let n = 0; n < 30 && uploads.active; n++) {
              await scheduler.waitIdle();
              if (uploads.active) t.mock.timers.tick(60_000);
            }
            await scheduler.waitIdle();
          };
          for (const { do: what, at: n } of steps) {
            const chosen = uploads.items[n];
            if (what === 'add') uploads.add([{ name: `f${added}`, file: new File(['ab'], `f${added++}`) }]);
            else if (chosen && what === 'cancel') uploads.cancel(chosen.id);
            else if (chosen) uploads.retry(chosen.id);
            if (scheduler.count() > 0) await scheduler.waitOne();
          }
          await settle();
          assert.equal(uploads.active, false, 'nothing is under way for ever');
          at.recover();
          for (const { id, state } of uploads.items) if (state !== 'done') uploads.retry(id);
          await settle();
          assert.deepEqual(
            uploads.items.map(({ state }) => state),
            uploads.items.map(() => 'done'),
          );
          const names = [...at.attached.values()];
          assert.deepEqual(
            names.toSorted(),
            uploads.items.map(({ name }) => name).toSorted(),
            'each is attached once',
          );
          assert.equal(uploads.progress, added === 0 ? 0 : 1);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('that are never answered are sent again by themselves, say so, and are told in the end [R-24]', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let sent = 0;
    const api = {
      uploads: {
        upload: (_: File, { signal }: SendOptions) => {
          sent += 1;
          return new Promise((__, reject) =>
            signal.addEventListener('abort', () => reject(new ConnectionError())),
          );
        },
      },
    } as unknown as UploadsApi;
    const uploads = new Uploads(api, new Activities(), 'cus_1', () => undefined);
    uploads.add([{ name: 'a.txt', file: new File(['a'], 'a.txt') }]);
    const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
    const said = new Set<boolean | undefined>();
    for (let n = 0; n < 12 && uploads.active; n++) {
      t.mock.timers.tick(31_000);
      await settle();
      said.add(uploads.items[0]!.isRepeated);
    }
    const [item] = uploads.items;
    assert.deepEqual([item!.state, (item!.error as Error).name, sent], ['failed', 'TimeoutError', 4]);
    assert.ok(said.has(true));
    uploads.retry(item!.id);
    assert.equal(uploads.items[0]!.state, 'sending');
    assert.equal(sent, 5);
  });
});
