import { ProblemError } from '@customer-hub/server/parts/server/problems';
import { delay } from './delay.ts';
import { createDeviceFaults, type DeviceFault, type DeviceTrouble } from './device-trouble.ts';
import { scenarios, type ScenarioName } from './index.ts';
import type { Call, Tools, Trouble } from './trouble.ts';

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
  /** Nothing is switched on: neither `before` nor `after` would do anything. */
  readonly quiet: boolean;
  before(call: Call): Promise<Response | undefined>;
  after(call: Call, response: Response): Promise<Response>;
  use(names: readonly ScenarioName[]): void;
  readonly active: readonly ScenarioName[];
  route(fault: RouteFault): () => void;
  device(fault: DeviceFault): () => void;
  /** What goes wrong with work that begins on this device. */
  deviceTrouble(deviceId: string): DeviceTrouble | undefined;
  clear(): void;
  latencyMs: number;
}

/** What faults need of the running mock. */
interface FaultsOptions {
  /** Asked for each request, because a reset replaces both. */
  current(): Pick<Tools, 'clock' | 'random'>;
  someoneElse: Tools['someoneElse'];
}

/** Keeps what trouble is switched on, and makes it. */
export function createFaults({ current, someoneElse }: FaultsOptions): Faults {
  let active: { name: ScenarioName; trouble: Trouble }[] = [],
    routes: RouteFault[] = [];
  const devices = createDeviceFaults();
  const tools = (): Tools => {
    const { clock, random } = current();
    return { clock, random, someoneElse };
  };
  /** The fault of this call's route, if there is one; it is used up after so many times. */
  const takeFault = ({ operationId: called }: Call): RouteFault | undefined => {
    const fault = routes.find(({ operationId }) => operationId === '*' || operationId === called);
    if (fault?.times !== undefined && --fault.times <= 0) routes = routes.filter(other => other !== fault);
    return fault;
  };
  return {
    latencyMs: 0,
    get quiet() {
      return this.latencyMs <= 0 && routes.length === 0 && active.length === 0;
    },
    async before(call) {
      await delay(this.latencyMs, call.request.signal);
      const fault = takeFault(call);
      if (fault) {
        await delay(fault.latencyMs ?? 0, call.request.signal);
        if (fault.status === 0) return Response.error();
        if (fault.status !== undefined) throw problemOf(fault, fault.status);
      }
      for (const { trouble } of active) {
        const response = await trouble.before?.(call, tools());
        if (response) return response;
      }
      return undefined;
    },
    async after(call, response) {
      const troubles = active.map(({ trouble }) => trouble);
      let changed = await changeBody(response, troubles, call, tools());
      for (const trouble of troubles) changed = trouble.response?.(changed, call, tools()) ?? changed;
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
    device: fault => devices.add(fault),
    deviceTrouble: id => devices.take(id) ?? active.map(({ trouble }) => trouble.device?.(id)).find(Boolean),
    clear() {
      active = [];
      routes = [];
      devices.clear();
    },
  };
}

const problemOf = ({ code, retryAfterSeconds }: RouteFault, status: number): ProblemError =>
  new ProblemError(
    { title: 'A fault that was asked for', status, code: code ?? `fault_${status}` },
    retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) },
  );

/** Lets each trouble change the JSON of a success; other answers keep their body. */
async function changeBody(
  response: Response,
  troubles: readonly Trouble[],
  call: Call,
  tools: Tools,
): Promise<Response> {
  const { ok, status, headers } = response;
  if (!ok || headers.get('content-type') !== 'application/json') return response;
  if (!troubles.some(({ body }) => body)) return response;
  let body: unknown = await response.json();
  for (const trouble of troubles) if (trouble.body) body = trouble.body(body, call, tools);
  return new Response(JSON.stringify(body), { status, headers });
}
