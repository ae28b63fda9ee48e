import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from './postgres.ts';

/** As `openSqlStore` takes it. */
export type Where = { file: string } | { url: string };
export interface TestDatabase<W extends Where = Where> {
  /** A new, empty database. */
  create(): Promise<W>;
  close(): Promise<void>;
}
export interface DatabaseKind {
  name: 'SQLite' | 'PostgreSQL';
  /** How often a test of random rows is repeated. */
  runs: number;
  start(): Promise<TestDatabase>;
}

/** SQLite in a temporary folder. */
export async function startSqlite(): Promise<TestDatabase<{ file: string }>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-sqlite-'));
  let files = 0;
  return {
    create: () => Promise.resolve({ file: path.join(folder, `hub-${files++}.db`) }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
async function startOwnPostgres(): Promise<TestDatabase<{ url: string }>> {
  const server = await startPostgres();
  return { create: async () => ({ url: await server.createDatabase() }), close: () => server.stop() };
}

/** The databases that the store is tested on. */
export const databases: readonly DatabaseKind[] = [
  { name: 'SQLite', runs: 25, start: startSqlite },
  { name: 'PostgreSQL', runs: 15, start: startOwnPostgres },
];
