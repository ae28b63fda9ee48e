import type { SharingRules } from '@customer-hub/server/parts/contract/types';
import type { Contract } from '@customer-hub/server/parts/contract/contract';
import type { Database } from '@customer-hub/server/parts/database/collections/index';
import type { Scale } from './seed/plan.ts';
import type { World } from './seed/world.ts';
import type { SeededDefinition } from './seed/index.ts';
import type { Row } from '@customer-hub/server/parts/database/store';
import type { DeviceFault } from './scenarios/device-trouble.ts';
import type { RouteFault } from './scenarios/faults.ts';
import type { ScenarioName } from './scenarios/index.ts';
import type { Clock } from '@customer-hub/server/parts/server/clock';
import type { MemoryEventLog } from '@customer-hub/server/parts/server/events';
import type { Incoming, Outcome } from '@customer-hub/server/parts/server/exchange';
import type { Activity, Context } from '@customer-hub/server/parts/server/handler';

export type { Activity } from '@customer-hub/server/parts/server/handler';

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
  /** How records may be shared by links. Default: as with a server. */
  sharing?: Partial<SharingRules>;
  /** Validate every answer against the contract. Default false; tests switch it on. */
  strict?: boolean;
  /** In front of every path. Default `/v1`. */
  basePath?: string;
  /** Own seeds instead of ours. */
  definitions?: Readonly<Record<string, SeededDefinition>>;
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
  /** The same without a `Request` and a `Response` around it, which cost more than most answers: for ports. */
  exchange(incoming: Incoming): Promise<Outcome>;
  readonly db: Database;
  readonly clock: Clock;
  readonly events: MemoryEventLog;
  readonly world: World;
  /** Switches to these scenarios; none switches all off. `huge` reseeds and so starts over. */
  scenario(...names: ScenarioName[]): void;
  readonly activeScenarios: readonly ScenarioName[];
  /** Trouble for one route, or with work on one device; returns how to end it. */
  fault(fault: RouteFault | DeviceFault): () => void;
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
