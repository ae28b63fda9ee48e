/** What a page costs while something is done in it: its frames, the time of its main thread, and what stays of it. */
import type { CDPSession, Page } from 'playwright-core';

/** What the page did meanwhile, ms. */
export interface Cost {
  /** Time that passed from frame to frame. */
  readonly frames: readonly number[];
  /** Time for which the main thread worked from frame to frame: what others on the machine take is not in it. */
  readonly work: readonly number[];
  /** Share of the time of its tasks in which the main thread waited for a processor, 0 to 1. */
  readonly waited: number;
}

export interface Memory {
  readonly heldMb: number;
  readonly nodes: number;
  readonly listeners: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Counts frames in the page, and tasks of its main thread, while something is done. */
export async function costOf(page: Page, session: CDPSession, act: () => Promise<void>): Promise<Cost> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'], excludedCategories: ['*'] },
  });
  await page.evaluate(() => window.measured.begin());
  await act();
  const frames = await page.evaluate(() => window.measured.end());
  const over = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await over;
  session.off('Tracing.dataCollected', take);
  return { frames, ...workOf(events) };
}

/** Sums the tasks of the main thread from one frame to the next. */
function workOf(events: readonly TraceEvent[]): Pick<Cost, 'work' | 'waited'> {
  const drawn = events.filter(({ name }) => name === 'FireAnimationFrame');
  const [{ pid, tid } = { pid: 0, tid: 0 }] = drawn;
  const starts = drawn.filter(event => event.pid === pid && event.tid === tid).map(({ ts }) => ts);
  starts.sort((a, b) => a - b);
  const work = starts.map(() => 0);
  const tasks = events
    .filter(event => event.name.endsWith('RunTask') && event.pid === pid && event.tid === tid)
    .sort((a, b) => a.ts - b.ts);
  let [at, took, worked] = [0, 0, 0];
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    took += dur;
    worked += tdur;
    while (at + 1 < starts.length && (starts[at + 1] ?? Infinity) <= ts) at++;
    work[at] = (work[at] ?? 0) + tdur / 1000;
  }
  return { work, waited: took > 0 ? Math.max(0, 1 - worked / took) : 0 };
}

/** The parts of a snapshot of the heap that are read here. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
}

/** Machine code grows with use, and records of the browser about the page are no memory of it. */
const NOT_HELD: ReadonlySet<string> = new Set(['code', 'native']);

/** What the page holds when nothing is left to be collected: objects and texts, and nodes of the document. */
export async function memoryOf(session: CDPSession): Promise<Memory> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (key: string): number => metrics.find(({ name }) => name === key)?.value ?? 0;
  return { heldMb: await heldMb(session), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

async function heldMb(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!NOT_HELD.has(types[0][nodes[at + type] ?? 0] ?? '')) bytes += nodes[at + size] ?? 0;
  return bytes / 1e6;
}
