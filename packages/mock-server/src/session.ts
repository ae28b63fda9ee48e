import {
  openDatabase,
  type DatabaseChange,
  type OpenDatabase,
} from '@customer-hub/server/parts/database/database';
import { createRandom, type Random } from '@customer-hub/server/parts/database/random';
import { createClock } from '@customer-hub/server/parts/server/clock';
import { createEventLog, type MemoryEventLog } from '@customer-hub/server/parts/server/events';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { IdempotencyKeys } from '@customer-hub/server/parts/server/idempotency';
import {
  memoryFiles,
  openVault,
  quickPassPhrases,
  type FilePort,
  type WebhookPort,
} from '@customer-hub/server/parts/server/ports';
import { createQueue } from '@customer-hub/server/parts/server/queue';
import type { Session as Served } from '@customer-hub/server/parts/server/router';
import { SHARING, tenantOf } from '@customer-hub/server/parts/domain/shared-links';
import { visitorOf, type User } from '@customer-hub/server/parts/server/user';
import { playMachines } from './machines.ts';
import type { MockOptions } from './mock-types.ts';
import type { Troubling } from './scenarios/device-trouble.ts';
import { seededBytes } from './seed/attachments.ts';
import { seeded } from './seed/index.ts';
import { scaleOf, type Scale } from './seed/plan.ts';
import { createWorld, type World } from './seed/world.ts';
import { createSignIn, TENANT } from './sign-in.ts';

/** What the seeded data follows from. */
export interface Start {
  seed: number;
  scale: Scale;
  /** RFC 3339; "now" of the seeded data. */
  epoch: string;
  /** Seed the largest size, whatever `scale` says. */
  huge: boolean;
}
/** Everything that a reset replaces. */
export interface Session extends Served {
  readonly world: World;
  readonly events: MemoryEventLog;
  readonly open: OpenDatabase;
  readonly random: Random;
  /** What a handler gets, but for `ifMatch`. */
  contextOf(user: User): Omit<Context, 'ifMatch' | 'write'>;
  /** Runs work that writes, one after another. */
  write<T>(work: () => Promise<T>): Promise<T>;
}
interface SessionOptions extends Pick<MockOptions, 'paused' | 'definitions' | 'sharing'> {
  /** Where the clock starts. Default: at the epoch. */
  startMs?: number | undefined;
  onChange(change: DatabaseChange, session: Session): void;
  trouble: Troubling['trouble'];
  serves: Context['serves'];
  /** Every scope of the contract. */
  scopes: ReadonlySet<string>;
}
const HUGE = scaleOf(100_000);

/** Seeds a world and opens its database; the clock runs at once unless it is paused. */
export function openSession(
  { seed, scale, epoch, huge }: Start,
  { startMs = Date.parse(epoch), paused = false, definitions = seeded, ...options }: SessionOptions,
): Session {
  const clock = createClock({ startMs, paused }),
    world = createWorld({ seed, scale: huge ? HUGE : scale, now: epoch }),
    events = createEventLog(() => clock.now()),
    random = createRandom(seed, 'running'),
    ids = { uuid: () => random.uuid(), next: (prefix: string) => `${prefix}_${random.hex(10)}` },
    devices = playMachines(options.trouble),
    files = filesOfSeed(),
    idempotency = new IdempotencyKeys(),
    inTurn = createQueue(),
    signIn = createSignIn(options.scopes);
  let traces = 0;
  const open = openDatabase({
    clock,
    definitions,
    segments: name => definitions[name]?.seed?.(world) ?? [],
    onChange: change => {
      options.onChange(change, session);
    },
  });
  const contextOf: Session['contextOf'] = user => ({
    db: open.db,
    clock,
    now: () => clock.now(),
    user,
    random,
    ids,
    events,
    devices,
    files,
    vault: openVault,
    passPhrases: quickPassPhrases,
    sharing: { ...SHARING, ...options.sharing },
    webhooks: playedReceivers,
    report,
    savepoint: open.savepoint,
    serves: options.serves,
  });
  const session: Session = {
    world,
    clock,
    events,
    open,
    random,
    contextOf,
    signIn: authorization => signIn(authorization, world),
    runningFor: user => {
      const context = contextOf(user);
      return { context, write: work => inTurn(() => work(context)), idempotency };
    },
    write: inTurn,
    visitor,
    nextTrace: () => `req_${createRandom(seed, 'trace', traces++).hex(8)}`,
  };
  return session;
}

/** A mistake of the mock is nobody's to catch. */
const report: Context['report'] = error => {
  queueMicrotask(() => {
    throw error;
  });
};

/** Whoever has a link to something of the only tenant. */
const visitor: Session['visitor'] = token =>
  Promise.resolve(tenantOf(token) === TENANT ? visitorOf(TENANT) : undefined);

/** Those of the seed are made when asked for, those that were uploaded are kept. */
function filesOfSeed(): FilePort {
  const kept = memoryFiles();
  return {
    write: (key, bytes) => kept.write(key, bytes),
    read: async key => seededBytes(key) ?? (await kept.read(key)),
    remove: key => kept.remove(key),
  };
}

/** Nothing leaves the mock. Hosts that begin with `fail` stand for a receiver that is down. */
const playedReceivers: WebhookPort = {
  send: url => Promise.resolve({ statusCode: new URL(url).hostname.startsWith('fail') ? null : 204 }),
};
