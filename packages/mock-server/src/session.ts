import { openDatabase, type DatabaseChange, type OpenDatabase } from './database/database.ts';
import { createRandom, type Random } from './database/random.ts';
import { scaleOf, type Scale } from './database/seed/plan.ts';
import { createWorld, type World } from './database/seed/world.ts';
import type { MockOptions } from './mock-types.ts';
import { createClock, type Clock } from './server/clock.ts';
import { createEventLog, type EventLog } from './server/events.ts';
import type { Context } from './server/handler.ts';
import { IdempotencyKeys } from './server/idempotency.ts';
import type { User } from './server/user.ts';

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
export interface Session {
  readonly world: World;
  readonly clock: Clock;
  readonly events: EventLog;
  readonly open: OpenDatabase;
  readonly idempotency: IdempotencyKeys;
  readonly random: Random;
  /** What a handler gets, but for `ifMatch`. */
  contextOf(user: User): Omit<Context, 'ifMatch'>;
  nextTrace(): string;
}
interface SessionOptions extends Pick<MockOptions, 'paused' | 'definitions'> {
  /** Where the clock starts. Default: at the epoch. */
  startMs?: number | undefined;
  onChange(change: DatabaseChange, session: Session): void;
  deviceTrouble: Context['deviceTrouble'];
}
const HUGE = scaleOf(100_000);

/** Seeds a world and opens its database; the clock runs at once unless it is paused. */
export function openSession(
  { seed, scale, epoch, huge }: Start,
  { startMs = Date.parse(epoch), paused = false, definitions, onChange, deviceTrouble }: SessionOptions,
): Session {
  const clock = createClock({ startMs, paused }),
    world = createWorld({ seed, scale: huge ? HUGE : scale, now: epoch }),
    events = createEventLog(() => clock.now()),
    random = createRandom(seed, 'running'),
    ids = { uuid: () => random.uuid(), next: (prefix: string) => `${prefix}_${random.hex(10)}` };
  let traces = 0;
  const open = openDatabase({
    world,
    clock,
    ...(definitions ? { definitions } : {}),
    onChange: change => {
      onChange(change, session);
    },
  });
  const session: Session = {
    world,
    clock,
    events,
    open,
    random,
    idempotency: new IdempotencyKeys(),
    contextOf: user => ({
      db: open.db,
      clock,
      now: () => clock.now(),
      user,
      random,
      ids,
      events,
      deviceTrouble,
    }),
    nextTrace: () => `req_${createRandom(seed, 'trace', traces++).hex(8)}`,
  };
  return session;
}
