import { collections } from '../database/collections/index.ts';
import { openSqlStore } from '../sql/store.ts';
import { readKeys, readMove, readPlaces, UsageError, type CommandName } from './arguments.ts';
import { rotateSecrets } from './rotate-secrets.ts';
import { setTimeZone } from './set-time-zone.ts';
import { createVault } from './vault.ts';

/** What can be done besides serving. */
export const commands: Readonly<Record<CommandName, (argv: readonly string[]) => Promise<void>>> = {
  async backup(argv) {
    const { database, to } = readPlaces(argv, process.env);
    if (to === undefined) throw new UsageError('Say where the copy is to be written: --to copy.db');
    if (!('file' in database)) throw new UsageError('PostgreSQL is backed up by pg_dump.');
    const store = await openSqlStore({ ...database, definitions: collections });
    try {
      await store.backup(to);
    } finally {
      await store.close();
    }
    console.log(`${database.file} was copied to ${to}. Copy the folder of files too.`);
  },

  async 'rotate-keys'(argv) {
    const { database } = readPlaces(argv, process.env),
      vault = createVault(readKeys(process.env)),
      store = await openSqlStore({ ...database, definitions: collections });
    try {
      const sealed = await rotateSecrets(store, vault);
      console.log(
        `${sealed} secrets were sealed with the newest key. Older keys can be taken out of HUB_SECRET_KEYS.`,
      );
    } finally {
      await store.close();
    }
  },

  async 'set-time-zone'(argv) {
    const { database, tenant, timeZone } = readMove(argv, process.env),
      store = await openSqlStore({ ...database, definitions: collections });
    try {
      const before = await setTimeZone(store, tenant, timeZone);
      console.log(`The account of ${tenant} counts days in ${timeZone} from now on; it was ${before}.`);
    } finally {
      await store.close();
    }
  },
};
