import { contract as ourContract } from './generated/contract.ts';
import type { Contract } from './contract/contract.ts';
import { openDatabase, type OpenDatabase } from './database/database.ts';
import { createRandom, type Random } from './database/random.ts';
import { collections, type Database } from './database/seed/index.ts';
import { DEFAULT_SCALE, scaleOf, type Scale } from './database/seed/plan.ts';
import { createWorld, type World } from './database/seed/world.ts';
import type { CollectionDefinition, Row } from './database/store.ts';
import { activities as ourActivities, handlers as ourHandlers } from './handlers/index.ts';
import { createFaults, type RouteFault } from './scenarios/faults.ts';
import { isScenario, type ScenarioName } from './scenarios/index.ts';
import { createClock, type Clock } from './server/clock.ts';
import { control } from './server/control.ts';
import { createEventLog, type EventLog } from './server/events.ts';
import type { Context } from './server/handler.ts';
import { IdempotencyKeys } from './server/idempotency.ts';
import { createRouter, type RouterState } from './server/router.ts';
import { changeBySomeoneElse } from './server/someone-else.ts';
import type { User } from './server/user.ts';

/** Work that goes on without a request, planned on the clock when the mock opens: alerts that wake up, devices that come and go. */
export type Activity = (context: Context) => void | Promise<void>;

export interface MockOptions {
  /** Same seed, same data. Default 7. */
  seed?: number;
  /** Devices of the largest customer (default 10,000), or both sizes. */
  scale?: number | Scale;
  /** RFC 3339: "now" of the seeded data, and where the clock starts. Default: the real time. */
  epoch?: string;
  /** The clock stands still until `clock.advance()`. Default false. */
  paused?: boolean;
  /** Milliseconds that every answer waits. Default 0. */
  latencyMs?: number;
  scenario?: ScenarioName;
  /** Validate every answer against the contract. Default false; tests switch it on. */
  strict?: boolean;
  /** In front of every path. Default `/v1`. */
  basePath?: string;
  /** Own seeds instead of ours. */
  definitions?: Readonly<Record<string, CollectionDefinition<Row>>>;
  /** Own operations instead of ours, for tests of the machinery. */
  contract?: Contract;
  handlers?: Readonly<Partial<Record<string, unknown>>>;
  activities?: readonly Activity[];
}
/** Every row that differs from the seed; enough to bring a session back. Holds no secrets. */
export interface Journal {
  version: 1;
  seed: number;
  scale: Scale;
  epoch: string;
  rows: Record<string, Row[]>;
}

export interface Mock {
  /** The whole server as one function. `Response.error()` stands for a lost connection. */
  handle(request: Request): Promise<Response>;
  readonly db: Database;
  readonly clock: Clock;
  readonly events: EventLog;
  readonly world: World;
  /** Switches to these scenarios; none switches all off. `huge` reseeds and so starts over. */
  scenario(...names: ScenarioName[]): void;
  readonly activeScenarios: readonly ScenarioName[];
  /** Trouble for one route; returns how to end it. */
  fault(fault: RouteFault): () => void;
  latency(ms: number): void;
  /** Another member of staff changes a record: for conflicts. */
  someoneElse(id: string, patch?: object): Promise<boolean>;
  /** Back to the seed. */
  reset(options?: Pick<MockOptions, 'seed' | 'scale' | 'epoch'>): void;
  /** A context as handlers get it, of the first technician with all scopes: for activities and tests. */
  context(): Context;
  journal(): Journal;
  /** Reseeds as the journal says and puts its rows in place. */
  restore(journal: Journal): void;
  /** Calls back after each changed row. */
  onChange(listener: (collection: string, row: Row) => void): () => void;
  /** Calls back after the mock went back to the seed. */
  onReset(listener: () => void): () => void;
  /** Ends timers. */
  stop(): void;
}

