import { allScopes } from '@customer-hub/server/parts/contract/contract';
import { contract as ourContract } from '@customer-hub/server/parts/generated/contract';
import type { DatabaseChange } from '@customer-hub/server/parts/database/database';
import type { Database } from '@customer-hub/server/parts/database/collections/index';
import { DEFAULT_SCALE, scaleOf, type Scale } from './seed/plan.ts';
import type { World } from './seed/world.ts';
import type { Row } from '@customer-hub/server/parts/database/store';
import { activities as ourActivities, handlers as ourHandlers } from './handlers/index.ts';
import type { Activity, Journal, Mock, MockOptions } from './mock-types.ts';
import type { DeviceFault } from './scenarios/device-trouble.ts';
import { createFaults, type Faults, type RouteFault } from './scenarios/faults.ts';
import { isScenario, type ScenarioName } from './scenarios/index.ts';
import type { Clock } from '@customer-hub/server/parts/server/clock';
import { control } from './control.ts';
import type { MemoryEventLog } from '@customer-hub/server/parts/server/events';
import {
  incomingOf,
  responseOf,
  type Incoming,
  type Outcome,
} from '@customer-hub/server/parts/server/exchange';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { userOf } from './sign-in.ts';
import { outside } from '@customer-hub/server/parts/server/transaction';
import { createRouter } from '@customer-hub/server/parts/server/router';
import { changeBySomeoneElse } from './someone-else.ts';
import { openSession, type Session, type Start } from './session.ts';

export type { Activity, Journal, Mock, MockOptions } from './mock-types.ts';

export const createMock = (options: MockOptions = {}): Mock => new RunningMock(options);

class RunningMock implements Mock {
  readonly #options: MockOptions;
  readonly #activities: readonly Activity[];
  readonly #allScopes: ReadonlySet<string>;
  readonly #faults: Faults;
  readonly #route: (incoming: Incoming) => Promise<Outcome>;
  readonly #listeners = new Set<(collection: string, row: Row) => void>();
  readonly #resetListeners = new Set<() => void>();
  #start: Start;
  #session: Session;

