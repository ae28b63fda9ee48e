import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { countSelected, noSelection } from '@customer-hub/state/lists';
import { until } from '../testing/until.ts';
import {
  all,
  at,
  checkbox,
  clear,
  click,
  eventsOf,
  focused,
  focusedLine,
  grid,
  lines,
  menu,
  nth,
  one,
  rows,
  scroller,
  show,
  table,
  updated,
} from './testing/page.ts';
import { press } from './testing/press.ts';
import { rested } from './testing/rested.ts';
import {
  groupedPeople,
  header,
  headers,
  isCollapsed,
  isExpanded,
  looks,
  words,
} from './testing/tree-page.ts';

/** Offsets that were asked for. */
let asked: number[] = [];

const groups = async (
  sizes: readonly number[] | (() => readonly number[]),
  options: { width?: number; dir?: 'rtl' } = {},
): Promise<void> => {
  asked = [];
  const fetch = groupedPeople(typeof sizes === 'function' ? sizes : () => sizes, asked);
  await show(0, { ...options, fetch, setUp: element => (element.grouping = looks) });
};

before(() => setViewport({ width: 1200, height: 800 }));
afterEach(clear);

describe('hub-table in groups', () => {
  it('puts each group under a head with its name and count, in a treegrid [AST-18..21]', async () => {
    await groups([3, 200, 5]);
    expect([grid().role, grid().ariaRowCount]).to.deep.equal(['treegrid', String(208 + 3 + 1)]);
    const top = nth(headers(), 0);
    expect(words(top)).to.equal('Group 0 3 3 rows');
    expect([top.ariaExpanded, top.ariaLevel, top.ariaPosInSet, top.ariaSetSize]).to.deep.equal([
      'true',
      '1',
      '1',
      '3',
    ]);
    expect(
      rows()
        .slice(0, 6)
        .map(row => row.ariaRowIndex),
    ).to.deep.equal(['2', '3', '4', '5', '6', '7']);
    expect(words(nth(headers(), 1))).to.contain('Group 1 200');
    const first = nth(rows(), 5);
    expect([
      words(first).includes('Person 10000'),
      first.ariaLevel,
      first.ariaPosInSet,
      first.ariaSetSize,
    ]).to.deep.equal([true, '2', '1', '200']);
    await expect(table).to.be.accessible();
  });

  it('collapses and expands by pointer; what follows moves up', async () => {
    await groups([3, 200, 5]);
    await click(header('Group 1'));
    await until(() => isCollapsed('Group 1'), 'collapsed');
    await until(() => headers().length === 3, 'the third head');
    expect(
      rows()
        .map(words)
        .filter(text => text.includes('Person')),
    ).to.have.lengthOf(8);
    expect(grid().ariaRowCount).to.equal('12');
    await click(header('Group 1'));
    await until(() => isExpanded('Group 1') && words(nth(rows(), 5)).includes('Person 10000'), 'expanded');
  });
});

describe('groups of a hub-table by keys', () => {
  it('collapses and expands by Enter, Space and the arrows, and leads from a row to its head', async () => {
    await groups([3, 4]);
    one('#before', document).focus();
    await press('Tab', 'ArrowRight');
    expect(at()).to.equal('2:2');
    await press('Enter');
    await until(() => isCollapsed('Group 0') && at() === '2:2', 'collapsed by Enter');
    await press(' ');
    await until(() => isExpanded('Group 0'), 'expanded by Space');
    await press('ArrowLeft');
    await until(() => isCollapsed('Group 0'), 'collapsed by the arrow');
    await press('ArrowRight');
    await until(() => isExpanded('Group 0') && at() === '2:2', 'expanded by the arrow');
    await press('ArrowRight', 'ArrowDown', 'Home', 'ArrowLeft');
    expect(at()).to.equal('2:2');
    await press('ArrowLeft', 'ArrowDown');
    expect(words(focusedLine())).to.contain('Group 1');
  });

  it('arrows follow the direction of the text', async () => {
    await groups([3, 4], { dir: 'rtl' });
    table.focus();
    await press('ArrowLeft', 'ArrowRight');
    await until(() => isCollapsed('Group 0'), 'collapsed');
    await press('ArrowLeft');
    await until(() => isExpanded('Group 0'), 'expanded');
  });
});

