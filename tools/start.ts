/** `npm start`: the portal of a fictional MSP, with the hub inside and an invented server in the page. */
import { servePortal } from './lib/portal-server.ts';

const port = Number(process.env.PORT ?? 4000);

try {
  const { origin, close } = await servePortal(port);
  console.log(`\n  Fieldhouse IT, a portal with the Customer Hub inside\n\n  ${origin}\n\n  Ctrl+C stops it. Sources are bundled again when you reload the page.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
