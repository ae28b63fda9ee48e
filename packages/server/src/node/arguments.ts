import { parseArgs } from 'node:util';
import { isTimeZone } from '../domain/days.ts';
import { createDevelopmentSignIn } from '../sign-in/development.ts';
import { createJwtSignIn } from '../sign-in/jwt.ts';
import type { StartOptions } from './start.ts';
import { KEPT } from './upkeep.ts';
import { readVaultKeys, type VaultKeys } from './vault.ts';

export class UsageError extends Error {}
const COMMANDS = ['backup', 'rotate-keys', 'set-time-zone'] as const;
export type CommandName = (typeof COMMANDS)[number];
export const hasCommand = (name: string | undefined): name is CommandName =>
  COMMANDS.some(known => known === name);

export const helpText = `The Customer Hub server: the whole contract on a database.

  customer-hub-server --data hub.db --dev
  customer-hub-server --database postgres://user@host/hub --jwks https://id.example/keys --issuer https://id.example --audience hub
  customer-hub-server backup --data hub.db --to copy.db
  customer-hub-server rotate-keys --data hub.db
  customer-hub-server set-time-zone --data hub.db --tenant acme --time-zone Europe/Berlin

  --data <file>         SQLite: one file, made when it is not there
  --database <url>      PostgreSQL 15 or newer; or HUB_DATABASE_URL, which no list of processes shows
  --files <folder>      uploaded files (default: <data>.files, or ./files)
  --port <n>            default 4020, 0 for any free one
  --host <name>         default 127.0.0.1
  --origin <origin>     pages of this origin may call; once for each
  --per-minute <n>      requests of one user in a minute (default 6000)
  --shared-page <url>   page with hub-shared-item, where shared links open (default: what the portal says)
  --no-sharing          passwords and files are not shared by links
  --visitors-per-minute <n> requests of one address without an account (default 60)
  --webhooks-inside     webhooks may go to addresses of your own network
  --keep-changes <h>    hours that event streams may be away and miss nothing (default 168)
  --keep-deliveries <h> hours that deliveries of webhooks are listed for (default 720)
  --keep-deleted <h>    hours until deleted records and their files are gone (default 25, the least)
  --keep-audit <h>      hours that the audit tells of (default: all, for ever)
  --name, --time-zone, --portal-url   what a new tenant begins with; days are counted in its zone (default UTC)

  Who may sign in, one of:
  --jwks <url> --issuer <iss> --audience <aud>   bearer JWT; claims sub, name, email, tenant, scope
    --tenant-claim <name> --scope-claim <name>   other claims than tenant and scope
  --dev                 one token, "dev", that may do everything; on this machine only

  HUB_SECRET_KEYS       what stored passwords are sealed with: name:base64 of 32 bytes, the newest first, with commas
                        between; make one: echo "k1:$(openssl rand -base64 32)"

Health: /health/live, /health/ready. Metrics: /metrics. Logs: JSON lines, without values.
`;

const OPTIONS = {
  data: { type: 'string' },
  database: { type: 'string' },
  files: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  origin: { type: 'string', multiple: true },
  'per-minute': { type: 'string' },
  'keep-changes': { type: 'string' },
  'keep-deliveries': { type: 'string' },
  'keep-deleted': { type: 'string' },
  'keep-audit': { type: 'string' },
  name: { type: 'string' },
  'time-zone': { type: 'string' },
  'portal-url': { type: 'string' },
  jwks: { type: 'string' },
  issuer: { type: 'string' },
  audience: { type: 'string' },
  'tenant-claim': { type: 'string' },
  'scope-claim': { type: 'string' },
  dev: { type: 'boolean' },
  'webhooks-inside': { type: 'boolean' },
  'shared-page': { type: 'string' },
  'no-sharing': { type: 'boolean' },
  'visitors-per-minute': { type: 'string' },
  to: { type: 'string' },
  tenant: { type: 'string' },
} as const;
type Values = ReturnType<typeof parse>;
type Environment = Readonly<Record<string, string | undefined>>;
const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], options: OPTIONS }).values;

