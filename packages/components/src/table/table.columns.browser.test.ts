import { expect, nextFrame } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import type { ViewColumn } from '@customer-hub/state/lists';
import { until } from '../testing/person.ts';
import { holdTimers } from '../testing/timers.ts';
import { columns, fetchPeople, peopleTable, type PeopleTable } from './testing/people.ts';
import { press } from './testing/press.ts';

let table: PeopleTable;
let told: ViewColumn[][] = [];
let sorts = 0;
const root = (): ShadowRoot => table.shadowRoot!;
const heads = (): HTMLElement[] => [...root().querySelectorAll<HTMLElement>('.head .h')];
const order = (): string =>
  heads()
    .map(head => head.dataset.key)
    .join();
const head = (key: string): HTMLElement => heads().find(one => one.dataset.key === key)!;
/**
 * Whether the place is shown where a column would go. A failing expectation would print an element without end, so
 * none is handed to one.
 */
const drop = (): HTMLElement | null => root().querySelector('.drop');
const noDrop = (): boolean => drop() === null;
const point = (element: Element, share = 0.5): [number, number] => {
  const { left, width, top, height } = element.getBoundingClientRect();
  return [Math.round(left + width * share), Math.round(top + height / 2)];
};
const take = async (key: string): Promise<void> => {
  const [x, y] = point(head(key).querySelector('.lab')!);
  await sendMouse({ type: 'move', position: [x, y] });
  await sendMouse({ type: 'down' });
  await import('./head-drag.ts');
  await nextFrame();
  await sendMouse({ type: 'move', position: [x + 12, y] });
  await until(() => drop(), 'the line that shows the place');
};

const show = async (dir = ''): Promise<void> => {
  document.body.dir = dir;
  table = peopleTable();
  told = [];
  sorts = 0;
  table.addEventListener('hub-columns-change', event =>
    told.push((event as CustomEvent<{ columns: ViewColumn[] }>).detail.columns),
  );
  table.addEventListener('hub-sort-change', () => sorts++);
  document.body.append(table);
  await table.source!.load(fetchPeople(50));
  await table.updateComplete;
  await nextFrame();
};

before(() => setViewport({ width: 1200, height: 800 }));
afterEach(async () => {
  await resetMouse();
  document.body.dir = '';
  document.body.replaceChildren();
});

describe('columns of a hub-table are dragged by their head', () => {
  it('to another place, shown by a line, told by one event; letting go does not sort', async () => {
    await show();
    await take('age');
    const [x, y] = point(head('city'), 0.1);
    await sendMouse({ type: 'move', position: [x, y] });
    await until(
      () =>
        !drop()!.hidden &&
        Math.abs(drop()!.getBoundingClientRect().left - head('city').getBoundingClientRect().left) < 3,
      'the line before City',
    );
    await sendMouse({ type: 'up' });
    await until(() => order() === 'name,age,city,mail,actions', 'the new order');
    await nextFrame();
    expect(told.map(one => one.map(({ key }) => key).join())).to.deep.equal(['name,age,city,mail,actions']);
    expect([sorts, noDrop()]).to.deep.equal([0, true]);
    expect(root().querySelectorAll('.ghost')).to.have.lengthOf(0);
  });

  it('a press that trembles still sorts', async () => {
    await show();
    const [x, y] = point(head('city').querySelector('.lab')!);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 2, y] });
    await sendMouse({ type: 'up' });
    await until(() => sorts === 1, 'sorted');
    expect(order()).to.equal('name,city,age,mail,actions');
  });

  it('Escape leaves everything where it was', async () => {
    await show();
    await take('age');
    await sendMouse({ type: 'move', position: point(head('city'), 0.1) });
    await press('Escape');
    expect(noDrop()).to.equal(true);
    await sendMouse({ type: 'up' });
    await nextFrame();
    expect([order(), told.length]).to.deep.equal(['name,city,age,mail,actions', 0]);
  });

  it('never past those that stay in sight, which cannot be taken themselves [DEV-16] [DEV-19]', async () => {
    await show();
    await take('city');
    await sendMouse({ type: 'move', position: point(head('actions'), 0.9) });
    await until(() => !drop()!.hidden, 'the line');
    await sendMouse({ type: 'up' });
    await until(() => order() === 'name,age,mail,city,actions', 'last of those that move');
    const [x, y] = point(head('actions').querySelector('.lab')!);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x - 300, y] });
    await sendMouse({ type: 'up' });
    expect([order(), noDrop()]).to.deep.equal(['name,age,mail,city,actions', true]);
  });

  it('in the direction of the text', async () => {
    await show('rtl');
    await take('city');
    await sendMouse({ type: 'move', position: point(head('mail'), 0.1) });
    await until(() => !drop()!.hidden, 'the line');
    await sendMouse({ type: 'up' });
    await until(() => order() === 'name,age,mail,city,actions', 'behind Mail, which is on its left');
  });

  it('a finger that rests takes a column along, one that moves at once does not', async () => {
    await show();
    const touch = (type: string, x: number, y: number): boolean =>
      head('age').dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          composed: true,
          isPrimary: true,
          pointerType: 'touch',
          pointerId: 7,
          clientX: x,
          clientY: y,
        }),
      );
    const capture = Element.prototype.setPointerCapture;
    Element.prototype.setPointerCapture = () => undefined; // of a finger that is not there
    try {
      const [x, y] = point(head('age'));
      const [to] = point(head('city'), 0.1);
      await import('./head-drag.ts');
      const timers = holdTimers();
      touch('pointerdown', x, y);
      await nextFrame();
      touch('pointermove', x + 20, y);
      timers.pass(1000);
      timers.end();
      expect(noDrop()).to.equal(true);
      touch('pointerup', x, y);
      touch('pointerdown', x, y);
      await until(() => drop(), 'taken');
      touch('pointermove', to, y);
      await until(() => !drop()!.hidden, 'the line');
      touch('pointerup', to, y);
      await until(() => order() === 'name,age,city,mail,actions', 'the new order');
    } finally {
      Element.prototype.setPointerCapture = capture;
    }
  });

  it('with the shown columns of a person, whose widths stay', async () => {
    await show();
    table.shown = [
      { key: 'name', width: 200 },
      { key: 'age', width: 120 },
      { key: 'city', width: 180 },
      { key: 'actions' },
    ];
    await table.updateComplete;
    await take('city');
    await sendMouse({ type: 'move', position: point(head('age'), 0.1) });
    await until(() => !drop()!.hidden, 'the line');
    await sendMouse({ type: 'up' });
    await until(() => told.length === 1, 'told');
    expect(told[0]).to.deep.equal([
      { key: 'name', width: 200 },
      { key: 'city', width: 180 },
      { key: 'age', width: 120 },
      { key: 'actions' },
    ]);
    expect(columns.map(({ key }) => key).join()).to.equal('name,city,age,mail,actions');
  });
});
