import type { OpenDatabase } from '@customer-hub/server/parts/database/database';
import type { Row, RowPatch } from '@customer-hub/server/parts/database/store';
import type { World } from './seed/world.ts';
import type { Random } from '@customer-hub/server/parts/database/random';

/** What another member of staff might change in a record nobody described further. */
const FIELDS = [
  'phone',
  'text',
  'jobTitle',
  'notes',
  'note',
  'title',
  'displayName',
  'name',
  'fileName',
] as const;

/**
 * Another member of staff changes a record: the seed of every conflict demo. False when there is no such record or
 * nothing to change.
 */
export async function changeBySomeoneElse(
  id: string,
  patch: object | undefined,
  { definitions, collection: collectionOf }: OpenDatabase,
  world: World,
  random: Random,
): Promise<boolean> {
  const found = Object.entries(definitions).find(([, { prefix }]) => id.startsWith(`${prefix}_`)),
    collection = found && collectionOf(found[0]);
  const row = (await collection?.get(id)) as (Row & Record<string, unknown>) | undefined;
  if (!collection || !row) return false;
  const person = world.technicians[1] ?? world.technicians[0];
  const field = FIELDS.find(name => typeof row[name] === 'string' || row[name] === null);
  const change: Record<string, unknown> = patch
    ? { ...patch }
    : field === 'phone'
      ? { phone: `+1 503 555 01${random.digits(2)}` }
      : field
        ? { [field]: `${String(row[field] ?? '')} (checked by ${person?.name ?? 'a colleague'})`.trim() }
        : {};
  if (Object.keys(change).length === 0) return false;
  await collection.update(
    id,
    { ...change, ...('updatedBy' in row ? { updatedBy: person } : {}) } as RowPatch<Row>,
    { data: { by: person } },
  );
  return true;
}
