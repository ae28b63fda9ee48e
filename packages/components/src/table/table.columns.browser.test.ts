import { expect, nextFrame } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import { until } from '../testing/until.ts';
import { holdTimers } from '../testing/timers.ts';
import { all, clear, eventsOf, one, point, root, show as showTable, table } from './testing/page.ts';
import { columns } from './testing/people.ts';
import { press } from './testing/press.ts';

let changes: ReturnType<typeof eventsOf<'hub-columns-change'>> = [];
let sorts: ReturnType<typeof eventsOf<'hub-sort-change'>> = [];
const order = (): string =>
  all('.head .h')
    .map(head => head.dataset.key)
    .join();
const head = (key: string): HTMLElement => one(`.head [data-key="${key}"]`);
/** The label of a column, by which it is taken. */
const label = (key: string): HTMLElement => one('.lab', head(key));
/**
 * The line where a column would go. A failing expectation would print an element without end, so none is handed to one.
 */
const line = (): HTMLElement | null => root().querySelector<HTMLElement>('.drop');
const noLine = (): boolean => line() === null;
const isLineShown = (): boolean => line()?.hidden === false;

const left = (element: Element | null): number => element?.getBoundingClientRect().left ?? NaN;

const take = async (key: string): Promise<void> => {
  const [x, y] = point(label(key));
  await sendMouse({ type: 'move', position: [x, y] });
  await sendMouse({ type: 'down' });
  await import('./head-drag.ts');
  await nextFrame();
  await sendMouse({ type: 'move', position: [x + 12, y] });
  await until(() => line(), 'the line that shows the place');
};

const show = async (dir?: 'rtl'): Promise<void> => {
  await showTable(50, { dir });
  changes = eventsOf('hub-columns-change');
  sorts = eventsOf('hub-sort-change');
};

/** What a finger does on the head of Age. */
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

before(() => setViewport({ width: 1200, height: 800 }));
afterEach(async () => {
  await resetMouse();
  clear();
});

describe('columns of a hub-table are dragged by their head', () => {
  it('to another place, shown by a line, told by one event; letting go does not sort', async () => {
    await show();
    await take('age');
    const [x, y] = point(head('city'), 0.1);
    await sendMouse({ type: 'move', position: [x, y] });
    await until(
      () => isLineShown() && Math.abs(left(line()) - left(head('city'))) < 3,
      'the line before City',
    );
    await sendMouse({ type: 'up' });
    await until(() => order() === 'name,age,city,mail,actions', 'the new order');
    await nextFrame();
    expect(changes.map(change => change.columns.map(({ key }) => key).join())).to.deep.equal([
      'name,age,city,mail,actions',
    ]);
    expect([sorts.length, noLine()]).to.deep.equal([0, true]);
    expect(all('.ghost')).to.have.lengthOf(0);
  });

  it('a press that trembles still sorts', async () => {
    await show();
    const [x, y] = point(label('city'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 2, y] });
    await sendMouse({ type: 'up' });
    await until(() => sorts.length === 1, 'sorted');
    expect(order()).to.equal('name,city,age,mail,actions');
  });

  it('Escape leaves everything where it was', async () => {
    await show();
    await take('age');
    await sendMouse({ type: 'move', position: point(head('city'), 0.1) });
    await press('Escape');
    expect(noLine()).to.equal(true);
    await sendMouse({ type: 'up' });
    await nextFrame();
    expect([order(), changes.length]).to.deep.equal(['name,city,age,mail,actions', 0]);
  });

  it('never past those that stay in sight, which cannot be taken themselves [DEV-16] [DEV-19]', async () => {
    await show();
    await take('city');
    await sendMouse({ type: 'move', position: point(head('actions'), 0.9) });
    await until(isLineShown, 'the line');
    await sendMouse({ type: 'up' });
    await until(() => order() === 'name,age,mail,city,actions', 'last of those that move');
    const [x, y] = point(label('actions'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x - 300, y] });
    await sendMouse({ type: 'up' });
    expect([order(), noLine()]).to.deep.equal(['name,age,mail,city,actions', true]);
  });
});

describe('columns of a hub-table are dragged', () => {
  it('in the direction of the text', async () => {
    await show('rtl');
    await take('city');
    await sendMouse({ type: 'move', position: point(head('mail'), 0.1) });
    await until(isLineShown, 'the line');
    await sendMouse({ type: 'up' });
    await until(() => order() === 'name,age,mail,city,actions', 'behind Mail, which is on its left');
  });

  it('a finger that rests takes a column along, one that moves at once does not', async () => {
    await show();
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
      expect(noLine()).to.equal(true);
      touch('pointerup', x, y);
      touch('pointerdown', x, y);
      await until(() => line(), 'taken');
      touch('pointermove', to, y);
      await until(isLineShown, 'the line');
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
    await until(isLineShown, 'the line');
    await sendMouse({ type: 'up' });
    await until(() => changes.length === 1, 'told');
    expect(changes[0]?.columns).to.deep.equal([
      { key: 'name', width: 200 },
      { key: 'city', width: 180 },
      { key: 'age', width: 120 },
      { key: 'actions' },
    ]);
    expect(columns.map(({ key }) => key).join()).to.equal('name,city,age,mail,actions');
  });
});
