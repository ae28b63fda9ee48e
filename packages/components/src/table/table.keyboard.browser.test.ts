import { expect, nextFrame } from '@open-wc/testing';
import { countSelected, type Selection } from '@customer-hub/state/lists';
import { until } from '../testing/until.ts';
import { fetchPeople, peopleTable, person, type PeopleTable, type Person } from './testing/people.ts';
import { press } from './testing/press.ts';
import { rested } from './testing/rested.ts';

// The list of behaviours is that of Vaadin's grid (keyboard-navigation*.test.js, accessibility.test.js), and of the
// ARIA grid pattern.

let table: PeopleTable;
const root = (): ShadowRoot => table.shadowRoot!;
const focused = (): HTMLElement => root().activeElement as HTMLElement;
/** `row:column` of the focused cell, both as a screen reader counts them. */
const at = (): string => {
  const cell = focused()?.closest('.c');
  return `${cell?.parentElement?.ariaRowIndex}:${cell?.ariaColIndex}`;
};
const tabStops = (): Element[] =>
  [...root().querySelectorAll('.grid *')].filter(element => (element as HTMLElement).tabIndex >= 0);

const show = async (
  count: number,
  options: { width?: number; dir?: string; rows?: Person[]; delayMs?: number } = {},
): Promise<void> => {
  table = peopleTable(options.width);
  if (options.dir) document.body.dir = options.dir;
  const before = document.createElement('button');
  const after = document.createElement('button');
  before.id = 'before';
  after.id = 'after';
  document.body.append(before, table, after);
  await table.source!.load(fetchPeople(count, options));
  await table.updateComplete;
  await nextFrame();
};

afterEach(() => {
  document.body.dir = '';
  document.body.replaceChildren();
});

