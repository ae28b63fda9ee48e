/** Runs in the browser: one round of each table in turn. Bundled by the bench. */
import { agGrid, vaadinGrid } from './peers.ts';
import { device, type Device } from './rows.ts';
import { bare, ours, type Make, type Subject } from './subjects.ts';

export interface Measures {
  /** From the element's creation to a frame that shows the first rows. */
  firstMs: number;
  sortMs: number;
  filterMs: number;
  /** Time of a frame while scrolling 400 px per frame, uncapped. */
  scrollP50Ms: number;
  scrollP95Ms: number;
  longFrames: number;
  blankFrames: number;
  elements: number;
  /** Heap that the table takes after scrolling, beside its rows, MB. */
  heapMb: number;
}

export const makers = { ours, bare, agGrid, vaadinGrid } satisfies Record<string, Make>;
export type Who = keyof typeof makers;

const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve));
/** Until after the frame that shows it. */
const painted = async (): Promise<void> => {
  await frame();
  await new Promise<void>(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });
};

const until = async (done: () => boolean): Promise<void> => {
  for (let n = 0; n < 600; n++) {
    await painted();
    if (done()) return;
  }
  throw new Error('The rows never came.');
};

const timed = async (work: () => void, done: () => boolean): Promise<number> => {
  const from = performance.now();
  work();
  await until(done);
  return performance.now() - from;
};

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;

const heap = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  return (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;
};

const measure = async (make: Make, { rows, sorted, filtered }: Rows): Promise<Measures> => {
  const heapBefore = heap();
  let subject!: Subject;
  const firstMs = await timed(
    () => (subject = make(rows)),
    () => subject.shows(rows[0]!.name),
  );
  const sortMs = await timed(
    () => subject.set(sorted),
    () => subject.shows(sorted[0]!.name),
  );
  const filterMs = await timed(
    () => subject.set(filtered),
    () => subject.shows(filtered[0]!.name),
  );
  subject.set(rows);
  await until(() => subject.shows(rows[0]!.name));
  const { scroller } = subject;
  const { root } = subject;
  const { left, top } = subject.element.getBoundingClientRect();
  const frames: number[] = [];
  let blankFrames = 0;
  const room = scroller.scrollHeight - scroller.clientHeight;
  let before = await frame();
  for (let step = 0; step < 120; step++) {
    // Back and forth where the list is short: each step shows rows that were not there.
    scroller.scrollTop = (400 * (step + 1)) % Math.max(room, 1);
    const now = await frame();
    frames.push(now - before);
    before = now;
    if (step % 8 !== 0) continue;
    for (const y of [60, 320, 600]) {
      const hit = root.elementFromPoint(left + 80, top + y)?.closest('[class], [slot]');
      if (!hit?.textContent.trim()) blankFrames++;
    }
  }
  const elements =
    subject.element.querySelectorAll('*').length +
    (subject.element.shadowRoot?.querySelectorAll('*').length ?? 0);
  const heapMb = (heap() - heapBefore) / 1e6;
  subject.element.remove();
  await painted();
  return {
    firstMs,
    sortMs,
    filterMs,
    scrollP50Ms: quantile(frames, 0.5),
    scrollP95Ms: quantile(frames, 0.95),
    longFrames: frames.filter(ms => ms > 33).length,
    blankFrames,
    elements,
    heapMb,
  };
};

declare global {
  interface Window {
    /** One round of each, in turn. */
    bench(count: number): Promise<Record<Who, Measures>>;
  }
}

interface Rows {
  readonly rows: readonly Device[];
  readonly sorted: readonly Device[];
  readonly filtered: readonly Device[];
}

let made: (Rows & { count: number }) | undefined;

window.bench = async count => {
  if (made?.count !== count) {
    const rows = Array.from({ length: count }, (_, n) => device(n));
    made = {
      count,
      rows,
      sorted: [...rows].sort((a, b) => (a.name < b.name ? -1 : 1)),
      filtered: rows.filter(row => row.type === 'Mac'),
    };
  }
  const results: Partial<Record<Who, Measures>> = {};
  for (const [who, make] of Object.entries(makers) as [Who, Make][]) results[who] = await measure(make, made);
  return results as Record<Who, Measures>;
};
