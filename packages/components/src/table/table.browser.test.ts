import { expect, nextFrame } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { painted, until } from '../testing/until.ts';
import {
  clear,
  grid,
  lines,
  blankRows,
  menu,
  nth,
  one,
  root,
  rows,
  rowWith,
  scroller,
  show,
  showEmpty,
  table,
  updated,
} from './testing/page.ts';
import { columns, fetchPeople, person } from './testing/people.ts';
import { rested } from './testing/rested.ts';

before(() => setViewport({ width: 1200, height: 800 }));
afterEach(clear);

describe('hub-table at scale', () => {
  it('holds as many elements for 100,000 rows as for 1,000', async () => {
    const elements: number[] = [];
    for (const count of [1000, 100_000, 1_000_000]) {
      await show(count);
      scroller().scrollTop = 5000;
      await until(
        () =>
          Number(rows()[0]?.ariaRowIndex) > 100 &&
          rows().every(row => row.textContent.includes('Person')) &&
          !root().querySelector('.sk') &&
          root().querySelector('.grip'),
        'the rows there, in order, and the handles of the columns',
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
    const waiting = await until(() => rows().find(row => row.querySelector('.sk')), 'a placeholder');
    const top = waiting.getBoundingClientRect().top;
    expect(waiting.offsetHeight).to.equal(28);
    await until(() => !waiting.querySelector('.sk'), 'rows');
    expect(waiting.querySelectorAll('.sk').length).to.equal(0);
    expect(waiting.offsetHeight).to.equal(28);
    expect(waiting.getBoundingClientRect().top).to.equal(top);
  });
});

describe('hub-table scrolling', () => {
  it('reaches the last of a million rows, taller than any element can be', async () => {
    await show(1_000_000);
    scroller().scrollTop = scroller().scrollHeight;
    const lastRow = (): HTMLElement | undefined => rows().find(row => row.ariaRowIndex === '1000001');
    const last = await until(
      () => (lastRow()?.textContent.includes('Person 999999') ? lastRow() : undefined),
      'the last row',
    );
    expect(Math.round(last.getBoundingClientRect().bottom)).to.be.at.most(
      Math.round(scroller().getBoundingClientRect().bottom),
    );
    expect(scroller().scrollHeight).to.be.at.most(8_100_000);
  });

  it('touches only the rows that come into sight', async () => {
    let made = 0;
    await show(10_000, {
      setUp: element => (element.columns = [{ ...nth(columns, 0), cell: row => (made++, row.name) }]),
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
    const order = lines().map(row => Number(row.ariaRowIndex));
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
  });
});

describe('hub-table for screen readers', () => {
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
      expect([...row.children].map(cell => cell.ariaColIndex)).to.deep.equal(['1', '2', '3', '4', '5', '6']);
      expect(row.children[1]?.role).to.equal('rowheader');
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
});

describe('hub-table for screen readers, state by state', () => {
  it('is busy until the first rows are there, and says so without a wrong count', async () => {
    showEmpty();
    const done = table.source.load(fetchPeople(100, { delayMs: 1500 }));
    await updated();
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
      await show(200, { width, dir });
      await expect(table).to.be.accessible();
    });
  }

  it('a hidden column leaves nothing behind', async () => {
    await show(50, { setUp: element => (element.shown = [{ key: 'name' }, { key: 'actions' }]) });
    expect(nth(rows(), 0).children).to.have.lengthOf(3);
    expect(grid().ariaColCount).to.equal('3');
    expect(root().querySelectorAll('[role="columnheader"]')).to.have.lengthOf(3);
  });
});

describe('hub-table refresh', () => {
  it('never closes an open menu, and its row stays under the pointer', async () => {
    const people = Array.from({ length: 500 }, (_, n) => person(n));
    await show(0, { rows: people });
    await rested(table, () => (scroller().scrollTop = 28 * 100));
    const button = one('.one', rowWith('Edit p105'));
    button.focus();
    table.openMenu(button, [{ label: 'Rename' }, { label: 'Delete' }]);
    const open = await until(() => menu().querySelector('.main:popover-open'), 'the menu');
    await painted();
    const { top } = button.getBoundingClientRect();
    people.unshift(person(9001), person(9002));
    await table.source.refresh();
    await updated();
    expect(open.matches(':popover-open')).to.equal(true);
    expect(button.textContent).to.equal('Edit p105');
    expect(button.getBoundingClientRect().top).to.equal(top);
  });

  it('keeps the first row in sight in its place when rows come in above', async () => {
    const people = Array.from({ length: 500 }, (_, n) => person(n));
    await show(0, { rows: people });
    await rested(table, () => (scroller().scrollTop = 28 * 100));
    const top = (): number => rowWith('Person 104').getBoundingClientRect().top;
    const before = top();
    people.unshift(person(9001));
    await table.source.refresh();
    await nextFrame();
    expect(top()).to.equal(before);
  });

  it('shows a changed record in its place', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    await show(100);
    const row = nth(rows(), 4);
    table.source.update({ ...person(4), name: 'Ada' });
    expect(row.textContent).to.contain('Ada');
    expect(row.ariaRowIndex).to.equal('6');
    expect(row.matches('.changed')).to.equal(true);
    await until(() => !row.matches('.changed'), 'the tint goes');
  });
});

describe('hub-table with other rows', () => {
  it('another query starts from the top', async () => {
    await show(1000);
    await rested(table, () => (scroller().scrollTop = 5000));
    await table.source.load(fetchPeople(800));
    await updated();
    expect(scroller().scrollTop).to.equal(0);
    expect(rows().map(row => row.ariaRowIndex)).to.include('2');
  });

  it('a page that failed says so in its rows and is fetched again on request', async () => {
    let fail = true;
    showEmpty();
    const fetch = fetchPeople(1000);
    await table.source.load((offset, limit, signal) =>
      fail && offset > 0 ? Promise.reject(new Error('500')) : fetch(offset, limit, signal),
    );
    await table.updateComplete;
    scroller().scrollTop = 28 * 300;
    const retry = await until(
      () => root().querySelector<HTMLElement>('.failed .btn'),
      'the page that failed',
    );
    expect(retry.parentElement?.textContent).to.contain("Couldn't load");
    fail = false;
    retry.click();
    await until(() => root().textContent.includes('Person 305'), 'the rows of the page that failed');
    expect(root().querySelectorAll('.failed').length).to.equal(0);
  });
});
