/**
 * `npm start`: the portal of a fictional MSP, with the hub inside and an invented server in the page. `npm start --
 * --api http://127.0.0.1:4010/v1` takes another server.
 */
import { parseArgs } from 'node:util';
import { servePortal } from './lib/portal-server.ts';

try {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: process.env.PORT ?? '4000' }, api: { type: 'string' } },
  });
  const { origin, close } = await servePortal(Number(values.port), { api: values.api });
  console.log(
    `\n  Fieldhouse IT, a portal with the Customer Hub inside\n\n  ${origin}\n\n  Ctrl+C stops it. Save a source and reload the page to see it.\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
