import type { Collections, Database } from '../database/collections/index.ts';
import type { AuditEventRow } from '../database/collections/audit-events.ts';
import type { WebhookDeliveryRow } from '../database/collections/webhooks.ts';
import type { ExportRow } from '../database/collections/exports.ts';
import type { IdempotencyKeyRow } from '../database/collections/idempotency-keys.ts';
import { RESTORE_MS } from '../database/living.ts';
import type { Row } from '../database/store.ts';
import type { FilePort } from '../server/ports.ts';
import type { SqlStore, TenantStore } from '../sql/store.ts';
import { POSITION } from '../webhooks/send-events.ts';
import { emptyBin } from './empty-bin.ts';

/** How long is kept what nobody needs for ever, in hours. */
export interface Kept {
  /** Changes, for event streams that come back: with an older position they are told to read anew. Default 168. */
  changes: number;
  /** Deliveries of webhooks that are over. Default 720. */
  deliveries: number;
  /** Deleted records with their files, and exports behind their end. Default 25; less would break the undo of 24 h. */
  deleted: number;
  /** What the audit tells of; null for ever, which is the default. */
  audit: number | null;
}
export const KEPT: Kept = { changes: 168, deliveries: 720, deleted: 25, audit: null };

/** What an upkeep has removed. */
export interface Removed {
  changes: number;
  answers: number;
  deliveries: number;
  exports: number;
  /** Deleted ones, with all that belonged to them. */
  records: number;
  files: number;
  audit: number;
}
export interface UpkeepOptions {
  kept?: Partial<Kept>;
  files(tenant: string): FilePort;
  nowMs: number;
  /** Says that the server is to end: what is left is done the next time. */
  isOver?(): boolean;
}
/** Of one transaction: writers wait no longer for it than for each other. */
const BATCH = 200;
const HOUR_MS = 3_600_000;

interface OfTenant {
  kept: Kept;
  files: FilePort;
  nowMs: number;
  isOver(): boolean;
  tenant: TenantStore<Collections>;
  removed: Removed;
}
type Names = keyof Database;

/**
 * Removes for good what has had its time: answers that were kept for idempotency keys, changes, deliveries that are
 * over, expired exports, deleted records with their files. May be stopped, and run by several servers at once.
 */
export async function runUpkeep(
  store: SqlStore<Collections>,
  { files, nowMs, isOver = () => false, ...options }: UpkeepOptions,
): Promise<Removed> {
  const kept = { ...KEPT, ...options.kept },
    removed: Removed = { changes: 0, answers: 0, deliveries: 0, exports: 0, records: 0, files: 0, audit: 0 };
  if (kept.deleted * HOUR_MS <= RESTORE_MS)
    throw new RangeError('Deleted records are kept for at least 25 hours: they can be restored for 24.');
  for (const name of await store.tenants()) {
    if (isOver()) break;
    await ofTenant({ kept, files: files(name), nowMs, isOver, tenant: store.of(name), removed });
  }
  return removed;
}

async function ofTenant(upkeep: OfTenant): Promise<void> {
  const { tenant, kept, nowMs, isOver, removed } = upkeep,
    ago = (hours: number): string => new Date(nowMs - hours * HOUR_MS).toISOString(),
    longAgo = ago(kept.deleted);
  removed.answers += await oldest<IdempotencyKeyRow>(
    'idempotencyKeys',
    ({ expiresAtMs }) => expiresAtMs <= nowMs,
    upkeep,
  );
  removed.exports += await oldest<ExportRow>(
    'exports',
    ({ expiresAt }) => expiresAt !== null && expiresAt < longAgo,
    upkeep,
  );
  const over = ago(kept.deliveries);
  removed.deliveries += await oldest<WebhookDeliveryRow>(
    'webhookDeliveries',
    ({ status, updatedAt = over }) => (status === 'delivered' || status === 'given_up') && updatedAt < over,
    upkeep,
  );
  for (let isFull = true; isFull && !isOver();) {
    const { records, files } = await tenant.purge(bin =>
      emptyBin(bin, longAgo, { names: Object.keys(tenant.db) as Names[], most: BATCH, files: upkeep.files }),
    );
    removed.records += records;
    removed.files += files;
    isFull = records >= BATCH;
  }
  const forgotten = kept.audit;
  if (forgotten !== null)
    removed.audit += await oldest<AuditEventRow>(
      'auditEvents',
      ({ createdAt }) => createdAt < ago(forgotten),
      upkeep,
    );
  // Those that are still to become deliveries stay, however old they are.
  const position = await tenant.db.webhookPositions.get(POSITION);
  removed.changes += await tenant.pruneChanges({
    before: ago(kept.changes),
    upTo: position?.sequence,
    now: ago(0),
    isOver,
  });
}

/** Deletes those living rows that are over, from the oldest on, until there is none among so many. */
async function oldest<T extends Row>(
  name: Names,
  isDone: (row: T) => boolean,
  { tenant, isOver }: OfTenant,
): Promise<number> {
  let deleted = 0;
  for (let after: number | undefined = 0; after !== undefined && !isOver();) {
    const from: number = after,
      [count, next] = await tenant.purge(async (bin): Promise<[number, number | undefined]> => {
        const rows = await bin.living(name, from, BATCH),
          gone = rows.filter(({ row }) => isDone(row as T));
        return [await bin.delete(name, gone), gone.length > 0 ? rows.at(-1)?.seq : undefined];
      });
    deleted += count;
    after = next;
  }
  return deleted;
}