  constructor(options: MockOptions) {
    const { basePath = '/v1', strict = false, contract = ourContract, handlers = ourHandlers } = options;
    this.#options = options;
    this.#activities = options.activities ?? ourActivities;
    this.#allScopes = allScopes(contract);
    this.#start = {
      seed: options.seed ?? 7,
      scale: sizeOf(options.scale),
      epoch: options.epoch ?? new Date().toISOString(),
      huge: options.scenario === 'huge',
    };
    this.#session = this.#open();
    this.#faults = createFaults({ current: () => this.#session, someoneElse: id => this.someoneElse(id) });
    this.#route = createRouter({
      contract,
      handlers,
      strict,
      basePath,
      around: this.#faults,
      session: () => this.#session,
      tellErrors: true,
      // Everybody who tries it out comes from the same address.
      visitorLimit: { refuses: false },
    });
    if (options.scenario) this.#faults.use([options.scenario]);
    this.latency(options.latencyMs ?? 0);
    this.#runActivities();
  }

  handle(request: Request): Promise<Response> {
    return control(request, this) ?? this.exchange(incomingOf(request)).then(responseOf);
  }
  exchange(incoming: Incoming): Promise<Outcome> {
    return this.#route(incoming);
  }
  get db(): Database {
    return this.#session.open.db;
  }
  get clock(): Clock {
    return this.#session.clock;
  }
  get events(): MemoryEventLog {
    return this.#session.events;
  }
  get world(): World {
    return this.#session.world;
  }

  get activeScenarios(): readonly ScenarioName[] {
    return this.#faults.active;
  }
  scenario(...names: ScenarioName[]): void {
    const unknown = names.find(name => !isScenario(name));
    if (unknown !== undefined) throw new RangeError(`No scenario ${String(unknown)}`);
    this.#faults.use(names);
    const huge = names.includes('huge');
    if (huge === this.#start.huge) return;
    this.#start = { ...this.#start, huge };
    this.reset();
  }
  fault(fault: RouteFault | DeviceFault): () => void {
    return 'deviceId' in fault ? this.#faults.device(fault) : this.#faults.route(fault);
  }
  latency(ms: number): void {
    this.#faults.latencyMs = ms;
  }
  someoneElse(id: string, patch?: object): Promise<boolean> {
    const { open, world, random } = this.#session;
    return changeBySomeoneElse(id, patch, open, world, random);
  }

  reset(to: Pick<MockOptions, 'seed' | 'scale' | 'epoch'> = {}): void {
    const { seed, scale, huge } = this.#start;
    this.#startOver({
      seed: to.seed ?? seed,
      scale: to.scale === undefined ? scale : sizeOf(to.scale),
      epoch: to.epoch ?? this.#options.epoch ?? new Date().toISOString(),
      huge,
    });
    for (const listener of this.#resetListeners) listener();
    this.#runActivities();
  }
  journal(): Journal {
    const { seed, scale, epoch } = this.#start,
      changed = [...this.#session.open.opened()].map(([name, rows]) => [name, rows.changedRows()]);
    return { version: 1, seed, scale, epoch, rows: Object.fromEntries(changed) };
  }
  restore({ seed, scale, epoch, rows }: Journal): void {
    const epochMs = Date.parse(epoch),
      startMs = this.#options.epoch === undefined ? Math.max(Date.now(), epochMs) : epochMs;
    this.#startOver({ ...this.#start, seed, scale, epoch }, startMs);
    for (const [name, changed] of Object.entries(rows)) this.#session.open.collection(name)?.apply(changed);
    this.#runActivities();
  }

  context(): Context {
    const person = this.world.technicians[0] ?? { id: 'tec_1', name: '' },
      user = userOf(person, this.#allScopes),
      { contextOf, write } = this.#session,
      bare = contextOf(user);
    return { ...bare, ifMatch: () => undefined, write: outside(work => write(() => work(bare))) };
  }
  onChange(listener: (collection: string, row: Row) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
  onReset(listener: () => void): () => void {
    this.#resetListeners.add(listener);
    return () => {
      this.#resetListeners.delete(listener);
    };
  }
  stop(): void {
    this.clock.stop();
  }

  #startOver(start: Start, startMs?: number): void {
    this.stop();
    this.#start = start;
    this.#session = this.#open(startMs);
  }
  #open(startMs?: number): Session {
    const { paused = false, definitions, sharing } = this.#options;
    return openSession(this.#start, {
      paused,
      startMs,
      definitions,
      ...(sharing ? { sharing } : {}),
      scopes: this.#allScopes,
      serves: id => id in (this.#options.handlers ?? ourHandlers),
      trouble: deviceId => this.#faults.deviceTrouble(deviceId),
      onChange: (change, session) => {
        this.#tell(change, session);
      },
    });
  }
  /** Tells a changed row to the journal, and to whoever follows the events. */
  #tell(
    { collection, resource, kind, row, options: { event, data } }: DatabaseChange,
    session: Session,
  ): void {
    const written = session.open.collection(collection)?.visibleToJournal(row) ?? row;
    for (const listener of this.#listeners) listener(collection, written);
    if (event === false) return;
    session.events.publish({
      type: event ?? `${resource}.${kind}`,
      customerId: resource === 'customer' ? row.id : customerOf(row),
      resource: { type: resource, id: row.id, etag: kind === 'deleted' ? null : (row.etag ?? null) },
      ...(data ? { data } : {}),
    });
  }
  #runActivities(): void {
    for (const activity of this.#activities) void activity(this.context());
  }
}

const customerOf = (row: object): string | null =>
  'customerId' in row && typeof row.customerId === 'string' ? row.customerId : null;

function sizeOf(scale: number | Scale = DEFAULT_SCALE): Scale {
  return typeof scale === 'number' ? scaleOf(scale) : scale;
}
