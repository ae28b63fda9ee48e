/** Runs in the browser: the same columns and rows in our table and in a bare one. Bundled by the bench. */
import { html } from 'lit';
import { RowSource, type FetchRows } from '../../packages/components/src/table/rows.ts';
import { HubMenu } from '../../packages/components/src/primitives/menu.ts';
import { HubTable } from '../../packages/components/src/table/table.ts';
import type { Column } from '../../packages/components/src/table/column.ts';
import { tokens } from '../../packages/components/src/theme/tokens.ts';
import { BareTable } from './bare.ts';

interface Device {
  readonly id: string;
  readonly name: string;
  readonly user: string;
  readonly type: string;
  readonly folder: string;
  readonly patches: number;
}

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
}

const types = ['PC', 'Server', 'Mac', 'Linux', 'SNMP'];
const folders = ['Front desk', 'Surgery floor', 'Storage', 'Imaging'];
const device = (n: number): Device => ({
  id: `dev_${n}`, name: `AGD-${folders[n % 4]!.slice(0, 3).toUpperCase()}-${String((n * 7919) % 1_000_003).padStart(7, '0')}`,
  user: `user${n % 97}`, type: types[n % 5]!, folder: folders[n % 4]!, patches: (n * 13) % 40,
});

const columns: readonly Column<Device>[] = [
  { key: 'name', label: 'Device name', permanent: true, sortable: true, width: 22, cell: row => row.name },
  { key: 'user', label: 'Last login', width: 12, cell: row => row.user },
  { key: 'type', label: 'Type', sortable: true, width: 8, cell: row => html`<span>${row.type}</span>` },
  { key: 'id', label: 'Id', width: 12, cell: row => row.id },
  { key: 'folder', label: 'Folder', width: 14, cell: row => row.folder },
  { key: 'patches', label: 'Patches', width: 8, align: 'end', cell: row => row.patches },
  { key: 'f2', label: 'Place', width: 10, cell: row => row.folder },
  { key: 'f3', label: 'Kind', width: 10, cell: row => row.type },
  { key: 'actions', label: 'Actions', permanent: true, sticky: 'end', width: 10, cell: () => html`<button type="button">Manage</button>` },
  { key: 'remote', label: 'Remote', permanent: true, sticky: 'end', width: 12, cell: () => html`<button type="button">Connect</button>` },
];

class OurTable extends HubTable<Device> {
  static override styles = [tokens, ...(HubTable.styles as [])];
}
customElements.define('hub-menu', HubMenu);
customElements.define('our-table', OurTable);
customElements.define('bare-table', BareTable);

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

interface Subject {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
  /** Text of the first row in sight. */
  shows(text: string): boolean;
  set(rows: readonly Device[]): void;
}

const box = 'display:flex;inline-size:1200px;block-size:640px';

/** Ours, fed like from a server: pages of what is in memory. */
const ours = (rows: readonly Device[]): Subject => {
  const element = document.createElement('our-table') as OurTable;
  const source = new RowSource<Device>();
  const fetch = (all: readonly Device[]): FetchRows<Device> => (offset, limit) => Promise.resolve({ items: all.slice(offset, offset + limit), totalCount: all.length });
  Object.assign(element, { columns, source, selectable: true, label: 'Devices', rowLabel: (row: Device) => row.name });
  element.style.cssText = box;
  document.body.append(element);
  void source.load(fetch(rows));
  return {
    element,
    get scroller() {
      return element.shadowRoot!.querySelector<HTMLElement>('.scroll')!;
    },
    shows: text => element.shadowRoot!.querySelector('.body > .tr [aria-colindex="2"]')?.textContent.includes(text) ?? false,
    set: all => void source.load(fetch(all)),
  };
};

const bare = (rows: readonly Device[]): Subject => {
  const element = document.createElement('bare-table') as BareTable<Device>;
  Object.assign(element, { columns, rows });
  element.style.cssText = box.replace('flex', 'block');
  document.body.append(element);
  return {
    element, scroller: element,
    shows: text => element.shadowRoot!.querySelector('.row')?.textContent.includes(text) ?? false,
    set: all => (element.rows = all),
  };
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

const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;

const measure = async (make: (rows: readonly Device[]) => Subject, rows: readonly Device[], sorted: readonly Device[], filtered: readonly Device[]): Promise<Measures> => {
  let subject!: Subject;
  const firstMs = await timed(() => (subject = make(rows)), () => subject.shows(rows[0]!.name));
  const sortMs = await timed(() => subject.set(sorted), () => subject.shows(sorted[0]!.name));
  const filterMs = await timed(() => subject.set(filtered), () => subject.shows(filtered[0]!.name));
  subject.set(rows);
  await until(() => subject.shows(rows[0]!.name));
  const { scroller } = subject;
  const root = subject.element.shadowRoot!;
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
      const hit = root.elementFromPoint(left + 80, top + y)?.closest('[class]');
      if (!hit?.textContent.trim()) blankFrames++;
    }
  }
  const elements = root.querySelectorAll('*').length;
  subject.element.remove();
  await painted();
  return { firstMs, sortMs, filterMs, scrollP50Ms: quantile(frames, 0.5), scrollP95Ms: quantile(frames, 0.95), longFrames: frames.filter(ms => ms > 33).length, blankFrames, elements };
};

declare global {
  interface Window {
    /** One round of both, in turn. */
    bench(count: number): Promise<{ ours: Measures; bare: Measures }>;
  }
}

let made: { count: number; rows: Device[]; sorted: Device[]; filtered: Device[] } | undefined;

window.bench = async count => {
  if (made?.count !== count) {
    const rows = Array.from({ length: count }, (_, n) => device(n));
    made = { count, rows, sorted: [...rows].sort((a, b) => (a.name < b.name ? -1 : 1)), filtered: rows.filter(row => row.type === 'Mac') };
  }
  const { rows, sorted, filtered } = made;
  const first = await measure(bare, rows, sorted, filtered);
  return { ours: await measure(ours, rows, sorted, filtered), bare: first };
};
