/**
 * What a call through the SDK costs beyond `fetch` itself, beside ky and openapi-fetch in the same run: a page of 50
 * devices and one record, and what checking the answers adds for whoever waits. The ways take turns call by call, so
 * that a busy machine slows all of them; between two calls there is an idle moment, in which warnings are worked out.
 * Goals are shares of what ky costs over `fetch`. Then: checking a list beside JSON.parse, also where no code may be
 * generated, as under a strict policy of content.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import ky from 'ky';
import createClient from 'openapi-fetch';
import { createFetch, createMock } from '../packages/mock-server/src/index.ts';
import { createHub, type HubOptions } from '../packages/sdk/src/index.ts';

/** Of what ky costs over `fetch`. */
const callGoals: Readonly<Record<string, number>> = { none: 0.9, warn: 1.15, strict: 2 };
/** Of what JSON.parse takes. */
const checkGoals = { generated: 0.3, strictPolicy: 0.6 };
const ROUNDS = 3_000;

type Way = () => Promise<unknown>;
const idle = (): Promise<void> => new Promise(done => setImmediate(done));

/** Microseconds per call of each way: the median of the quieter half of all rounds. */
async function compare(ways: Readonly<Record<string, Way>>): Promise<Record<string, number>> {
  const times = Object.fromEntries(Object.keys(ways).map(name => [name, [] as number[]]));
  for (let round = -300; round < ROUNDS; round += 1) {
    const all = Object.entries(ways),
      first = Math.abs(round) % all.length;
    // Each begins in its turn: a call pays for what the one before has left to be cleared away.
    for (const [name, call] of [...all.slice(first), ...all.slice(0, first)]) {
      const start = performance.now();
      await call();
      const us = (performance.now() - start) * 1_000;
      // The first rounds warm up.
      if (round >= 0) times[name]!.push(us);
      await idle();
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, all.sort((a, b) => a - b)[ROUNDS / 4] ?? NaN]),
  );
}

/** The same request, sent in every way to the same answer. */
function waysOf(
  body: string,
  resource: string,
  ask: (hub: ReturnType<typeof createHub>) => PromiseLike<unknown>,
) {
  const baseUrl = 'http://hub.test/v1',
    url = `${baseUrl}${resource}`,
    headers = { accept: 'application/json', authorization: 'Bearer token' },
    answer = async (_: Request): Promise<Response> =>
      new Response(body, { headers: { 'content-type': 'application/json' } });
  const hub = (mode?: 'warn' | 'strict'): Way => {
    const validate: HubOptions['validate'] = mode && {
      mode,
      schemas: () => import('../packages/sdk/src/checks.ts'),
      onDrift: drift => {
        throw new Error(`${drift.path} ${drift.code}`);
      },
    };
    const client = createHub({ baseUrl, auth: () => 'token', fetch: answer, ...(validate && { validate }) });
    return async () => ask(client);
  };
  const openapi = createClient<Record<string, never>>({ baseUrl, headers, fetch: answer });
  return {
    fetch: async () => (await answer(new Request(url, { headers }))).json(),
    'openapi-fetch': () => openapi.GET(resource as never),
    ky: () => ky(url, { headers, fetch: answer as typeof fetch }).json(),
    none: hub(),
    warn: hub('warn'),
    strict: hub('strict'),
  };
}

/** Prints a table, and tells which goals were missed. */
function table(title: string, us: Record<string, number>, goals: Readonly<Record<string, number>>): string[] {
  const over = (name: string): number => us[name]! - us.fetch!;
  console.log(`  ${title.padEnd(28)}      us  over fetch  of ky's`);
  return Object.keys(us).flatMap(name => {
    const share = over(name) / over('ky'),
      goal = goals[name],
      missed = goal !== undefined && !(share <= goal);
    const shown =
      name === 'fetch' ? '' : `${over(name).toFixed(1).padStart(12)}  ${share.toFixed(2).padStart(5)}x`;
    const told = goal === undefined ? '' : `   goal <= ${goal}x${missed ? ', missed' : ''}`;
    console.log(`    ${name.padEnd(26)} ${us[name]!.toFixed(1).padStart(7)}${shown}${told}`);
    return missed ? [`${title}, ${name}: ${share.toFixed(2)}x`] : [];
  });
}

/** Checking the list in a process of its own, with flags of Node. */
function checkList(body: string, goal: number, ...flags: string[]): string[] {
  const script = path.join(import.meta.dirname, 'sdk/check-list.ts'),
    { stdout, stderr, status } = spawnSync(process.execPath, ['-C', 'hub-source', ...flags, script], {
      input: body,
      encoding: 'utf8',
    });
  if (status !== 0) throw new Error(stderr);
  const { parseUs, checks, schemas } = JSON.parse(stdout) as Record<string, number>,
    missed = !(checks! <= goal),
    where = flags.length > 0 ? 'no code may be generated' : 'code may be generated';
  console.log(
    `    ${where.padEnd(26)} JSON.parse ${parseUs!.toFixed(0)} us, checks ${checks!.toFixed(3)}x, ` +
      `schemas ${schemas!.toFixed(2)}x   goal <= ${goal}x${missed ? ', missed' : ''}`,
  );
  return missed ? [`checking, ${where}: ${checks!.toFixed(2)}x`] : [];
}

/** A page of 50 devices, as the mock server answers it. */
async function pageOfDevices(): Promise<string> {
  const mock = createMock({ scale: 1_000, epoch: '2026-11-22T16:21:00Z', paused: true }),
    customer = mock.world.customers.find(({ counts }) => counts.devices >= 50);
  const url = `http://hub.test/v1/customers/${customer!.id}/devices?limit=50`,
    response = await createFetch(mock)(new Request(url, { headers: { authorization: 'Bearer bench' } }));
  mock.stop();
  return response.text();
}

export async function run(): Promise<void> {
  const page = await pageOfDevices(),
    [device] = (JSON.parse(page) as { items: object[] }).items,
    one = waysOf(JSON.stringify(device), '/devices/dev_1', hub => hub.devices.get('dev_1')),
    fifty = waysOf(page, '/customers/cus_7/devices', hub => hub.devices.list('cus_7'));
  console.log(`  50 devices are ${(page.length / 1024).toFixed(0)} KB`);
  const missed = [
    ...table('50 devices', await compare(fifty), callGoals),
    // A record is read so quickly that what is left is the bare client: shown, not held to the goals.
    ...table('one device', await compare(one), {}),
  ];
  console.log('  checking 50 devices');
  missed.push(
    ...checkList(page, checkGoals.generated),
    ...checkList(page, checkGoals.strictPolicy, '--disallow-code-generation-from-strings'),
  );
  if (missed.length > 0) throw new Error(`Goals missed: ${missed.join('; ')}`);
}
