/** One size of a customer, in a process of its own: `node bench/mock/grow.ts 1000000` prints what each step took. */
import { createFetch, createMock } from '../../packages/mock-server/src/index.ts';

export interface Step {
  what: string;
  /** Of the processor, so that it is the same on a busy machine. */
  cpuMs: number;
  /** What the process holds more than before the world was opened. */
  megabytes: number;
  /** Of the answer. */
  bytes: number;
}
interface Page {
  items: { id: string }[];
  page: { nextCursor: string | null; totalCount?: number };
}

const devices = Number(process.argv[2]);
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
const before = process.memoryUsage().rss,
  steps: Step[] = [];

async function step(what: string, work: () => Promise<Page & { bytes: number }>): Promise<Page> {
  const start = cpuMs(),
    answer = await work();
  steps.push({
    what,
    cpuMs: cpuMs() - start,
    megabytes: Math.max(0, process.memoryUsage().rss - before) / 2 ** 20,
    bytes: answer.bytes,
  });
  return answer;
}

let fetch: typeof globalThis.fetch | undefined, address: string;
const ask = async (query: string): Promise<Page & { bytes: number }> => {
  const response = await fetch?.(`${address}?limit=50&count=exact${query}`, {
      headers: { authorization: 'Bearer bench' },
    }),
    text = (await response?.text()) ?? '';
  if (!response?.ok) throw new Error(text);
  return { ...(JSON.parse(text) as Page), bytes: Buffer.byteLength(text) };
};
const behind = ({ page }: Page): string => `&cursor=${page.nextCursor}`;

await step('start the server', async () => {
  const mock = createMock({ scale: devices, epoch: '2026-11-22T16:21:00Z', paused: true }),
    customer = mock.world.customers.find(({ counts }) => counts.devices === devices);
  fetch = createFetch(mock);
  address = `http://mock.test/v1/customers/${customer?.id}/devices`;
  return { items: [], page: { nextCursor: null }, bytes: 0 };
});
const first = await step('open: the first page ever', () => ask(''));
if (first.page.totalCount !== devices) throw new Error(`${first.page.totalCount} devices`);
await step('page 2', () => ask(behind(first)));
const deep = await step('jump to 90 %', () => ask(`&offset=${Math.floor(devices * 0.9)}`));
await step('cursor at 90 %', () => ask(behind(deep)));
await step('jump to the end', () => ask(`&offset=${devices - 50}`));
await step('sort by another column', () => ask('&sort=-lastSeenAt'));
const filter = '&kind=pc&availability=online&facets=kind,availability';
await step('filter with facets', () => ask(filter));
await step('scroll on in it', () => ask(`${filter}&offset=100`));
await step('search', () => ask('&q=ws-'));
await step('one key more', () => ask('&q=ws-0'));
console.log(JSON.stringify(steps));
