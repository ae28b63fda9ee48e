import { expect, nextFrame } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { countSelected, type Selection } from '@customer-hub/state/lists';
import { painted, until } from '../testing/until.ts';
import {
  columns,
  fetchPeople,
  peopleTable,
  person,
  type PeopleTable,
  type Person,
} from './testing/people.ts';
import { press } from './testing/press.ts';
import { rested } from './testing/rested.ts';

let table: PeopleTable;
const root = (): ShadowRoot => table.shadowRoot!;
const scroller = (): HTMLElement => root().querySelector('.scroll')!;
const rows = (): HTMLElement[] => [...root().querySelectorAll<HTMLElement>('.body > .tr')];
const grid = (): HTMLElement => root().querySelector('.grid')!;
const middle = (element: Element): [number, number] => {
  const box = element.getBoundingClientRect();
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
};

/** Rows of the viewport that show nothing at this moment. */
const blankRows = (): number => {
  const { left, top, bottom } = scroller().getBoundingClientRect();
  let blank = 0;
  for (let y = top + 30; y < bottom - 2; y += 14) {
    const hit = root()
      .elementFromPoint(left + 80, y)
      ?.closest('.tr');
    if (!hit || (hit.textContent.trim() === '' && !hit.querySelector('.sk'))) blank++;
  }
  return blank;
};

const show = async (
  count: number,
  options: { width?: number; rows?: Person[]; delayMs?: number; setUp?: (table: PeopleTable) => void } = {},
): Promise<void> => {
  table = peopleTable(options.width);
  options.setUp?.(table);
  document.body.append(table);
  await table.source!.load(fetchPeople(count, options));
  await table.updateComplete;
  await nextFrame();
};

before(() => setViewport({ width: 1200, height: 800 }));
afterEach(() => {
  document.body.dir = '';
  document.body.replaceChildren();
});

