#!/usr/bin/env node
import { hasCommand, helpText, readServe, UsageError } from './node/arguments.ts';

const [command] = process.argv.slice(2);
try {
  if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(helpText);
  else if (hasCommand(command))
    await (await import('./node/commands.ts')).commands[command](process.argv.slice(3));
  else await serve();
} catch (error) {
  const isUsage = error instanceof UsageError || error instanceof RangeError || error instanceof TypeError;
  console.error(`${error instanceof Error ? error.message : String(error)}${isUsage ? '\nSee --help.' : ''}`);
  process.exitCode = isUsage ? 2 : 1;
}

/** Serves until it is told to stop. */
async function serve(): Promise<void> {
  const options = readServe(process.argv.slice(2), process.env),
    { startServer } = await import('./node/start.ts'),
    started = await startServer(options);
  if (options.developmentToken !== undefined)
    console.error(
      `For development only: curl -H 'Authorization: Bearer ${options.developmentToken}' ${started.url}/customers`,
    );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      started.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}
