/** A server on SQLite that holds the mock's customers and plays its machines. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { createDemo, type DemoOptions } from '../../packages/mock-server/src/demo.ts';
import { startServer, type StartedServer } from '../../packages/server/src/node/start.ts';
import { root } from './run.ts';

export interface DemoServerOptions extends DemoOptions {
  /** Default: kept from one start to the next. */
  folder?: string;
  /** A PostgreSQL instead of the file. */
  database?: { url: string };
}

/** Takes some seconds at the first start, while the customers are written. */
export async function startDemoServer({
  folder = path.join(root, '.cache', 'demo'),
  database,
  ...options
}: DemoServerOptions = {}): Promise<StartedServer & { file: string }> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'hub.db'),
    demo = createDemo({ scale: { devices: 300, customers: 24 }, ...options });
  const started = await startServer({
    ...demo,
    database: database ?? { file },
    filesFolder: path.join(folder, 'files'),
    keys: new Map([['demo', Buffer.alloc(32, 'demo')]]),
    origins: ['*'],
    log: pino({ level: 'warn' }),
    prepare: async records => {
      await records.of('acc_1').write(db => demo.fill(db));
    },
  });
  return { ...started, file };
}
