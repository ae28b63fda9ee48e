import { collections, type Database } from '@customer-hub/server/parts/database/collections/index';
import { Seeded } from '@customer-hub/server/parts/database/seeded';
import type { Collection, Row } from '@customer-hub/server/parts/database/store';
import { allScopes } from '@customer-hub/server/parts/contract/contract';
import { contract } from '@customer-hub/server/parts/generated/contract';
import type { ServerOptions } from '@customer-hub/server/parts/server';
import type { FilePort } from '@customer-hub/server/parts/server/ports';
import { activities, handlers } from './handlers/index.ts';
import { playMachines } from './machines.ts';
import { seededBytes } from './seed/attachments.ts';
import { seeded } from './seed/index.ts';
import { DEFAULT_SCALE, scaleOf, type Scale } from './seed/plan.ts';
import { createWorld, type World } from './seed/world.ts';
import { createSignIn } from './sign-in.ts';

/** The mock's customers and its played machines, for a server on a real database. */
export interface Demo extends Pick<ServerOptions, 'signIn' | 'handlers' | 'devices' | 'activities'> {
  /** Writes every record of the demo; nothing when there are customers. Says how many were written. */
  fill(db: Database): Promise<number>;
  /** The files of the demo, in front of those that are uploaded. */
  files(uploaded: FilePort): FilePort;
}
export interface DemoOptions {
  /** Same seed, same data. Default 7. */
  seed?: number;
  /** Devices of the largest customer, or both sizes. */
  scale?: number | Scale;
  /** RFC 3339: "now" of the data. Default: the real time. */
  now?: string;
}

export function createDemo({ seed = 7, scale = DEFAULT_SCALE, now }: DemoOptions = {}): Demo {
  const world = createWorld({
      seed,
      scale: typeof scale === 'number' ? scaleOf(scale) : scale,
      now: now ?? new Date().toISOString(),
    }),
    scopes = allScopes(contract),
    signIn = createSignIn(scopes);
  return {
    handlers,
    activities,
    devices: playMachines(() => undefined),
    signIn: authorization => signIn(authorization, world),
    fill: db => fill(db, world),
    files: uploaded => ({
      write: (key, bytes) => uploaded.write(key, bytes),
      read: async key => seededBytes(key) ?? (await uploaded.read(key)),
      remove: key => uploaded.remove(key),
    }),
  };
}

/** What others name comes first. */
const FIRST: readonly (keyof Database)[] = [
  'customers',
  'folders',
  'contacts',
  'devices',
  'contracts',
  'tickets',
];

/** Rows that are made before they are written. */
const AT_ONCE = 1_000;
async function fill(db: Database, world: World): Promise<number> {
  if ((await db.customers.count()) > 0) return 0;
  let written = 0;
  const all = db as unknown as Readonly<Record<string, Collection<Row>>>;
  for (const name of new Set<string>([...FIRST, ...Object.keys(collections)])) {
    const definition = seeded[name],
      rows = new Seeded<Row>(definition?.prefix ?? '', definition?.seed?.(world) ?? []);
    for (let slot = 0; slot < rows.count; slot += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, rows.count - slot) }, (_, at) =>
        rows.make(slot + at),
      );
      await all[name]?.insertMany(some, { event: false });
      written += some.length;
    }
  }
  return written;
}