describe('hub-table', () => {
  describe('at scale', () => {
    it('holds as many elements for 100,000 rows as for 1,000', async () => {
      const elements: number[] = [];
      for (const count of [1000, 100_000, 1_000_000]) {
        await show(count);
        scroller().scrollTop = 5000;
        await until(
          () =>
            Number(rows()[0]?.ariaRowIndex) > 100 &&
            rows().every(row => row.textContent.includes('Person')) &&
            !root().querySelector('.sk'),
          'the rows there, in order',
        );
        elements.push(root().querySelectorAll('*').length);
        table.remove();
      }
      expect(new Set(elements).size).to.equal(1);
    });

    it('shows no blank frame while scrolling through rows that are there', async () => {
      await show(100_000);
      let blank = 0;
      for (let step = 0; step < 60; step++) {
        scroller().scrollTop += 400;
        await nextFrame();
        blank += blankRows();
      }
      expect(blank).to.equal(0);
      await until(() => !rows().some(row => row.querySelector('.sk')), 'all rows');
    });

    it('puts placeholders of the final height where rows are still on their way', async () => {
      await show(100_000, { delayMs: 400 });
      scroller().scrollTop = 28 * 40_000;
      await nextFrame();
      await nextFrame();
      expect(blankRows()).to.equal(0);
      const waiting = rows().find(row => row.querySelector('.sk'))!;
      const top = waiting.getBoundingClientRect().top;
      expect(waiting.offsetHeight).to.equal(28);
      await until(() => !waiting.querySelector('.sk'), 'rows');
      expect(waiting.querySelectorAll('.sk').length).to.equal(0);
      expect(waiting.offsetHeight).to.equal(28);
      expect(waiting.getBoundingClientRect().top).to.equal(top);
    });

    it('reaches the last of a million rows, taller than any element can be', async () => {
      await show(1_000_000);
      scroller().scrollTop = scroller().scrollHeight;
      const lastRow = (): HTMLElement | undefined => rows().find(row => row.ariaRowIndex === '1000001');
      await until(() => lastRow()?.textContent?.includes('Person 999999'), 'the last row');
      const last = lastRow()!;
      expect(Math.round(last.getBoundingClientRect().bottom)).to.be.at.most(
        Math.round(scroller().getBoundingClientRect().bottom),
      );
      expect(scroller().scrollHeight).to.be.at.most(8_100_000);
    });

    it('touches only the rows that come into sight', async () => {
      let made = 0;
      await show(10_000, {
        setUp: element => (element.columns = [{ ...columns[0]!, cell: row => (made++, row.name) }]),
      });
      // Rows around those in sight are made when there is time.
      await rested(table, () => undefined);
      made = 0;
      scroller().scrollTop = 28 * 3;
      await nextFrame();
      await nextFrame();
      expect(made).to.be.within(1, 6);
    });

    it('the document holds the rows in their order once scrolling rests', async () => {
      await show(10_000);
      await rested(table, async () => {
        for (const top of [3000, 900, 12_000, 11_000]) {
          scroller().scrollTop = top;
          await nextFrame();
          await nextFrame();
        }
      });
      const order = rows().map(row => Number(row.ariaRowIndex));
      expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    });
  });

  describe('for screen readers', () => {
    it('says how many rows and columns there are, and where each cell is', async () => {
      await show(100_000);
      expect([grid().ariaRowCount, grid().ariaColCount, grid().ariaMultiSelectable]).to.deep.equal([
        '100001',
        '6',
        'true',
      ]);
      scroller().scrollTop = 28 * 500;
      await until(
        () => rows().length > 10 && rows().every(row => row.textContent.includes('Person')),
        'the rows there',
      );
      for (const row of rows()) {
        const index = Number(row.ariaRowIndex) - 2;
        expect(row.textContent).to.contain(`Person ${index}`);
        expect([...row.children].map(cell => cell.ariaColIndex)).to.deep.equal([
          '1',
          '2',
          '3',
          '4',
          '5',
          '6',
        ]);
        expect(row.children[1]!.role).to.equal('rowheader');
        expect(row.ariaSelected).to.equal('false');
      }
      expect([...root().querySelectorAll('[role="columnheader"]')].map(head => head.ariaSort)).to.deep.equal([
        null,
        'none',
        'none',
        'none',
        null,
        null,
      ]);
    });

    it('is busy until the first rows are there, and says so without a wrong count', async () => {
      table = peopleTable();
      document.body.append(table);
      const done = table.source!.load(fetchPeople(100, { delayMs: 1500 }));
      await table.updateComplete;
      await nextFrame();
      expect([grid().ariaBusy, grid().ariaRowCount]).to.deep.equal(['true', '-1']);
      expect(rows().length).to.equal(0);
      await until(() => rows().length > 10, 'placeholders');
      await done;
      await table.updateComplete;
      expect([grid().ariaBusy, grid().ariaRowCount]).to.deep.equal(['false', '101']);
    });

    for (const [name, width, dir] of [
      ['wide', 1000, 'ltr'],
      ['as cards', 400, 'ltr'],
      ['right to left', 1000, 'rtl'],
    ] as const) {
      it(`passes axe: ${name}`, async () => {
        document.body.dir = dir;
        await show(200, { width });
        await expect(table).to.be.accessible();
      });
    }

    it('a hidden column leaves nothing behind', async () => {
      await show(50, { setUp: element => (element.shown = [{ key: 'name' }, { key: 'actions' }]) });
      expect(rows()[0]!.children).to.have.lengthOf(3);
      expect(grid().ariaColCount).to.equal('3');
      expect(root().querySelectorAll('[role="columnheader"]')).to.have.lengthOf(3);
    });
  });

  describe('refresh', () => {
    it('never closes an open menu, and its row stays under the pointer', async () => {
      const people = Array.from({ length: 500 }, (_, n) => person(n));
      await show(0, { rows: people });
      await rested(table, () => (scroller().scrollTop = 28 * 100));
      const button = rows()
        .find(row => row.textContent.includes('Edit p105'))!
        .querySelector<HTMLElement>('.one')!;
      button.focus();
      table.openMenu(button, [{ label: 'Rename' }, { label: 'Delete' }]);
      const menu = await until(
        () => root().querySelector('hub-menu')?.shadowRoot?.querySelector('.main:popover-open'),
        'the menu',
      );
      await painted();
      const { top } = button.getBoundingClientRect();
      people.unshift(person(9001), person(9002));
      await table.source!.refresh();
      await table.updateComplete;
      await nextFrame();
      expect(menu.matches(':popover-open')).to.equal(true);
      expect(button.textContent).to.equal('Edit p105');
      expect(button.getBoundingClientRect().top).to.equal(top);
    });

    it('keeps the first row in sight in its place when rows come in above', async () => {
      const people = Array.from({ length: 500 }, (_, n) => person(n));
      await show(0, { rows: people });
      await rested(table, () => (scroller().scrollTop = 28 * 100));
      const top = (): number =>
        rows()
          .find(row => row.textContent.includes('Person 104'))!
          .getBoundingClientRect().top;
      const before = top();
      people.unshift(person(9001));
      await table.source!.refresh();
      await nextFrame();
      expect(top()).to.equal(before);
    });

    it('shows a changed record in its place', async () => {
      await show(100);
      const row = rows()[4]!;
      table.source!.update({ ...person(4), name: 'Ada' });
      expect(row.textContent).to.contain('Ada');
      expect(row.ariaRowIndex).to.equal('6');
      expect(row.matches('.changed')).to.equal(true);
      await until(() => !row.matches('.changed'), 'the tint goes');
    });

    it('another query starts from the top', async () => {
      await show(1000);
      await rested(table, () => (scroller().scrollTop = 5000));
      await table.source!.load(fetchPeople(800));
      await table.updateComplete;
      await nextFrame();
      expect(scroller().scrollTop).to.equal(0);
      expect(rows().map(row => row.ariaRowIndex)).to.include('2');
    });

    it('a page that failed says so in its rows and is fetched again on request', async () => {
      let fail = true;
      table = peopleTable();
      document.body.append(table);
      const fetch = fetchPeople(1000);
      await table.source!.load((offset, limit, signal) =>
        fail && offset > 0 ? Promise.reject(new Error('500')) : fetch(offset, limit, signal),
      );
      await table.updateComplete;
      scroller().scrollTop = 28 * 300;
      const retry = await until(
        () => root().querySelector<HTMLElement>('.failed .btn'),
        'the page that failed',
      );
      expect(retry.parentElement!.textContent).to.contain('could not be loaded');
      fail = false;
      retry.click();
      await until(() => root().textContent.includes('Person 305'), 'the rows of the page that failed');
      expect(root().querySelectorAll('.failed').length).to.equal(0);
    });
  });

  describe('pointer', () => {
    it('drags a column to another width; nothing of the head moves before', async () => {
      let told: readonly { key: string; width?: number }[] = [];
      await show(50);
      table.addEventListener(
        'hub-columns-change',
        event => (told = (event as CustomEvent<{ columns: typeof told }>).detail.columns),
      );
      const head = root().querySelector<HTMLElement>('[data-key="city"]')!;
      const before = head.offsetWidth;
      // Grips come a moment after the first rows.
      await until(() => head.querySelector('.grip'), 'grip');
      expect(head.offsetWidth).to.equal(before);
      const [x, y] = middle(head.querySelector('.grip')!);
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x + 60, y] });
      await nextFrame();
      expect(Math.abs(head.offsetWidth - before - 60)).to.be.at.most(1);
      expect(told).to.have.lengthOf(0);
      await sendMouse({ type: 'up' });
      expect(told.find(column => column.key === 'city')!.width).to.be.within(before + 59, before + 61);
      expect(rows()[0]!.children[2]!.getBoundingClientRect().width).to.equal(
        head.getBoundingClientRect().width,
      );
    });

    it('selects by box, a range with Shift, single rows with Control', async () => {
      let last: Selection | undefined;
      await show(100);
      table.addEventListener(
        'hub-selection-change',
        event => (last = (event as CustomEvent<{ selection: Selection }>).detail.selection),
      );
      const click = async (row: number, selector: string): Promise<void> => {
        await sendMouse({ type: 'click', position: middle(rows()[row]!.querySelector(selector)!) });
      };
      await click(1, '.chk');
      expect([...last!.ids]).to.deep.equal(['p1']);
      rows()[4]!
        .querySelector('.chk')!
        .dispatchEvent(
          new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true, cancelable: true }),
        );
      expect(countSelected(last!, 100)).to.equal(4);
      await table.updateComplete;
      expect(rows().filter(row => row.ariaSelected === 'true')).to.have.lengthOf(4);
      const box = root().querySelector<HTMLInputElement>('.head .chk')!;
      expect(box.indeterminate).to.equal(true);
      box.click();
      expect(countSelected(last!, 100)).to.equal(0);
    });

    it('sorts by a press on the head, where that is possible', async () => {
      const sorts: string[] = [];
      await show(20);
      table.addEventListener('hub-sort-change', event =>
        sorts.push((event as CustomEvent<{ sort: string }>).detail.sort),
      );
      await sendMouse({ type: 'click', position: middle(root().querySelector('[data-key="age"] .lab')!) });
      await sendMouse({ type: 'click', position: middle(root().querySelector('[data-key="mail"] .lab')!) });
      expect(sorts).to.deep.equal(['age']);
    });
  });

  describe('layout', () => {
    it('sticky columns stay in sight, their shade shows only while something lies beneath', async () => {
      await show(50, { width: 600 });
      const last = (): DOMRect => rows()[0]!.lastElementChild!.getBoundingClientRect();
      const edge = scroller().getBoundingClientRect().left + scroller().clientWidth;
      expect(Math.round(last().right)).to.equal(Math.round(edge));
      expect(scroller().matches('.more-end')).to.equal(true);
      scroller().scrollLeft = 10_000;
      await until(() => !scroller().matches('.more-end'), 'no shade');
      expect(Math.round(last().right)).to.equal(Math.round(edge));
    });

    it('turns into cards below 560 px, without a sideways scroll', async () => {
      await show(50, { width: 400 });
      expect(rows()[0]!.offsetHeight).to.be.above(60);
      expect(scroller().scrollWidth).to.equal(scroller().clientWidth);
      expect([...rows()[0]!.children].map(cell => cell.ariaColIndex)).to.deep.equal(['1', '2', '3', '6']);
    });

    it('another density keeps the first row in sight', async () => {
      await show(1000);
      await rested(table, () => (scroller().scrollTop = 28 * 200));
      await rested(table, () => (table.density = 'detailed'));
      expect(rows()[0]!.offsetHeight).to.equal(44);
      expect(Math.round(scroller().scrollTop / 44)).to.equal(200);
    });

    it('tells a cut off text in full when the keyboard gets there', async () => {
      await show(10, {
        setUp: element =>
          (element.columns = columns.map(column =>
            column.key === 'city'
              ? { ...column, cell: () => 'A very long name of a very long place that does not fit' }
              : column,
          )),
      });
      table.focus();
      await press('ArrowRight', 'ArrowRight');
      const tip = await until(() => root().querySelector('.hub-tip:popover-open'), 'the text in full');
      expect(tip.textContent).to.contain('does not fit');
    });

    it('leaves nothing behind when it is taken out, and works when it is put back', async () => {
      await show(1000);
      const { source } = table;
      table.remove();
      source!.update({ ...person(2), name: 'Changed meanwhile' });
      document.body.append(table);
      await table.updateComplete;
      await nextFrame();
      expect(root().textContent).to.contain('Changed meanwhile');
      scroller().scrollTop = 3000;
      await until(() => rows().some(row => row.textContent.includes('Person 110')), 'rows further down');
      expect(blankRows()).to.equal(0);
    });
  });
});
