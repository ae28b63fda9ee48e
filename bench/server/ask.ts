/** Requests to one server: one after another for how long they take, several at once for how many there are. */
import { spawn, type ChildProcess } from 'node:child_process';
import { quantile } from '../lib/goals.ts';
import { CUSTOMER } from './fill.ts';

export interface Measured {
  p50: number;
  p95: number;
  /** Of the server's processor, per request; that of PostgreSQL is not in it. Undefined where it says nothing. */
  cpu?: number;
  /** Requests per second, eight at once; undefined where that says nothing. */
  rate?: number;
}
export interface Process {
  url: string;
  /** Milliseconds of the processor that it has used. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}
const ONE_BY_ONE = 40,
  AT_ONCE = 8,
  MANY = 160,
  /** What is slow is asked less often. */
  LONGEST_MS = 3_000;
const TELL_CPU = new URL('../mock/tell-cpu.ts', import.meta.url).href;
const HEADERS = { authorization: 'Bearer bench', 'content-type': 'application/merge-patch+json' };

/** Starts a script that prints its address. */
export function start(script: string, ...args: string[]): Promise<Process> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(
      process.execPath,
      ['--import', TELL_CPU, '-C', 'hub-source', script, ...args],
      { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
    );
    const ended = new Promise<void>(end => child.once('exit', () => end()));
    child.once('exit', () => {
      reject(new Error(`${script} ended before it listened`));
    });
    child.stdout?.once('data', (text: Buffer) => {
      resolve({
        url: text.toString().trim(),
        cpuMs: () =>
          new Promise(told => {
            child.once('message', told as (message: unknown) => void);
            child.send('cpu');
          }),
        stop: () => {
          child.kill('SIGKILL');
          return ended;
        },
      });
    });
  });
}

export const listOf = (url: string): string => `${url}/customers/${CUSTOMER}/devices`;
export async function get<T>(address: string): Promise<T> {
  const response = await fetch(address, { headers: HEADERS });
  if (!response.ok) throw new Error(`${address}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** The same work again and again, told how often it was done. */
export async function measure(
  { cpuMs }: Pick<Process, 'cpuMs'>,
  work: (turn: number) => Promise<unknown>,
): Promise<Measured> {
  let turn = 0;
  for (; turn < 5; turn++) await work(turn);
  const usedMs = await cpuMs(),
    first = turn;
  const times: number[] = [],
    startMs = performance.now();
  while (times.length < ONE_BY_ONE && performance.now() - startMs < LONGEST_MS) {
    const beginMs = performance.now();
    await work(turn++);
    times.push(performance.now() - beginMs);
  }
  const manyMs = performance.now(),
    from = turn,
    one = async (): Promise<void> => {
      while (turn < from + MANY && performance.now() - manyMs < LONGEST_MS) await work(turn++);
    };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const seconds = (performance.now() - manyMs) / 1_000;
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    cpu: ((await cpuMs()) - usedMs) / (turn - first),
    rate: (turn - from) / seconds,
  };
}

interface Device {
  id: string;
  etag: string;
  name: string;
}
/** One device after another is given another name, by the version that was read before. */
export async function writes(server: Process): Promise<Measured> {
  const { url } = server;
  const { items } = await get<{ items: Device[] }>(`${listOf(url)}?limit=200&sort=-createdAt`),
    etags = new Map(items.map(({ id, etag }) => [id, etag]));
  return measure(server, async turn => {
    const { id = '' } = items[turn % items.length] ?? {},
      response = await fetch(`${url}/devices/${id}`, {
        method: 'PATCH',
        headers: { ...HEADERS, 'if-match': etags.get(id) ?? '' },
        body: JSON.stringify({ name: `Named ${turn}` }),
      });
    if (!response.ok) throw new Error(await response.text());
    etags.set(id, ((await response.json()) as Device).etag);
  });
}

const STREAMS = 50,
  EVENTS = 30;
/** From the moment a change is sent until the last of 50 streams has it. */
export async function fanOut(url: string): Promise<Measured> {
  const ended = new AbortController(),
    { items } = await get<{ items: Device[] }>(`${listOf(url)}?limit=1`),
    [device] = items;
  if (!device) throw new Error('No device');
  let left = 0,
    told: () => void = () => undefined;
  const read = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const bytes of body) {
      const chunk = decoder.decode(bytes, { stream: true });
      left -= chunk.split('event: device.updated').length - 1;
      if (left === 0) told();
    }
  };
  for (let at = 0; at < STREAMS; at++) {
    const { body } = await fetch(`${url}/events`, {
      headers: { ...HEADERS, accept: 'text/event-stream' },
      signal: ended.signal,
    });
    // Cut off at the end.
    if (body) read(body).catch(() => undefined);
  }
  const times: number[] = [];
  let { etag } = device;
  for (let turn = 0; turn < EVENTS; turn++) {
    left = STREAMS;
    const all = new Promise<void>(resolve => (told = resolve)),
      beginMs = performance.now(),
      response = await fetch(`${url}/devices/${device.id}`, {
        method: 'PATCH',
        headers: { ...HEADERS, 'if-match': etag },
        body: JSON.stringify({ name: `Told ${turn}` }),
      });
    ({ etag } = (await response.json()) as Device);
    await all;
    times.push(performance.now() - beginMs);
  }
  ended.abort();
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
