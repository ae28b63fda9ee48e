import type { Clock } from '../server/clock.ts';
import { MemoryCollection, type Change } from './memory.ts';
import { collections, type Database } from './seed/index.ts';
import type { World } from './seed/world.ts';
import type { CollectionDefinition, Row } from './store.ts';

export interface DatabaseChange extends Change {
  collection: string;
  resource: string;
}
export interface OpenDatabase {
  db: Database;
  /** By name, for the journal and for tools. */
  collections: ReadonlyMap<string, MemoryCollection<Row>>;
}

/** Opens a fresh in-memory database with the seeds of this world. Rows are made when first needed. */
export function openDatabase({
  world,
  clock,
  onChange,
  definitions = collections as unknown as Record<string, CollectionDefinition<Row>>,
}: {
  world: World;
  clock: Clock;
  onChange(change: DatabaseChange): void;
  definitions?: Readonly<Record<string, CollectionDefinition<Row>>>;
}): OpenDatabase {
  let version = 0;
  const open = new Map<string, MemoryCollection<Row>>();
  const lookUp = (collection: string, id: string): object | undefined => open.get(collection)?.peek(id);
  for (const [name, definition] of Object.entries(definitions)) {
    open.set(
      name,
      new MemoryCollection(definition, {
        clock,
        lookUp,
        version: () => version,
        segments: definition.seed?.(world) ?? [],
        onChange: change => {
          version++;
          onChange({ ...change, collection: name, resource: definition.resource });
        },
      }),
    );
  }
  return { db: Object.fromEntries(open) as unknown as Database, collections: open };
}