describe('groups of a hub-table in sight', () => {
  it('asks only for the windows in sight of 100,000 rows, whatever is collapsed [AST-18..21]', async () => {
    await groups(Array.from({ length: 100 }, () => 1000));
    expect(Math.max(...asked)).to.be.at.most(100);
    table.focus();
    await press('ArrowRight', 'Shift+F10');
    await until(() => menu().querySelector(':popover-open'), 'the menu of a head');
    const collapse = all('button', menu()).filter(item => item.textContent.includes('Collapse all'));
    nth(collapse, 0).click();
    await until(
      () => headers().length > 10 && rows().every(row => row.matches('.group')),
      'nothing but heads',
    );
    expect(grid().ariaRowCount).to.equal('101');
    asked.length = 0;
    one('.c:not(.box)', header('Group 9')).click();
    await until(() => rows().some(row => words(row).includes('Person 90000')), 'rows of the ninth group');
    await rested(table, () => (scroller().scrollTop = 400));
    expect(asked.every(offset => offset >= 9000 && offset <= 9200)).to.equal(true);
    expect(lines().length).to.be.below(60);
  });

  it('keeps the head of the group one is in above its rows, and collapses to it', async () => {
    await groups([100, 100]);
    scroller().scrollTop = 1000;
    await until(() => !one('.stuck').hidden, 'the head that stays');
    const stuck = one('.stuck > .tr');
    expect(words(stuck)).to.contain('Group 0');
    expect(stuck.getBoundingClientRect().top).to.equal(one('.head').getBoundingClientRect().bottom);
    scroller().scrollTop = 3300;
    await until(() => words(one('.stuck > .tr')).includes('Group 1'), 'the next head');
    await click(one('.stuck > .tr'));
    await until(() => isCollapsed('Group 1'), 'collapsed');
    const place = header('Group 1').getBoundingClientRect();
    expect(place.top).to.be.at.least(scroller().getBoundingClientRect().top);
    expect(place.bottom).to.be.at.most(scroller().getBoundingClientRect().bottom);
  });

  it('a row that gets the focus is not under the head that stays', async () => {
    await groups([100]);
    await rested(table, () => (scroller().scrollTop = 1000));
    one('#before', document).focus();
    await press('Tab', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    const stuck = one('.stuck > .tr').getBoundingClientRect();
    expect(focused().getBoundingClientRect().top).to.be.at.least(stuck.bottom - 1);
  });
});

describe('groups of a hub-table that change', () => {
  it('selects a whole group, also what is not loaded; the selection outlives collapsing', async () => {
    await groups([5, 300, 2]);
    const events = eventsOf('hub-selection-change');
    await click(one('.box', header('Group 1')));
    await until(() => countSelected(events.at(-1)?.selection ?? noSelection, 307) === 300, 'three hundred');
    await until(() => checkbox(header('Group 1')).checked, 'its box');
    expect(checkbox(header('Group 0')).indeterminate).to.equal(false);
    await click(one('.c:not(.box)', header('Group 1')));
    await until(() => isCollapsed('Group 1'), 'collapsed');
    expect(checkbox(header('Group 1')).checked).to.equal(true);
    expect(countSelected(table.selection, 307)).to.equal(300);
    await click(one('.box', header('Group 1')));
    await until(() => countSelected(table.selection, 307) === 0, 'none');
  });

  it('Shift reaches over a collapsed group and selects only what one sees', async () => {
    await groups([2, 50, 2]);
    await click(one('.c:not(.box)', header('Group 1')));
    await until(() => isCollapsed('Group 1'), 'collapsed');
    table.focus();
    await press(
      'Control+Home',
      'ArrowDown',
      'Shift+ArrowDown',
      'Shift+ArrowDown',
      'Shift+ArrowDown',
      'Shift+ArrowDown',
    );
    expect([...table.selection.ids].sort()).to.deep.equal(['p0', 'p1', 'p20000']);
  });

  it('a refresh with other sizes keeps the focus on its row and the collapsed groups collapsed', async () => {
    let sizes = [2, 50, 40];
    await groups(() => sizes);
    await click(one('.c:not(.box)', header('Group 0')));
    await until(() => isCollapsed('Group 0'), 'collapsed');
    table.focus();
    await press('Control+Home', 'ArrowDown', 'ArrowDown');
    expect(words(focusedLine())).to.contain('Person 10000 ');
    sizes = [7, 50, 40];
    await table.source.refresh();
    await updated();
    expect(words(header('Group 0'))).to.contain('Group 0 7');
    expect(header('Group 0').ariaExpanded).to.equal('false');
    expect(at()).to.equal('4:1');
    expect(grid().ariaRowCount).to.equal(String(1 + 1 + 51 + 41));
  });
});

describe('groups of a hub-table that shrink', () => {
  it('a removed record leaves its group, an emptied group goes', async () => {
    let sizes = [1, 3];
    await groups(() => sizes);
    sizes = [1, 2];
    table.source.remove('p10001');
    await until(() => words(header('Group 1')).includes('Group 1 2'), 'two left');
    sizes = [0, 2];
    table.source.remove('p0');
    await until(
      () => headers().length === 1 && words(nth(headers(), 0)).includes('Group 1 2'),
      'one group left',
    );
  });

  it('shows cards in groups where there is no room for columns', async () => {
    await groups([2, 3], { width: 400 });
    await until(() => scroller().matches('.narrow'), 'cards');
    await until(() => headers()[1]?.offsetHeight === 36, 'heads');
    const [first, second] = [nth(headers(), 0), nth(headers(), 1)];
    expect(second.getBoundingClientRect().top - first.getBoundingClientRect().bottom).to.equal(2 * 63);
    await click(first);
    await until(() => isCollapsed('Group 0'), 'collapsed');
  });
});
