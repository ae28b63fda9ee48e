import path from 'node:path';
import { pino, type Logger } from 'pino';
import { collections } from '../database/collections/index.ts';
import { createServer, type HubServer, type ServerOptions } from '../server.ts';
import { sqlRecords } from '../sql/records.ts';
import { openSqlStore } from '../sql/store.ts';
import type { Answered } from '../server/router.ts';
import type { RecordStore } from '../served-store.ts';
import type { FilePort } from '../server/ports.ts';
import { folderFiles } from './files.ts';
import { withOperations } from './health.ts';
import { listen } from './listen.ts';
import { Metrics } from './metrics.ts';
import { scheduleUpkeep } from './schedule.ts';
import { runUpkeep, type Kept, type Removed } from './upkeep.ts';
import { scryptPassPhrases } from './pass-phrases.ts';
import { createVault, type VaultKeys } from './vault.ts';
import { createWebhookSender } from './webhooks.ts';
import { whereOf } from './where-of.ts';

export interface StartOptions extends Pick<
  ServerOptions,
  | 'signIn'
  | 'handlers'
  | 'devices'
  | 'activities'
  | 'account'
  | 'limit'
  | 'visitorLimit'
  | 'sharing'
  | 'strict'
  | 'clock'
> {
  /** A file of SQLite, or the address of a PostgreSQL. */
  database: { file: string } | { url: string };
  /** The folder of uploaded files. */
  filesFolder: string;
  /** What secrets are sealed with; the first is the newest. */
  keys: VaultKeys;
  port?: number;
  host?: string;
  origins?: readonly string[];
  /** Webhooks may go to addresses of one's own network, and by HTTP. Default false. */
  webhooksInside?: boolean;
  /** The port of files, over the folder. Default: the folder. */
  files?(uploaded: FilePort): FilePort;
  /** How long is kept what nobody needs for ever, in hours. Defaults: `KEPT`. */
  kept?: Partial<Kept>;
  /** Writes first records, in one transaction, before the port is opened. */
  prepare?(records: RecordStore): Promise<void>;
  /** Default: JSON lines to standard output. */
  log?: Logger;
}
export interface StartedServer {
  /** Base for `createHub({ baseUrl })`, with `/v1`. */
  readonly url: string;
  readonly port: number;
  readonly server: HubServer;
  /** Removes now what has had its time; otherwise that is done each hour. */
  upkeep(): Promise<Removed>;
  /** Takes no new requests, lets those under way end for so long (default 5 s), ends streams, closes the database. */
  stop(graceMs?: number): Promise<void>;
}

/** The whole server on a database, behind a port. */
export async function startServer(options: StartOptions): Promise<StartedServer> {
  const { log = pino({ name: 'customer-hub' }), database, clock } = options,
    store = await openSqlStore({ ...database, definitions: collections, ...(clock ? { clock } : {}) }),
    records = sqlRecords(store),
    metrics = new Metrics(),
    server = serverOn(records, metrics, { ...options, log });
  await options.prepare?.(records);
  const listening = await listen(
    withOperations(server, {
      isReady: async () => (await store.of('health').positions()).last >= 0,
      metrics: () => metrics.text(),
    }),
    options,
  ).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const url = `${listening.origin}/v1`,
    opening = openTenants(await store.tenants(), server, log),
    upkeep = scheduleUpkeep(
      isOver =>
        runUpkeep(store, {
          kept: options.kept ?? {},
          files: filesOf(options),
          nowMs: clock?.nowMs() ?? Date.now(),
          isOver,
        }),
      { log, metrics },
    );
  log.info({ url, database: store.kind }, 'listening');
  return {
    url,
    port: listening.port,
    server,
    upkeep: () => upkeep.now(),
    async stop(graceMs = 5_000) {
      log.info('stopping');
      await listening.close(graceMs);
      await Promise.all([opening.stop(), upkeep.stop()]);
      await server.close();
    },
  };
}

/** The server over records, with what stands beside them. */
function serverOn(
  records: RecordStore,
  metrics: Metrics,
  { log, ...options }: StartOptions & { log: Logger },
): HubServer {
  return createServer({
    ...options,
    records,
    files: filesOf(options),
    vault: createVault(options.keys),
    passPhrases: scryptPassPhrases,
    webhooks: createWebhookSender({ allowInside: options.webhooksInside ?? false }),
    onError: error => {
      log.error({ at: whereOf(error) }, 'work in the background failed');
    },
    onAnswer: answered => {
      metrics.add(answered);
      write(answered, log);
    },
  });
}

/** A folder for each tenant. */
const filesOf =
  ({ filesFolder, files }: StartOptions) =>
  (tenant: string): FilePort => {
    const folder = folderFiles(path.join(filesFolder, tenant));
    return files?.(folder) ?? folder;
  };

/** Tenants whose work begins at the same time when a server starts. */
const OPENED_AT_ONCE = 8;
/** Begins what goes on for tenants without a request, while requests are answered already. */
function openTenants(tenants: string[], server: HubServer, log: Logger): { stop(): Promise<unknown> } {
  const open = async (): Promise<void> => {
    for (let tenant; (tenant = tenants.pop()) !== undefined;)
      await server.open(tenant).catch((error: unknown) => {
        log.error({ tenant, at: whereOf(error) }, 'work in the background did not begin');
      });
  };
  const done = Promise.all(Array.from({ length: OPENED_AT_ONCE }, open));
  return {
    stop() {
      tenants.length = 0;
      return done;
    },
  };
}

/** A line per answer: what was asked for by whom and how it went, and no value of it. */
function write({ user, error, ...answered }: Answered, log: Logger): void {
  const line = {
    ...answered,
    durationMs: Math.round(answered.durationMs * 10) / 10,
    tenant: user?.tenant,
    user: user?.id,
  };
  if (error === undefined) log.info(line, 'answered');
  else log.error({ ...line, at: whereOf(error) }, 'failed');
}
