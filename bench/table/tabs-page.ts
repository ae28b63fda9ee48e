/** Runs in the browser: a tab of the hub, or a floor beside it, and how it scrolls. Bundled by the bench. */
import { createHub, type View } from '@customer-hub/sdk';
import '../../packages/components/define/hub-alerts.ts';
import '../../packages/components/define/hub-devices.ts';
import '../../packages/components/define/hub-tickets.ts';
import { BareTable } from './bare.ts';
import { RecycledTable } from './recycled.ts';
import { bareColumns, device } from './rows.ts';

export const subjects = ['floor', 'recycled', 'devices', 'tickets', 'alerts'] as const;
export type SubjectName = (typeof subjects)[number];

export interface Setting {
  readonly api: string;
  readonly customerId: string;
  readonly density: 'compact' | 'detailed';
  readonly appearance: 'light' | 'dark';
}

/** What one scroll showed. */
export interface Scrolled {
  /** Time of each frame, ms. */
  readonly frames: readonly number[];
  /** Steps after which a place in sight held no row. */
  readonly blanks: number;
  /** Steps after which a row in sight waited for the server. */
  readonly waiting: number;
}

declare global {
  interface Window {
    /** Shows a subject until its first rows are here. @returns elements in a row, and in the table with its tools */
    show(name: SubjectName, setting: Setting): Promise<{ perRow: number; total: number }>;
    scrollSteps(steps: number, px: number): Promise<Scrolled>;
  }
}

customElements.define('bare-table', BareTable);
customElements.define('recycled-table', RecycledTable);

const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve));
const rows = Array.from({ length: 100_000 }, (_, n) => device(n));

/** All elements in it, those of open shadow roots included. */
const everything = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap(element => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);

const until = async (done: () => boolean): Promise<void> => {
  for (let n = 0; n < 3000; n++) {
    if (done()) return;
    await frame();
  }
  throw new Error('It never came.');
};

let subject: HTMLElement | undefined;
const scroller = (): HTMLElement | undefined =>
  (subject &&
    ('columns' in subject
      ? subject
      : (
          everything(document.body).find(element => element.matches('hub-table')) as HTMLElement | undefined
        )?.shadowRoot?.querySelector<HTMLElement>('.scroll'))) ||
  undefined;
const lines = (): Element[] => [
  ...((scroller()?.shadowRoot ?? scroller())?.querySelectorAll('.body > .tr, .row') ?? []),
];

window.show = async (name, { api, customerId, density, appearance }) => {
  subject?.remove();
  document.documentElement.style.colorScheme = appearance;
  if (name === 'floor' || name === 'recycled') {
    subject = document.createElement(name === 'floor' ? 'bare-table' : 'recycled-table');
    Object.assign(subject, { columns: bareColumns, rows });
  } else {
    subject = document.createElement(`hub-${name}`);
    Object.assign(subject, { hub: createHub({ baseUrl: api, auth: () => 'staff' }), customerId, appearance });
  }
  subject.style.cssText = 'inline-size:1108px;block-size:760px';
  document.body.replaceChildren(subject);
  await until(
    () => lines().length > 10 && !lines()[3]!.querySelector('.sk') && !!lines()[3]!.textContent.trim(),
  );
  const list = everything(document.body).find(element => element.matches('hub-list-view')) as
    { current: View; apply(view: View): void } | undefined;
  if (list && list.current.density !== density) list.apply({ ...list.current, density });
  // What follows the first rows: those around them, tools of the head, what is fetched ahead.
  for (let n = 0; n < 60; n++) await frame();
  return {
    perRow: lines().reduce((sum, line) => sum + everything(line).length + 1, 0) / lines().length,
    total: everything(document).length,
  };
};

window.scrollSteps = async (steps, px) => {
  const element = scroller()!;
  const room = element.scrollHeight - element.clientHeight;
  const { left, top } = element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  const at = (element.shadowRoot ?? root) as DocumentOrShadowRoot;
  const frames: number[] = [];
  let blanks = 0;
  let waiting = 0;
  let before = await frame();
  for (let step = 1; step <= steps; step++) {
    element.scrollTop = (px * step) % Math.max(room, 1);
    const now = await frame();
    frames.push(now - before);
    before = now;
    if (step % 20 !== 0) continue;
    const hits = [0.1, 0.5, 0.9].map(share =>
      at.elementFromPoint(left + 80, top + share * element.clientHeight)?.closest('.tr, .row'),
    );
    if (hits.some(hit => !hit)) blanks++;
    if (hits.some(hit => hit?.querySelector('.sk'))) waiting++;
    before = await frame();
  }
  return { frames, blanks, waiting };
};
