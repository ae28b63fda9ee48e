#!/usr/bin/env node
import { main } from './cli/main.ts';

const stop = new AbortController();
/** The first time, to delete what was made; the second time, at once. */
function end(code: number): void {
  if (stop.signal.aborted) process.exit(code);
  console.error('Stopping, and deleting what was made. Once more ends at once.');
  stop.abort();
}
process.on('SIGINT', () => {
  end(130);
});
process.on('SIGTERM', () => {
  end(143);
});

const code = await main(process.argv.slice(2), {
  env: process.env,
  out: text => process.stdout.write(`${text}\n`),
  err: text => process.stderr.write(`${text}\n`),
  signal: stop.signal,
});
// Connections that are kept for a next request would keep the command from ending.
process.stdout.write('', () => process.exit(code));
