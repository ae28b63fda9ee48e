/**
 * `npm start`: the portal of a fictional MSP, with the hub inside and an invented server in the page. `npm start --
 * --api http://127.0.0.1:4010/v1` takes another server, `npm start -- --server` a real one on SQLite, with the same
 * customers.
 */
import { parseArgs } from 'node:util';
import { servePortal } from './lib/portal-server.ts';

try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.PORT ?? '4000' },
      api: { type: 'string' },
      server: { type: 'boolean' },
    },
  });
  const server = values.server ? await startServer() : undefined,
    api = server?.url ?? values.api,
    { origin, close } = await servePortal(Number(values.port), { api, isReal: server !== undefined });
  if (server) console.log(`\n  The server: ${server.url}, on ${server.file}`);
  console.log(
    `\n  Fieldhouse IT, a portal with the Customer Hub inside\n\n  ${origin}\n\n  Ctrl+C stops it. Save a source and reload the page to see it.\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void Promise.all([close(), server?.stop()]).then(() => process.exit(0));
    });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Loaded only when it is asked for: the page alone needs nothing of it. */
async function startServer() {
  const { startDemoServer } = await import('./lib/demo-server.ts');
  console.log('\n  Starting the server; at the first time its customers are written ...');
  return startDemoServer();
}
