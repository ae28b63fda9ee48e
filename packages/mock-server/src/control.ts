import type { Mock } from './mock-types.ts';
import type { RouteFault } from './scenarios/faults.ts';
import { isScenario, scenarios, type ScenarioName } from './scenarios/index.ts';

export const CONTROL_PATH = '/__mock';
interface Command {
  scenario?: string | string[] | null;
  latencyMs?: number;
  advanceMs?: number;
  paused?: boolean;
  id?: string;
  patch?: object;
  seed?: number;
  scale?: number;
  fault?: unknown;
}
const json = (body: unknown, status = 200): Promise<Response> =>
  Promise.resolve(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    }),
  );

/**
 * The remote control of a running mock, outside the contract: `GET /__mock/` tells its state, `POST
 * /__mock/scenario`, `latency`, `clock`, `fault`, `reset` and `someone-else` change it. Undefined for any other
 * address.
 */
export function control(request: Request, mock: Mock): Promise<Response> | undefined {
  const { pathname } = new URL(request.url);
  if (pathname !== CONTROL_PATH && !pathname.startsWith(`${CONTROL_PATH}/`)) return undefined;
  const what = pathname.slice(CONTROL_PATH.length).replaceAll('/', '');
  return request.method === 'POST' ? command(what, request, mock) : json(describe(mock));
}
const describe = (mock: Mock): object => ({
  seed: mock.world.seed,
  scale: mock.world.scale,
  now: mock.clock.now(),
  paused: mock.clock.paused,
  scenarios: mock.activeScenarios,
  available: Object.fromEntries(
    Object.entries(scenarios).map(([name, { description }]) => [name, description]),
  ),
});

async function command(what: string, request: Request, mock: Mock): Promise<Response> {
  let sent: Command;
  try {
    sent = JSON.parse((await request.text()) || '{}') as Command;
  } catch {
    return json({ error: 'The body is not JSON.' }, 400);
  }
  switch (what) {
    case 'scenario': {
      const names = [sent.scenario ?? []].flat();
      const unknown = names.find(name => !isScenario(name));
      if (unknown !== undefined)
        return json(
          { error: `No scenario ${unknown}. There are: ${Object.keys(scenarios).join(', ')}.` },
          422,
        );
      mock.scenario(...(names as ScenarioName[]));
      break;
    }
    case 'latency':
      mock.latency(Number(sent.latencyMs ?? 0));
      break;
    case 'clock':
      if (sent.paused !== undefined) {
        if (sent.paused) mock.clock.pause();
        else mock.clock.resume();
      }
      await mock.clock.advance(Math.max(0, Number(sent.advanceMs ?? 0)));
      break;
    case 'fault':
      mock.fault({
        ...(typeof sent.fault === 'object' && sent.fault && 'deviceId' in sent.fault
          ? {}
          : { operationId: '*' }),
        ...(sent.fault as RouteFault),
      });
      break;
    case 'reset':
      mock.reset({
        ...(sent.seed === undefined ? {} : { seed: sent.seed }),
        ...(sent.scale === undefined ? {} : { scale: sent.scale }),
      });
      break;
    case 'someone-else':
      if (!(await mock.someoneElse(String(sent.id), sent.patch)))
        return json({ error: `No record ${sent.id}, or nothing to change in it.` }, 404);
      break;
    default:
      return json({ error: `No control ${what}.` }, 404);
  }
  return json(describe(mock));
}
