import { expect } from '@open-wc/testing';
import { countSelected, noSelection, type Selection } from '@customer-hub/state/lists';
import { until } from '../testing/until.ts';
import {
  all,
  at,
  checkbox,
  clear,
  eventsOf,
  focused,
  focusedLine,
  menu,
  scroller,
  show,
  table,
  updated,
} from './testing/page.ts';
import { fetchPeople, person } from './testing/people.ts';
import { press } from './testing/press.ts';
import { rested } from './testing/rested.ts';

afterEach(clear);

describe('hub-table keyboard: selection', () => {
  const last = (): Selection => events.at(-1)?.selection ?? noSelection;
  const chosen = (): number => countSelected(last(), 100);
  let events: ReturnType<typeof eventsOf<'hub-selection-change'>> = [];
  beforeEach(async () => {
    await show(100);
    events = eventsOf('hub-selection-change');
    table.focus();
  });

  it('Space selects and deselects the row, in whatever cell', async () => {
    await press('ArrowRight', 'Space');
    expect([...last().ids]).to.deep.equal(['p0']);
    await table.updateComplete;
    expect(focusedLine().ariaSelected).to.equal('true');
    expect(checkbox(focusedLine()).checked).to.equal(true);
    await press('Space');
    expect(chosen()).to.equal(0);
  });

  it('Shift with arrows selects a range, and takes it back', async () => {
    await press('ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    expect([...last().ids]).to.have.members(['p1', 'p2', 'p3', 'p4']);
    await press('Shift+ArrowUp');
    expect([...last().ids]).to.have.members(['p1', 'p2', 'p3']);
    await press('ArrowDown', 'ArrowDown', 'Shift+ArrowUp');
    expect([...last().ids]).to.have.members(['p1', 'p2', 'p3', 'p4', 'p5']);
  });

  it('Control A selects everything that matches', async () => {
    await press('Control+a');
    expect(last().mode).to.equal('all');
    expect(chosen()).to.equal(100);
  });

  it('the box of the head selects all, then none', async () => {
    await press('ArrowUp', 'Space');
    expect(chosen()).to.equal(100);
    await press('Enter');
    expect(chosen()).to.equal(0);
  });

  it('survives sorting, scrolling and fetching anew', async () => {
    await press('Space', 'ArrowDown', 'Space', 'Control+End');
    await table.source.load(fetchPeople(100));
    await table.updateComplete;
    expect([...table.selection.ids]).to.deep.equal(['p0', 'p1']);
    expect(all('.body [aria-selected="true"]')).to.have.lengthOf(2);
  });
});

describe('hub-table keyboard: head', () => {
  let sorts: ReturnType<typeof eventsOf<'hub-sort-change'>> = [];
  beforeEach(async () => {
    await show(100);
    sorts = eventsOf('hub-sort-change');
    table.focus();
    await press('ArrowUp', 'ArrowRight');
  });

  it('Enter and Space sort, the other way at the second press', async () => {
    await press('Enter');
    await table.updateComplete;
    expect(focused().ariaSort).to.equal('ascending');
    await press('Space');
    await table.updateComplete;
    expect(focused().ariaSort).to.equal('descending');
    expect(sorts.map(({ sort }) => sort)).to.deep.equal(['name', '-name']);
    expect(at()).to.equal('1:2');
  });

  it('keeps the focus while the rows of the new order arrive', async () => {
    await press('Enter');
    await table.source.load(fetchPeople(40, { delayMs: 20 }));
    await table.updateComplete;
    expect(at()).to.equal('1:2');
  });

  it('Alt with ArrowDown opens the menu of the column, Escape comes back to the head', async () => {
    await press('Alt+ArrowDown');
    await until(() => menu().activeElement, 'the menu takes the focus');
    expect(menu().activeElement?.textContent).to.contain('Sort ascending');
    await press('End');
    expect(menu().activeElement?.ariaDisabled).to.equal('true'); // Name is permanent
    await press('Escape');
    await until(() => focused().closest('.c'), 'the focus on the head');
    expect(focused().closest('.c')?.ariaColIndex).to.equal('2');
  });

  it('the width is set by arrow keys on the separator', async () => {
    const changes = eventsOf('hub-columns-change');
    await press('ArrowRight');
    const before = focused().offsetWidth;
    await press('F2', 'Tab');
    expect(focused().role).to.equal('separator');
    expect(Number(focused().ariaValueNow)).to.equal(before);
    await press('ArrowRight', 'ArrowRight');
    await table.updateComplete;
    expect(changes.at(-1)?.columns.find(column => column.key === 'city')?.width).to.equal(before + 32);
    expect(focused().ariaValueNow).to.equal(String(before + 32));
    await press('Escape');
    expect(at()).to.equal('1:3');
    expect(focused().offsetWidth).to.equal(before + 32);
  });
});

describe('hub-table keyboard: the focus is never lost', () => {
  it('by scrolling its row out of sight', async () => {
    await show(100_000);
    table.focus();
    await press('ArrowDown', 'ArrowRight');
    const cell = focused();
    for (const top of [28 * 50, 28 * 5000, 28 * 99_000])
      await rested(table, () => (scroller().scrollTop = top));
    expect(focused()).to.equal(cell);
    expect(at()).to.equal('3:2');
    await press('ArrowDown');
    expect(at()).to.equal('4:2');
    expect(scroller().scrollTop).to.be.below(100);
  });

  it('by a refresh that puts rows in front: it stays on its record, in its place', async () => {
    const people = Array.from({ length: 300 }, (_, n) => person(n));
    await show(0, { rows: people });
    table.focus();
    await press('PageDown', 'PageDown', 'PageDown', 'ArrowRight');
    const cell = focused();
    const text = cell.textContent;
    const { top } = cell.getBoundingClientRect();
    const [row = 0] = at().split(':').map(Number);
    people.unshift(person(1000), person(1001), person(1002));
    await table.source.refresh();
    await updated();
    expect(focused()).to.equal(cell);
    expect(cell.textContent).to.equal(text);
    expect(cell.getBoundingClientRect().top).to.equal(top);
    expect(at()).to.equal(`${row + 3}:2`);
  });
});

describe('hub-table keyboard: the focus stays in the grid', () => {
  it('by removing the last row', async () => {
    await show(3);
    table.focus();
    await press('Control+End');
    expect(at()).to.equal('4:6');
    table.source.remove('p2');
    await updated();
    expect(at()).to.equal('3:6');
    expect(focused().textContent).to.contain('Edit p1');
  });

  it('by a control that goes away while it has the focus', async () => {
    await show(10);
    table.focus();
    await press('End', 'Enter');
    table.columns = table.columns.map(column =>
      column.key === 'actions' ? { ...column, cell: () => 'none' } : column,
    );
    await updated();
    expect(at()).to.equal('2:6');
    expect(focused().role).to.equal('gridcell');
  });

  it('by hiding its column', async () => {
    await show(10);
    table.focus();
    await press('ArrowRight', 'ArrowRight');
    table.shown = [{ key: 'name' }];
    await updated();
    expect(focused().role).to.be.oneOf(['gridcell', 'rowheader']);
  });
});
