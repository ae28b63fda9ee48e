import { expect, nextFrame } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { countSelected, noSelection, type Selection } from '@customer-hub/state/lists';
import { until } from '../testing/until.ts';
import {
  blankRows,
  checkbox,
  clear,
  click,
  eventsOf,
  focused,
  nth,
  one,
  point,
  root,
  rows,
  scroller,
  show,
  table,
  updated,
} from './testing/page.ts';
import { columns, person } from './testing/people.ts';
import { press } from './testing/press.ts';
import { rested } from './testing/rested.ts';

before(() => setViewport({ width: 1200, height: 800 }));
afterEach(clear);

describe('hub-table pointer', () => {
  it('drags a column to another width; nothing of the head moves before', async () => {
    await show(50);
    const changes = eventsOf('hub-columns-change');
    const head = one('[data-key="city"]');
    const before = head.offsetWidth;
    // Grips come a moment after the first rows.
    await until(() => head.querySelector('.grip'), 'grip');
    expect(head.offsetWidth).to.equal(before);
    const [x, y] = point(one('.grip', head));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 60, y] });
    await nextFrame();
    expect(Math.abs(head.offsetWidth - before - 60)).to.be.at.most(1);
    expect(changes).to.have.lengthOf(0);
    await sendMouse({ type: 'up' });
    const [change] = changes;
    expect(change?.columns.find(column => column.key === 'city')?.width).to.be.within(
      before + 59,
      before + 61,
    );
    expect(nth(nth(rows(), 0).children, 2).getBoundingClientRect().width).to.equal(
      head.getBoundingClientRect().width,
    );
  });

  it('selects by box, a range with Shift, single rows with Control', async () => {
    await show(100);
    const events = eventsOf('hub-selection-change');
    const last = (): Selection => events.at(-1)?.selection ?? noSelection;
    await click(one('.chk', nth(rows(), 1)));
    expect([...last().ids]).to.deep.equal(['p1']);
    one('.chk', nth(rows(), 4)).dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true, cancelable: true }),
    );
    expect(countSelected(last(), 100)).to.equal(4);
    await table.updateComplete;
    expect(rows().filter(row => row.ariaSelected === 'true')).to.have.lengthOf(4);
    const box = checkbox(one('.head'));
    expect(box.indeterminate).to.equal(true);
    box.click();
    expect(countSelected(last(), 100)).to.equal(0);
  });

  it('sorts by a press on the head, where that is possible', async () => {
    await show(20);
    const sorts = eventsOf('hub-sort-change');
    await click(one('[data-key="age"] .lab'));
    await click(one('[data-key="mail"] .lab'));
    expect(sorts).to.deep.equal([{ sort: 'age' }]);
  });
});

describe('hub-table layout', () => {
  it('sticky columns stay in sight, their shade shows only while something lies beneath', async () => {
    await show(50, { width: 600 });
    const last = (): DOMRect => nth([...nth(rows(), 0).children].slice(-1), 0).getBoundingClientRect();
    const edge = scroller().getBoundingClientRect().left + scroller().clientWidth;
    expect(Math.round(last().right)).to.equal(Math.round(edge));
    expect(scroller().matches('.more-end')).to.equal(true);
    scroller().scrollLeft = 10_000;
    await until(() => !scroller().matches('.more-end'), 'no shade');
    expect(Math.round(last().right)).to.equal(Math.round(edge));
  });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`the cell that the keyboard gets to is not covered by those that stay in sight, ${dir}`, async () => {
      await show(50, { width: 600, dir });
      table.focus();
      const [forwards, backwards] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
      const hidden: (string | null)[] = [];
      for (const key of [...Array<string>(4).fill(forwards!), ...Array<string>(4).fill(backwards!)]) {
        await press(key);
        await nextFrame();
        await nextFrame();
        const cell = focused();
        const { left, right, top, width } = cell.getBoundingClientRect();
        const seen = [left + 3, left + width / 2, right - 3].map(x => root().elementFromPoint(x, top + 9));
        if (seen.some(element => element?.closest('.c') !== cell)) hidden.push(`${key} ${cell.ariaColIndex}`);
      }
      expect(hidden).to.deep.equal([]);
    });

  it('turns into cards below 560 px, without a sideways scroll', async () => {
    await show(50, { width: 400 });
    expect(nth(rows(), 0).offsetHeight).to.be.above(60);
    expect(scroller().scrollWidth).to.equal(scroller().clientWidth);
    expect([...nth(rows(), 0).children].map(cell => cell.ariaColIndex)).to.deep.equal(['1', '2', '3', '6']);
  });

  it('another density keeps the first row in sight', async () => {
    await show(1000);
    await rested(table, () => (scroller().scrollTop = 28 * 200));
    await rested(table, () => (table.density = 'detailed'));
    expect(nth(rows(), 0).offsetHeight).to.equal(44);
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
    source.update({ ...person(2), name: 'Changed meanwhile' });
    document.body.append(table);
    await updated();
    expect(root().textContent).to.contain('Changed meanwhile');
    scroller().scrollTop = 3000;
    await until(() => rows().some(row => row.textContent.includes('Person 110')), 'rows further down');
    expect(blankRows()).to.equal(0);
  });
});