export function createMock(options: MockOptions = {}): Mock {
  const {
    basePath = '/v1',
    strict = false,
    contract = ourContract,
    handlers = ourHandlers,
    activities = ourActivities,
  } = options;
  const allScopes = [...new Set(Object.values(contract.operations).flatMap(({ scopes }) => scopes))];
  const listeners = new Set<(collection: string, row: Row) => void>();
  const resetListeners = new Set<() => void>();
  let seed = options.seed ?? 7,
    scale = sizeOf(options.scale),
    epoch = options.epoch ?? new Date().toISOString(),
    huge = false;
  let world: World,
    clock: Clock,
    events: EventLog,
    open: OpenDatabase,
    idempotency: IdempotencyKeys,
    traces: number,
    random: Random;

  function start(startMs = Date.parse(epoch)): void {
    clock = createClock({ startMs, paused: options.paused ?? false });
    world = createWorld({ seed, scale: huge ? scaleOf(100_000) : scale, now: epoch });
    events = createEventLog(() => clock.now());
    idempotency = new IdempotencyKeys();
    traces = 0;
    random = createRandom(seed, 'running');
    open = openDatabase({
      world,
      clock,
      definitions:
        options.definitions ?? (collections as unknown as Record<string, CollectionDefinition<Row>>),
      onChange: ({ collection, resource, kind, row, options: { event, data } }) => {
        for (const listener of listeners)
          listener(collection, open.collections.get(collection)?.visibleToJournal(row) ?? row);
        if (event === false) return;
        const { customerId } = row as { customerId?: unknown };
        events.publish({
          type: event ?? `${resource}.${kind}`,
          customerId: resource === 'customer' ? row.id : typeof customerId === 'string' ? customerId : null,
          resource: { type: resource, id: row.id, etag: kind === 'deleted' ? null : (row.etag ?? null) },
          ...(data ? { data } : {}),
        });
      },
    });
  }
  const ids = { uuid: () => random.uuid(), next: (prefix: string) => `${prefix}_${random.hex(10)}` };
  const state: RouterState = {
    get world() {
      return world;
    },
    get idempotency() {
      return idempotency;
    },
    faults: createFaults({
      get clock() {
        return clock;
      },
      get random() {
        return random;
      },
      someoneElse: id => mock.someoneElse(id),
    }),
    context: user => ({ db: open.db, clock, now: () => clock.now(), user, random, ids, events }),
    nextTrace: () => `req_${createRandom(seed, 'trace', traces++).hex(8)}`,
  };
  const route = createRouter({ contract, handlers, state: () => state, strict, basePath });
  const runActivities = (): void => {
    for (const activity of activities) void activity(mock.context());
  };

  const mock: Mock = {
    handle: request => control(request, mock) ?? route(request),
    get db() {
      return open.db;
    },
    get clock() {
      return clock;
    },
    get events() {
      return events;
    },
    get world() {
      return world;
    },
    get activeScenarios() {
      return state.faults.active;
    },
    scenario(...names) {
      const unknown = names.find(name => !isScenario(name));
      if (unknown !== undefined) throw new RangeError(`No scenario ${unknown}`);
      state.faults.use(names);
      if (names.includes('huge') !== huge) {
        huge = !huge;
        mock.reset();
      }
    },
    fault: fault => state.faults.route(fault),
    latency(ms) {
      state.faults.latencyMs = ms;
    },
    someoneElse: (id, patch) => changeBySomeoneElse(id, patch, open, world, random),
    reset(to = {}) {
      clock.stop();
      seed = to.seed ?? seed;
      scale = to.scale === undefined ? scale : sizeOf(to.scale);
      epoch = to.epoch ?? options.epoch ?? new Date().toISOString();
      start();
      for (const listener of resetListeners) listener();
      runActivities();
    },
    context() {
      const person = world.technicians[0] ?? { id: 'tec_1', name: '' };
      const user: User = { id: person.id, name: person.name, person, scopes: new Set(allScopes) };
      return { ...state.context(user), ifMatch: () => undefined };
    },
    journal: () => ({
      version: 1,
      seed,
      scale,
      epoch,
      rows: Object.fromEntries(
        [...open.collections].map(([name, collection]) => [name, collection.changedRows()]),
      ),
    }),
    restore(journal) {
      clock.stop();
      ({ seed, scale, epoch } = journal);
      start(options.epoch === undefined ? Math.max(Date.now(), Date.parse(epoch)) : Date.parse(epoch));
      for (const [name, rows] of Object.entries(journal.rows)) open.collections.get(name)?.apply(rows);
      runActivities();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    onReset(listener) {
      resetListeners.add(listener);
      return () => {
        resetListeners.delete(listener);
      };
    },
    stop() {
      clock.stop();
    },
  };
  huge = options.scenario === 'huge';
  start();
  if (options.scenario) state.faults.use([options.scenario]);
  mock.latency(options.latencyMs ?? 0);
  runActivities();
  return mock;
}
const sizeOf = (scale: number | Scale | undefined): Scale =>
  scale === undefined ? DEFAULT_SCALE : typeof scale === 'number' ? scaleOf(scale) : scale;
