#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import type { ScenarioName } from './scenarios/index.ts';

// Before anything large is loaded: from the second start on, nothing is compiled again.
enableCompileCache();
const { createMockServer } = await import('./http.ts');
const { isScenario, scenarios } = await import('./scenarios/index.ts');

const HELP = `The Customer Hub mock server: every operation of the contract, with state, over HTTP.

  npm run mock -- --port 4010 --seed 7 --scale 100000 --latency 200 --scenario flaky

  --port <n>        port to listen on, 0 for any free one (default 4010)
  --host <name>     address to listen on (default 127.0.0.1)
  --seed <n>        same seed, same data (default 7)
  --scale <n>       devices of the largest customer (default 10000)
  --latency <ms>    milliseconds every answer waits (default 0)
  --scenario <name> ${Object.keys(scenarios).join(', ')}
  --strict          hold every answer against the contract, too
  --help            this text

Any bearer token signs in; "expired", "read-only", "tec_2" and "scopes=customer:read,..." mean something.
While it runs: GET /__mock/ tells its state;
POST /__mock/{scenario,latency,clock,fault,reset,someone-else} changes it, e.g.
  curl -X POST localhost:4010/__mock/scenario -d '{"scenario":"slow"}'
  curl -X POST localhost:4010/__mock/someone-else -d '{"id":"cus_1","patch":{"phone":"+1 503 555 0167"}}'
`;

function readArguments(
  argv: string[],
):
  | {
      port: number;
      host: string;
      seed: number;
      scale: number;
      latencyMs: number;
      strict: boolean;
      scenario: ScenarioName | undefined;
    }
  | undefined {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      seed: { type: 'string' },
      scale: { type: 'string' },
      latency: { type: 'string' },
      scenario: { type: 'string' },
      strict: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return undefined;
  const whole = (name: 'port' | 'seed' | 'scale' | 'latency', usual: number, largest: number): number => {
    const text = values[name],
      number = text === undefined ? usual : Number(text);
    if (!Number.isInteger(number) || number < 0 || number > largest)
      throw new RangeError(`--${name} must be a whole number from 0 to ${largest}, not ${text}`);
    return number;
  };
  const { scenario } = values;
  if (scenario !== undefined && !isScenario(scenario))
    throw new RangeError(`--scenario must be one of: ${Object.keys(scenarios).join(', ')}`);
  return {
    port: whole('port', 4010, 65_535),
    host: values.host ?? '127.0.0.1',
    seed: whole('seed', 7, 2 ** 31),
    scale: whole('scale', 10_000, 1_000_000),
    latencyMs: whole('latency', 0, 600_000),
    strict: values.strict ?? false,
    scenario,
  };
}

try {
  const options = readArguments(process.argv.slice(2));
  if (!options) {
    console.log(HELP);
  } else {
    const { scenario, ...rest } = options;
    const server = await createMockServer({ ...rest, ...(scenario ? { scenario } : {}) });
    console.log(
      `Customer Hub mock server: ${server.url}  (seed ${rest.seed}, ${rest.scale} devices at most${
        scenario ? `, ${scenario}` : ''
      })`,
    );
    console.log(`Try: curl -H 'Authorization: Bearer me' '${server.url}/customers/cus_1'`);
    console.log('Press Ctrl+C to stop.');
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\nSee --help.`);
  process.exitCode = 1;
}
