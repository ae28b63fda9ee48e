import type { Clock } from '../server/clock.ts';
import { MemoryCollection, type Change } from './memory.ts';
import { collections as ours, type Database } from './collections/index.ts';
import type { CollectionDefinition, Row, Savepoint, Segment } from './store.ts';

export interface DatabaseChange extends Change {
  collection: string;
  resource: string;
}
type Definitions = Readonly<Record<string, CollectionDefinition<Row>>>;
export interface OpenDatabase {
  db: Database;
  definitions: Definitions;
  /** Changes are told of when the part is over, those of a part that throws never. */
  savepoint: Savepoint;
  /** By name, for the journal and for tools. */
  collection(name: string): MemoryCollection<Row> | undefined;
  /** Those that somebody has looked at; in others nothing has changed. */
  opened(): Iterable<[name: string, collection: MemoryCollection<Row>]>;
}
interface OpenOptions {
  /** First rows of a collection, by its name. Default: none. */
  segments?(name: string): Iterable<Segment<Row>>;
  clock: Clock;
  onChange(change: DatabaseChange): void;
  definitions?: Definitions;
}

/** A fresh database in memory. Collections and rows are made when first needed. */
export function openDatabase({
  segments = () => [],
  clock,
  onChange,
  definitions = ours as unknown as Definitions,
}: OpenOptions): OpenDatabase {
  let version = 0,
    part: DatabaseChange[] | undefined;
  const opened = new Map<string, MemoryCollection<Row>>();
  const open = (name: string, definition: CollectionDefinition<Row>): MemoryCollection<Row> => {
    const made = new MemoryCollection(definition, {
      clock,
      lookUp: (other, id) => collection(other)?.peek(id),
      version: () => version,
      segments: segments(name),
      onChange: change => {
        version++;
        const told = { ...change, collection: name, resource: definition.resource };
        if (part) part.push(told);
        else onChange(told);
      },
    });
    opened.set(name, made);
    return made;
  };
  const collection = (name: string): MemoryCollection<Row> | undefined => {
    const definition = definitions[name];
    return opened.get(name) ?? (definition && open(name, definition));
  };
  const db = {};
  for (const name of Object.keys(definitions))
    Object.defineProperty(db, name, { enumerable: true, get: () => collection(name) });
  const savepoint: Savepoint = async work => {
    const own: DatabaseChange[] = (part = []);
    try {
      return await work();
    } catch (error) {
      for (const change of own.splice(0).reverse()) change.undo();
      version++;
      throw error;
    } finally {
      part = undefined;
      for (const change of own) onChange(change);
    }
  };
  return { db: db as Database, definitions, savepoint, collection, opened: () => opened };
}