/** Ten years. */
const LONGEST_HOURS = 87_600;
/** What to start, from the command line and the environment. Throws `UsageError` that says what is missing. */
export function readServe(
  argv: readonly string[],
  environment: Environment,
): StartOptions & { developmentToken?: string } {
  const values = parse(argv),
    database = readDatabase(values, environment),
    isDev = values.dev === true,
    perMinute = whole(values, 'per-minute', 6_000, 1, 10_000_000);
  const host = values.host ?? '127.0.0.1';
  if (isDev && !['127.0.0.1', 'localhost', '::1'].includes(host))
    throw new UsageError('--dev lets everybody in: it serves this machine only, so leave --host out.');
  return {
    ...(isDev ? { developmentToken: 'dev' } : {}),
    database,
    webhooksInside: isDev || values['webhooks-inside'] === true,
    signIn: isDev ? createDevelopmentSignIn('dev') : readSignIn(values),
    keys: readKeys(environment, isDev),
    filesFolder: values.files ?? ('file' in database ? `${database.file}.files` : 'files'),
    port: whole(values, 'port', 4020, 0, 65_535),
    host,
    origins: values.origin ?? (isDev ? ['*'] : []),
    limit: { perMinute },
    visitorLimit: { perMinute: whole(values, 'visitors-per-minute', 60, 1, 1_000_000) },
    sharing: readSharing(values),
    kept: {
      changes: whole(values, 'keep-changes', KEPT.changes, 1, LONGEST_HOURS),
      deliveries: whole(values, 'keep-deliveries', KEPT.deliveries, 1, LONGEST_HOURS),
      deleted: whole(values, 'keep-deleted', KEPT.deleted, KEPT.deleted, LONGEST_HOURS),
      audit:
        values['keep-audit'] === undefined
          ? KEPT.audit
          : whole(values, 'keep-audit', LONGEST_HOURS, 24, LONGEST_HOURS),
    },
    account: {
      name: values.name ?? 'My company',
      timeZone: readZone(values['time-zone']),
      portalUrl: values['portal-url'] ?? 'https://portal.example',
    },
  };
}

function readSharing(values: Values): NonNullable<StartOptions['sharing']> {
  const page = values['shared-page'];
  if (page !== undefined && !/^https?:\/\/[^#]+$/.test(page))
    throw new UsageError('--shared-page is an address such as https://portal.example/shared, without a #.');
  return { allowed: values['no-sharing'] !== true, pageUrl: page ?? null };
}

/** Where the records are. */
export function readDatabase(
  { data, database }: Pick<Values, 'data' | 'database'>,
  environment: Environment,
): { file: string } | { url: string } {
  const url = database ?? (data === undefined ? environment['HUB_DATABASE_URL'] : undefined);
  if (data !== undefined && url !== undefined) throw new UsageError('Give --data or --database, not both.');
  if (data !== undefined) return { file: data };
  if (url === undefined)
    throw new UsageError('Say where the records are: --data hub.db, or --database postgres://...');
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new UsageError('--database is an address such as postgres://user@host/hub');
  return { url };
}
/** `--data` or `--database`, and `--to`. */
export function readPlaces(argv: readonly string[], environment: Environment) {
  const values = parse(argv);
  return { database: readDatabase(values, environment), to: values.to };
}

function readSignIn({ jwks, issuer, audience, ...claims }: Values): StartOptions['signIn'] {
  if (jwks === undefined || issuer === undefined || audience === undefined)
    throw new UsageError(
      'Say who may sign in: --jwks, --issuer and --audience, or --dev on your own machine.',
    );
  if (!URL.canParse(jwks))
    throw new UsageError('--jwks is the address of the keys, such as https://id.example/keys');
  const address = new URL(jwks);
  if (address.protocol !== 'https:' && !['127.0.0.1', 'localhost'].includes(address.hostname))
    throw new UsageError('--jwks must be https: whoever can change the keys can sign in as anybody.');
  const { 'tenant-claim': tenantClaim, 'scope-claim': scopeClaim } = claims;
  return createJwtSignIn({
    jwks: address,
    issuer,
    audience,
    ...(tenantClaim === undefined ? {} : { tenantClaim }),
    ...(scopeClaim === undefined ? {} : { scopeClaim }),
  });
}

/** Which account moves, and where to. */
export function readMove(argv: readonly string[], environment: Environment) {
  const values = parse(argv),
    { tenant, 'time-zone': timeZone } = values;
  if (tenant === undefined || timeZone === undefined)
    throw new UsageError('Say which account moves where: --tenant acme --time-zone Europe/Berlin');
  return { database: readDatabase(values, environment), tenant, timeZone: readZone(timeZone) };
}
function readZone(name = 'UTC'): string {
  if (!isTimeZone(name)) throw new UsageError(`--time-zone is a name such as Europe/Berlin, not ${name}`);
  return name;
}

/** Known to everybody, so that it protects nothing: for `--dev` alone. */
const DEVELOPMENT_KEY: VaultKeys = new Map([['dev', Buffer.alloc(32, 'development')]]);
export function readKeys(environment: Environment, isDev = false): VaultKeys {
  const given = environment['HUB_SECRET_KEYS'];
  if (given) return readVaultKeys(given);
  if (isDev) return DEVELOPMENT_KEY;
  throw new UsageError(
    'Set HUB_SECRET_KEYS: stored passwords are sealed with it. See --help for how to make one.',
  );
}

function whole(
  values: Values,
  name:
    | 'port'
    | 'per-minute'
    | 'visitors-per-minute'
    | 'keep-changes'
    | 'keep-deliveries'
    | 'keep-deleted'
    | 'keep-audit',
  usual: number,
  least: number,
  most: number,
): number {
  const text = values[name],
    number = text === undefined ? usual : Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`--${name} must be a whole number from ${least} to ${most}, not ${text}`);
  return number;
}
