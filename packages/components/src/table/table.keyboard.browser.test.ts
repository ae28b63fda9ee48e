import { expect } from '@open-wc/testing';
import { targetOf } from '../primitives/dom.ts';
import { until } from '../testing/until.ts';
import {
  all,
  at,
  clear,
  eventsOf,
  focused,
  focusedLine,
  nth,
  one,
  root,
  scroller,
  show,
  table,
} from './testing/page.ts';
import { press } from './testing/press.ts';
import { rested } from './testing/rested.ts';

// The list of behaviours is that of Vaadin's grid (keyboard-navigation*.test.js, accessibility.test.js), and of the
// ARIA grid pattern.

const tabStops = (): Element[] => all('.grid *').filter(element => element.tabIndex >= 0);

afterEach(clear);

describe('hub-table keyboard: tab', () => {
  it('enters the grid at one cell and leaves it by the next press', async () => {
    await show(100);
    one('#before', document).focus();
    await press('Tab');
    expect(at()).to.equal('2:1');
    expect(tabStops()).to.have.lengthOf(1);
    await press('Tab');
    expect(document.activeElement?.id).to.equal('after');
    await press('Shift+Tab');
    expect(at()).to.equal('2:1');
    await press('Shift+Tab');
    expect(document.activeElement?.id).to.equal('before');
  });

  it('comes back to the cell it left', async () => {
    await show(100);
    table.focus();
    await press('ArrowDown', 'ArrowRight', 'Tab', 'Shift+Tab');
    expect(at()).to.equal('3:2');
  });

  it('after scrolling elsewhere enters at a row in sight', async () => {
    await show(1000);
    await rested(table, () => (scroller().scrollTop = 28 * 500));
    one('#before', document).focus();
    await press('Tab');
    expect(at()).to.equal('502:1');
    expect(scroller().scrollTop).to.equal(28 * 500);
  });
});

describe('hub-table keyboard: arrows', () => {
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
    const box = scroller().getBoundingClientRect();
    expect(cell.bottom).to.be.at.most(box.bottom);
    expect(cell.top).to.be.at.least(box.top + 28);
    expect(focusedLine().textContent).to.contain('Person 60');
  });
});

describe('hub-table keyboard: far keys', () => {
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
    await until(() => focusedLine().textContent.includes('Person 99999'), 'the last row, with the focus');
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

describe('hub-table keyboard: controls in cells', () => {
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
    expect(document.activeElement?.id).to.equal('after');
  });
});

describe('hub-table keyboard: buttons and links in cells', () => {
  beforeEach(() => show(100));

  it('a cell that is one link or button is pressed by one Enter', async () => {
    let pressed = 0;
    root().addEventListener('click', event => {
      if (!targetOf(event).closest('a')) return;
      pressed++;
      event.preventDefault();
    });
    table.focus();
    await press('End', 'ArrowLeft', 'Enter');
    expect([pressed, at()]).to.deep.equal([1, '2:5']);
  });

  it('work: Enter presses the button that has the focus', async () => {
    let clicked = '';
    root().addEventListener('click', event => (clicked = targetOf(event).textContent));
    table.focus();
    await press('End', 'Enter', 'Enter');
    expect(clicked).to.equal('Edit p0');
  });

  it('a press on one makes its cell the active one', async () => {
    const button = nth(all('.one'), 3);
    button.focus();
    await press('Escape');
    expect(at()).to.equal('5:6');
  });
});

describe('hub-table keyboard', () => {
  it('follows the direction of the text', async () => {
    await show(10, { dir: 'rtl' });
    table.focus();
    await press('ArrowLeft', 'ArrowLeft');
    expect(at()).to.equal('2:3');
    await press('ArrowRight');
    expect(at()).to.equal('2:2');
  });

  it('Enter on a cell without controls opens the row', async () => {
    await show(10);
    table.addEventListener('hub-row-open', event => event.preventDefault());
    const opened = eventsOf('hub-row-open');
    table.focus();
    await press('ArrowDown', 'ArrowRight', 'Enter');
    expect(opened.map(({ row }) => row.id)).to.deep.equal(['p1']);
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
