import type { Operation } from '../contract/contract.ts';
import type { Random } from '../database/random.ts';
import type { Clock } from '../server/clock.ts';
import { ProblemError } from '../server/problems.ts';
import { delay } from './delay.ts';
import { scenarios, type ScenarioName } from './index.ts';

/** One request that found its operation. */
export interface Call {
  operationId: string;
  operation: Operation;
  path: Readonly<Record<string, string>>;
  request: Request;
}
/** What a scenario may use to make trouble. */
export interface Tools {
  clock: Clock;
  random: Random;
  /** Another member of staff changes this record; false when there is none. */
  someoneElse(id: string): Promise<boolean>;
}
/** A kind of trouble. Made anew whenever it is switched on, so it may remember things. */
export interface Trouble {
  /** A response (or `Response.error()` for a lost connection) instead of the real one. May throw a problem. */
  before?(call: Call, tools: Tools): Promise<Response | undefined> | Response | undefined;
  /** Changes a JSON answer on its way out. */
  body?(body: unknown, call: Call, tools: Tools): unknown;
  /** Changes any answer on its way out. */
  response?(response: Response, call: Call, tools: Tools): Response;
}
/** Trouble for one route. */
export interface RouteFault {
  /** `listDevices`, or `*`. */
  operationId: string;
  /** Answer with this problem; `0` is a lost connection. */
  status?: number;
  code?: string;
  retryAfterSeconds?: number;
  latencyMs?: number;
  /** How often; for ever by default. */
  times?: number;
}
export interface Faults {
  before(call: Call): Promise<Response | undefined>;
  after(call: Call, response: Response): Promise<Response>;
  use(names: readonly ScenarioName[]): void;
  readonly active: readonly ScenarioName[];
  route(fault: RouteFault): () => void;
  clear(): void;
  latencyMs: number;
}

export function createFaults(tools: Tools): Faults {
  let active: { name: ScenarioName; trouble: Trouble }[] = [],
    routes: RouteFault[] = [];
  return {
    latencyMs: 0,
    async before(call) {
      await delay(this.latencyMs, call.request.signal);
      const fault = routes.find(({ operationId }) => operationId === '*' || operationId === call.operationId);
      if (fault) {
        if (fault.times !== undefined && --fault.times <= 0) routes = routes.filter(other => other !== fault);
        await delay(fault.latencyMs ?? 0, call.request.signal);
        if (fault.status === 0) return Response.error();
        if (fault.status !== undefined)
          throw new ProblemError(
            {
              title: 'A fault that was asked for',
              status: fault.status,
              code: fault.code ?? `fault_${fault.status}`,
            },
            fault.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(fault.retryAfterSeconds) },
          );
      }
      for (const { trouble } of active) {
        const response = await trouble.before?.(call, tools);
        if (response) return response;
      }
      return undefined;
    },
    async after(call, response) {
      let changed = response;
      if (
        response.ok &&
        response.headers.get('content-type') === 'application/json' &&
        active.some(({ trouble }) => trouble.body)
      ) {
        let body = (await response.json()) as unknown;
        for (const { trouble } of active) if (trouble.body) body = trouble.body(body, call, tools);
        changed = new Response(JSON.stringify(body), { status: response.status, headers: response.headers });
      }
      for (const { trouble } of active) changed = trouble.response?.(changed, call, tools) ?? changed;
      return changed;
    },
    use(names) {
      active = names.map(name => ({ name, trouble: scenarios[name].start() }));
    },
    get active() {
      return active.map(({ name }) => name);
    },
    route(fault) {
      const own = { ...fault };
      routes = [own, ...routes];
      return () => {
        routes = routes.filter(other => other !== own);
      };
    },
    clear() {
      active = [];
      routes = [];
    },
  };
}
