import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface OpenedDatabase {
  /** As `openSqlStore` takes it. */
  where: { file: string } | { url: string };
  close(): Promise<void>;
}
export interface TestDatabase {
  name: string;
  /** How often a test of random rows is repeated. */
  runs: number;
  /** An empty database. */
  open(): Promise<OpenedDatabase>;
}
export async function openSqliteFile(): Promise<{ where: { file: string }; close(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-'));
  return {
    where: { file: path.join(folder, 'hub.db') },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
/** The databases that the store is tested on. */
export const databases: readonly TestDatabase[] = [{ name: 'SQLite', runs: 40, open: openSqliteFile }];
