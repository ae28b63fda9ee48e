#!/usr/bin/env node
import { main } from './cli/main.ts';

const stop = new AbortController();
// The first time, to delete what was made; the second time, at once.
process.once('SIGINT', () => {
  console.error('Stopping, and deleting what was made. Once more ends at once.');
  stop.abort();
  process.once('SIGINT', () => process.exit(130));
});
process.once('SIGTERM', () => {
  stop.abort();
});

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  out: text => process.stdout.write(`${text}\n`),
  err: text => process.stderr.write(`${text}\n`),
  signal: stop.signal,
});
