import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Database } from '../database/collections/index.ts';
import { merges as definition, type MergeRow } from '../database/collections/merges.ts';
import { RESTORE_MS } from '../database/living.ts';
import { MemoryCollection } from '../database/memory.ts';
import type { NewRow, QueryRequest, QueryResult } from '../database/store.ts';
import { createClock } from './clock.ts';
import { heldByMerges } from './merged.ts';

const NOW_MS = Date.parse('2026-11-24T12:00:00Z'),
  MINUTE_MS = 60_000,
  PAGE = 200;
const at = (ms: number): string => new Date(ms).toISOString();

/** A merge of `con_<name>`, with which `pas_<name>` was removed. */
const mergeOf = (name: string, createdAtMs: number, status: MergeRow['status']): NewRow<MergeRow> =>
  ({
    mergedId: `con_${name}`,
    status,
    createdAt: at(createdAtMs),
    undoableUntil: at(createdAtMs + RESTORE_MS),
    removed: [{ collection: 'profileAssignments', ids: [`pas_${name}`] }],
  }) as unknown as NewRow<MergeRow>;

/** A database with these merges, and how many of them were read. */
async function open(rows: readonly NewRow<MergeRow>[]) {
  let read = 0;
  class Counted extends MemoryCollection<MergeRow> {
    override async find(where?: Parameters<MemoryCollection<MergeRow>['find']>[0]): Promise<MergeRow[]> {
      const found = await super.find(where);
      read += found.length;
      return found;
    }
    override async query(request: QueryRequest): Promise<QueryResult<MergeRow>> {
      const result = await super.query(request);
      read += result.items.length;
      return result;
    }
  }
  const merges = new Counted(definition, {
    clock: createClock({ startMs: NOW_MS, paused: true }),
    lookUp: () => undefined,
    version: () => 0,
    onChange: () => undefined,
    many: rows.length,
    segments: [],
  });
  await merges.insertMany(rows, { event: false });
  return {
    held: () => heldByMerges({ db: { merges } as unknown as Database, now: () => at(NOW_MS) }),
    read: () => read,
  };
}

describe('rows that only the undo of a merge brings back', () => {
  it('are those of the last 24 hours, however many merges there were before', async () => {
    const old = Array.from({ length: 1_000 }, (_, index) =>
        mergeOf(`old${index}`, NOW_MS - RESTORE_MS - (index + 1) * MINUTE_MS, 'merged'),
      ),
      { held, read } = await open([
        ...old,
        mergeOf('last', NOW_MS - RESTORE_MS, 'merged'),
        mergeOf('undone', NOW_MS - MINUTE_MS, 'undone'),
        mergeOf('new', NOW_MS - MINUTE_MS, 'merged'),
      ]);
    assert.deepEqual([...(await held())].sort(), ['con_last', 'con_new', 'pas_last', 'pas_new']);
    assert.ok(read() <= PAGE, `${read()} were read`);
  });

  it('are all of them where one page does not hold them', async () => {
    const { held } = await open(
      Array.from({ length: 2 * PAGE + 1 }, (_, index) =>
        mergeOf(`${index}`, NOW_MS - index * 1_000, 'merged'),
      ),
    );
    assert.equal((await held()).size, 2 * (2 * PAGE + 1));
  });
});