describe('hub-table keyboard', () => {
  describe('tab', () => {
    it('enters the grid at one cell and leaves it by the next press', async () => {
      await show(100);
      document.getElementById('before')!.focus();
      await press('Tab');
      expect(at()).to.equal('2:1');
      expect(tabStops()).to.have.lengthOf(1);
      await press('Tab');
      expect(document.activeElement!.id).to.equal('after');
      await press('Shift+Tab');
      expect(at()).to.equal('2:1');
      await press('Shift+Tab');
      expect(document.activeElement!.id).to.equal('before');
    });

    it('comes back to the cell it left', async () => {
      await show(100);
      table.focus();
      await press('ArrowDown', 'ArrowRight', 'Tab', 'Shift+Tab');
      expect(at()).to.equal('3:2');
    });

    it('after scrolling elsewhere enters at a row in sight', async () => {
      await show(1000);
      await rested(table, () => (root().querySelector('.scroll')!.scrollTop = 28 * 500));
      document.getElementById('before')!.focus();
      await press('Tab');
      expect(at()).to.equal('502:1');
      expect(root().querySelector('.scroll')!.scrollTop).to.equal(28 * 500);
    });
  });

  describe('arrows', () => {
    beforeEach(() => show(1000));

    it('move by one cell and stop at the edges', async () => {
      table.focus();
      await press('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight');
      expect(at()).to.equal('4:3');
      await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowUp');
      expect(at()).to.equal('3:1');
      await press('End', 'ArrowRight');
      expect(at()).to.equal('3:6');
    });

    it('reach the head from the first row, and come back', async () => {
      table.focus();
      await press('ArrowRight', 'ArrowUp');
      expect(at()).to.equal('1:2');
      expect(focused().role).to.equal('columnheader');
      await press('ArrowUp');
      expect(at()).to.equal('1:2');
      await press('ArrowDown');
      expect(at()).to.equal('2:2');
    });

    it('scroll so that the focused cell is in sight', async () => {
      table.focus();
      for (let n = 0; n < 60; n++) await press('ArrowDown');
      expect(at()).to.equal('62:1');
      const cell = focused().getBoundingClientRect();
      const box = root().querySelector('.scroll')!.getBoundingClientRect();
      expect(cell.bottom).to.be.at.most(box.bottom);
      expect(cell.top).to.be.at.least(box.top + 28);
      expect(focused().parentElement!.textContent).to.contain('Person 60');
    });
  });

  it('follows the direction of the text', async () => {
    await show(10, { dir: 'rtl' });
    table.focus();
    await press('ArrowLeft', 'ArrowLeft');
    expect(at()).to.equal('2:3');
    await press('ArrowRight');
    expect(at()).to.equal('2:2');
  });

  describe('far keys', () => {
    beforeEach(() => show(100_000));

    it('Home and End go to the ends of the row', async () => {
      table.focus();
      await press('ArrowDown', 'End');
      expect(at()).to.equal('3:6');
      await press('Home');
      expect(at()).to.equal('3:1');
    });

    it('Control with Home and End goes to the first and the last of 100,000 rows', async () => {
      table.focus();
      await press('ArrowDown', 'Control+End');
      expect(at()).to.equal('100001:6');
      await until(
        () => focused().parentElement!.textContent.includes('Person 99999'),
        'the last row, with the focus',
      );
      expect(root().activeElement).to.equal(focused());
      await press('Control+Home');
      expect(at()).to.equal('2:1');
    });

    it('Page keys move by what fits into sight', async () => {
      table.focus();
      await press('PageDown');
      const [row] = at().split(':').map(Number);
      expect(row).to.be.within(14, 18);
      await press('PageUp');
      expect(at()).to.equal('2:1');
    });
  });

  describe('controls in cells', () => {
    beforeEach(() => show(100));

    it('are entered by Enter or F2 and left by Escape', async () => {
      table.focus();
      await press('End', 'Enter');
      expect(focused().textContent).to.equal('Edit p0');
      await press('Escape');
      expect(at()).to.equal('2:6');
      expect(focused().role).to.equal('gridcell');
      await press('F2');
      expect(focused().textContent).to.equal('Edit p0');
      await press('F2');
      expect(focused().role).to.equal('gridcell');
    });

    it('keep their own keys: arrows do not move the cell', async () => {
      table.focus();
      await press('End', 'Enter', 'ArrowDown');
      expect(focused().textContent).to.equal('Edit p0');
    });

    it('are walked through by Tab, within the row', async () => {
      table.focus();
      await press('End', 'ArrowLeft', 'F2');
      expect(focused().textContent).to.equal('p0@example.org');
      await press('Tab');
      expect(focused().textContent).to.equal('Edit p0');
      await press('Tab');
      expect(focused().textContent).to.equal('More');
      await press('Shift+Tab', 'Shift+Tab');
      expect(focused().textContent).to.equal('p0@example.org');
      await press('Escape', 'Tab');
      expect(document.activeElement!.id).to.equal('after');
    });

    it('a cell that is one link or button is pressed by one Enter', async () => {
      let pressed = 0;
      root().addEventListener('click', event => {
        if (!(event.target as Element).closest('a')) return;
        pressed++;
        event.preventDefault();
      });
      table.focus();
      await press('End', 'ArrowLeft', 'Enter');
      expect([pressed, at()]).to.deep.equal([1, '2:5']);
    });

    it('work: Enter presses the button that has the focus', async () => {
      let clicked = '';
      table.addEventListener(
        'click',
        event => (clicked = (event.composedPath()[0] as HTMLElement).textContent!),
      );
      table.focus();
      await press('End', 'Enter', 'Enter');
      expect(clicked).to.equal('Edit p0');
    });

    it('a press on one makes its cell the active one', async () => {
      const button = root().querySelectorAll<HTMLElement>('.one')[3]!;
      button.focus();
      await press('Escape');
      expect(at()).to.equal('5:6');
    });
  });

  describe('selection', () => {
    let last: Selection | undefined;
    const chosen = (): number => (last ? countSelected(last, 100) : 0);
    beforeEach(async () => {
      await show(100);
      last = undefined;
      table.addEventListener(
        'hub-selection-change',
        event => (last = (event as CustomEvent<{ selection: Selection }>).detail.selection),
      );
      table.focus();
    });

    it('Space selects and deselects the row, in whatever cell', async () => {
      await press('ArrowRight', 'Space');
      expect([...last!.ids]).to.deep.equal(['p0']);
      await table.updateComplete;
      expect(focused().parentElement!.ariaSelected).to.equal('true');
      expect(focused().parentElement!.querySelector('input')!.checked).to.equal(true);
      await press('Space');
      expect(chosen()).to.equal(0);
    });

    it('Shift with arrows selects a range, and takes it back', async () => {
      await press('ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
      expect([...last!.ids]).to.have.members(['p1', 'p2', 'p3', 'p4']);
      await press('Shift+ArrowUp');
      expect([...last!.ids]).to.have.members(['p1', 'p2', 'p3']);
      await press('ArrowDown', 'ArrowDown', 'Shift+ArrowUp');
      expect([...last!.ids]).to.have.members(['p1', 'p2', 'p3', 'p4', 'p5']);
    });

    it('Control A selects everything that matches', async () => {
      await press('Control+a');
      expect(last!.mode).to.equal('all');
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
      await table.source!.load(fetchPeople(100));
      await table.updateComplete;
      expect([...table.selection.ids]).to.deep.equal(['p0', 'p1']);
      expect(root().querySelectorAll('.body [aria-selected="true"]')).to.have.lengthOf(2);
    });
  });

  describe('head', () => {
    let sorts: string[];
    beforeEach(async () => {
      await show(100);
      sorts = [];
      table.addEventListener('hub-sort-change', event =>
        sorts.push((event as CustomEvent<{ sort: string }>).detail.sort),
      );
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
      expect(sorts).to.deep.equal(['name', '-name']);
      expect(at()).to.equal('1:2');
    });

    it('keeps the focus while the rows of the new order arrive', async () => {
      await press('Enter');
      await table.source!.load(fetchPeople(40, { delayMs: 20 }));
      await table.updateComplete;
      expect(at()).to.equal('1:2');
    });

    it('Alt with ArrowDown opens the menu of the column, Escape comes back to the head', async () => {
      await press('Alt+ArrowDown');
      const menu = root().querySelector('hub-menu')!.shadowRoot!;
      await until(() => menu.activeElement, 'the menu takes the focus');
      expect(menu.activeElement!.textContent).to.contain('Sort ascending');
      await press('End');
      expect(menu.activeElement!.ariaDisabled).to.equal('true'); // Name is permanent
      await press('Escape');
      await until(() => focused().closest('.c'), 'the focus on the head');
      expect(focused().closest('.c')!.ariaColIndex).to.equal('2');
    });

    it('the width is set by arrow keys on the separator', async () => {
      let columns: { key: string; width?: number }[] = [];
      table.addEventListener(
        'hub-columns-change',
        event => (columns = (event as CustomEvent<{ columns: typeof columns }>).detail.columns),
      );
      await press('ArrowRight');
      const before = focused().offsetWidth;
      await press('F2', 'Tab');
      expect(focused().role).to.equal('separator');
      expect(Number(focused().ariaValueNow)).to.equal(before);
      await press('ArrowRight', 'ArrowRight');
      await table.updateComplete;
      expect(columns.find(column => column.key === 'city')!.width).to.equal(before + 32);
      expect(focused().ariaValueNow).to.equal(String(before + 32));
      await press('Escape');
      expect(at()).to.equal('1:3');
      expect(focused().offsetWidth).to.equal(before + 32);
    });
  });

  describe('the focus is never lost', () => {
    it('by scrolling its row out of sight', async () => {
      await show(100_000);
      table.focus();
      await press('ArrowDown', 'ArrowRight');
      const cell = focused();
      const scroller = root().querySelector('.scroll')!;
      for (const top of [28 * 50, 28 * 5000, 28 * 99_000])
        await rested(table, () => (scroller.scrollTop = top));
      expect(focused()).to.equal(cell);
      expect(at()).to.equal('3:2');
      await press('ArrowDown');
      expect(at()).to.equal('4:2');
      expect(scroller.scrollTop).to.be.below(100);
    });

    it('by a refresh that puts rows in front: it stays on its record, in its place', async () => {
      const rows = Array.from({ length: 300 }, (_, n) => person(n));
      await show(0, { rows });
      table.focus();
      await press('PageDown', 'PageDown', 'PageDown', 'ArrowRight');
      const cell = focused();
      const text = cell.textContent;
      const { top } = cell.getBoundingClientRect();
      const [row] = at().split(':').map(Number);
      rows.unshift(person(1000), person(1001), person(1002));
      await table.source!.refresh();
      await table.updateComplete;
      await nextFrame();
      expect(focused()).to.equal(cell);
      expect(cell.textContent).to.equal(text);
      expect(cell.getBoundingClientRect().top).to.equal(top);
      expect(at()).to.equal(`${row! + 3}:2`);
    });

    it('by removing the last row', async () => {
      await show(3);
      table.focus();
      await press('Control+End');
      expect(at()).to.equal('4:6');
      table.source!.remove('p2');
      await table.updateComplete;
      await nextFrame();
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
      await table.updateComplete;
      await nextFrame();
      expect(at()).to.equal('2:6');
      expect(focused().role).to.equal('gridcell');
    });

    it('by hiding its column', async () => {
      await show(10);
      table.focus();
      await press('ArrowRight', 'ArrowRight');
      table.shown = [{ key: 'name' }];
      await table.updateComplete;
      await nextFrame();
      expect(focused()?.role).to.be.oneOf(['gridcell', 'rowheader']);
    });
  });

  it('Enter on a cell without controls opens the row', async () => {
    await show(10);
    let opened = '';
    table.addEventListener('hub-row-open', event => {
      opened = (event as CustomEvent<{ row: Person }>).detail.row.id;
      event.preventDefault();
    });
    table.focus();
    await press('ArrowDown', 'ArrowRight', 'Enter');
    expect(opened).to.equal('p1');
  });

  it('works as cards in a narrow place, without a head', async () => {
    await show(50, { width: 400 });
    table.focus();
    await press('ArrowUp');
    expect(at()).to.equal('2:1');
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    expect(focused().textContent).to.equal('Edit p0');
  });
});
