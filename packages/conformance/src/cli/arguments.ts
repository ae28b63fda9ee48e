import { parseArgs } from 'node:util';
import { listChecks } from '../index.ts';

export interface Arguments {
  readonly url: string;
  readonly token: string | undefined;
  readonly readOnlyToken: string | undefined;
  readonly only: readonly string[];
  readonly readOnly: boolean;
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly patienceMs: number;
  readonly junit: string | undefined;
  readonly json: string | undefined;
  readonly list: boolean;
  readonly help: boolean;
  readonly quiet: boolean;
}
/** What was wrong with the command, in words that say what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `Checks whether a backend keeps the Customer Hub contract.

  customer-hub-conformance --url https://api.example.com/v1 --token <token>

  --url <address>            where the paths of the contract begin, with the version
  --token <token>            bearer token with all scopes; or CUSTOMER_HUB_TOKEN
  --read-only-token <token>  bearer token with the scopes that end in :read; or
                             CUSTOMER_HUB_READ_ONLY_TOKEN. Without it, refusals of writes
                             are not checked.
  --only <names>             resources (customers,notes) or beginnings of names of checks
  --read-only                only what writes nothing
  --concurrency <number>     checks that run side by side (default 4)
  --timeout <seconds>        for one answer (default 30)
  --patience <seconds>       for events, heartbeats and jobs (default 20)
  --junit <file>             report for build servers
  --json <file>              report for programs
  --list                     names the checks and runs none
  --quiet                    only the report, no progress
  --help

All that it makes is named "Conformance kit ..." and is deleted again, also after Ctrl-C.
It ends with 0 when every promise is kept, 1 when some are not, 2 when nothing could be tried.`;

const options = {
  url: { type: 'string' },
  token: { type: 'string' },
  'read-only-token': { type: 'string' },
  only: { type: 'string' },
  'read-only': { type: 'boolean' },
  concurrency: { type: 'string' },
  timeout: { type: 'string' },
  patience: { type: 'string' },
  junit: { type: 'string' },
  json: { type: 'string' },
  list: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function numberOf(
  name: string,
  text: string | undefined,
  usual: number,
  [least, most]: [number, number],
): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < least || value > most)
    throw new UsageError(`--${name} takes a number from ${least} to ${most}, not "${text}".`);
  return value;
}

function urlOf(text: string | undefined): string {
  if (text === undefined)
    throw new UsageError(
      'Say where the backend is: --url https://api.example.com/v1 (--help tells the rest).',
    );
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--url takes an address such as https://api.example.com/v1, not "${text}".`);
  if (url.search || url.hash) throw new UsageError('--url takes an address without ? and #.');
  if (url.username || url.password)
    throw new UsageError('--url takes no name and password; give a token by --token.');
  return url.href.replace(/\/+$/, '');
}

function onlyOf(text: string | undefined): string[] {
  const only = (text ?? '').split(',').flatMap(one => one.trim() || []);
  if (text !== undefined && only.length === 0)
    throw new UsageError('--only takes names such as customers,notes.');
  const unknown = only.find(one => listChecks([one]).length === 0);
  if (unknown === undefined) return only;
  const known = [...new Set(listChecks().map(({ resource }) => resource))];
  throw new UsageError(
    `--only knows no "${unknown}". It takes ${known.join(', ')}, or the beginning of a check's name (--list).`,
  );
}

/** Reads the command line; throws a `UsageError` for what it cannot mean. */
export function readArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Arguments {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options, allowPositionals: false }));
  } catch (error) {
    const told = error instanceof Error ? error.message.split('. To specify')[0] : String(error);
    throw new UsageError(`${told} (--help tells what there is).`);
  }
  const asks = values.help === true || values.list === true;
  return {
    url: asks ? '' : urlOf(values.url),
    token: values.token ?? env.CUSTOMER_HUB_TOKEN,
    readOnlyToken: values['read-only-token'] ?? env.CUSTOMER_HUB_READ_ONLY_TOKEN,
    only: onlyOf(values.only),
    readOnly: values['read-only'] === true,
    concurrency: numberOf('concurrency', values.concurrency, 4, [1, 64]),
    timeoutMs: numberOf('timeout', values.timeout, 30, [1, 600]) * 1000,
    patienceMs: numberOf('patience', values.patience, 20, [0, 600]) * 1000,
    junit: values.junit,
    json: values.json,
    list: values.list === true,
    help: values.help === true,
    quiet: values.quiet === true,
  };
}
