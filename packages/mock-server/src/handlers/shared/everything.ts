import type { Database } from '@customer-hub/server/parts/database/collections/index';
import type { Row } from '@customer-hub/server/parts/database/row';

/** What a merge and its undo leave behind, and nobody would call a change: versions, and what tells of them. */
const TRACES: ReadonlySet<string> = new Set(['merges', 'auditEvents', 'idempotencyKeys', 'webhookPositions']);
const VERSION: ReadonlySet<string> = new Set(['etag', 'updatedAt', 'updatedBy', 'counts']);

/** All living rows of all collections without their versions, by collection and id. */
export async function everything(db: Database): Promise<Record<string, Record<string, unknown>>> {
  const all: Record<string, Record<string, unknown>> = {};
  for (const [name, collection] of Object.entries(db)) {
    if (TRACES.has(name)) continue;
    const rows = (await collection.find()) as Row[];
    all[name] = Object.fromEntries(
      rows.map(row => [row.id, Object.fromEntries(Object.entries(row).filter(([key]) => !VERSION.has(key)))]),
    );
  }
  return all;
}
