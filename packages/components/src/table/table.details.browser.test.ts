import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { until } from '../testing/until.ts';
import {
  at,
  clear,
  click,
  focused,
  focusedLine,
  grid,
  nth,
  one,
  root,
  rows,
  scroller,
  show,
  table,
  updated,
} from './testing/page.ts';
import { person, type Person } from './testing/people.ts';
import { press } from './testing/press.ts';
import { rested } from './testing/rested.ts';
import { details, groupedPeople, header, headers, lineWith, looks, words } from './testing/tree-page.ts';

const note = (row: Person): unknown =>
  html`<p class="note">About ${row.name}</p>
    <button type="button" class="call">Call</button><button type="button" class="write">Write</button>`;

const unfolding = (count: number, detail = note): Promise<void> =>
  show(0, { fetch: groupedPeople(() => [count]), setUp: element => (element.detail = detail) });

/** The button that unfolds a row. */
const button = (n: number): HTMLElement => {
  const people = rows().filter(row => !row.matches('.detail'));
  return one('.turn', nth(people, n));
};

before(() => setViewport({ width: 1200, height: 800 }));
afterEach(clear);

describe('rows of a hub-table that unfold', () => {
  it('by the button in front, to the height of what is in them, over the whole width [ALR-02]', async () => {
    await unfolding(100, row => html`<div class="tall">${row.name}</div>`);
    const tall = new CSSStyleSheet();
    tall.replaceSync('.tall { block-size: 233px; }');
    root().adoptedStyleSheets.push(tall);
    await click(button(1));
    await until(() => details()[0]?.offsetHeight === 233 + 26 + 1, 'its height');
    expect(nth(rows(), 1).ariaExpanded).to.equal('true');
    expect(button(1).ariaExpanded).to.equal('true');
    expect(nth(rows(), 3).getBoundingClientRect().top).to.equal(
      nth(details(), 0).getBoundingClientRect().bottom,
    );
    expect(one('[role="group"]', nth(details(), 0)).ariaLabel).to.equal('Details of Person 1');
    expect(grid().ariaRowCount).to.equal('102');
    await expect(table).to.be.accessible();
    await click(button(1));
    await until(() => details().length === 0, 'folded');
  });

  it('by keys: arrows on its button, Enter, Space; Enter goes into what unfolded, Escape comes back', async () => {
    await unfolding(20);
    table.focus();
    await press('ArrowRight', 'ArrowRight');
    await until(() => details().length === 1 && at() === '2:2', 'unfolded by the arrow');
    await press('ArrowLeft');
    await until(() => details().length === 0, 'folded by the arrow');
    await press('Enter');
    await until(() => details().length === 1 && at() === '2:2', 'unfolded by Enter');
    await press(' ');
    await until(() => details().length === 0, 'folded by Space');
    await press(' ', 'ArrowDown');
    expect(focused().matches('.unfolded')).to.equal(true);
    await press('Enter');
    expect(focused().matches('.call')).to.equal(true);
    await press('Tab');
    expect(focused().matches('.write')).to.equal(true);
    await press('Escape');
    expect(focused().matches('.unfolded')).to.equal(true);
    await press('ArrowLeft');
    expect(at()).to.equal('2:2');
    await press('ArrowDown', 'ArrowDown');
    expect(at()).to.equal('4:2');
  });
});

describe('unfolded rows of a hub-table', () => {
  it('stay unfolded when one scrolls away and back, when the list is asked again, and keep the focus', async () => {
    await unfolding(5000);
    await click(button(2));
    await until(() => details()[0]?.querySelector('.call'), 'unfolded');
    one('.call', nth(details(), 0)).focus();
    const call = focused();
    await table.source.refresh();
    await updated();
    expect(focused()).to.equal(call);
    await rested(table, () => (scroller().scrollTop = 90_000));
    expect(focused()).to.equal(call);
    await rested(table, () => (scroller().scrollTop = 0));
    expect(details()).to.have.lengthOf(1);
    expect(words(nth(details(), 0))).to.contain('About Person 2');
    expect(focused()).to.equal(call);
  });
});

describe('details of rows in a hub-table', () => {
  it('stay with their record when others come before it, and what one looks at does not move', async () => {
    const people = Array.from({ length: 300 }, (_, n) => person(n));
    await unfolding(0);
    await table.source.load((offset, limit) =>
      Promise.resolve({ items: people.slice(offset, offset + limit), totalCount: people.length }),
    );
    await until(() => rows().length > 5, 'rows');
    await click(button(10));
    await until(() => details().length === 1, 'unfolded');
    table.focus();
    await click(one('[role="rowheader"]', lineWith('Person 12 ')));
    const before = focused().getBoundingClientRect().top;
    people.unshift(person(900), person(901));
    await table.source.refresh();
    await updated();
    expect(words(focusedLine())).to.contain('Person 12 ');
    expect(focused().getBoundingClientRect().top).to.equal(before);
    expect(words(nth(details(), 0))).to.contain('About Person 10');
    const above = nth(rows(), rows().indexOf(nth(details(), 0)) - 1);
    expect(words(above)).to.contain('Person 10 ');
  });

  it('change their height, and what one looks at below does not move', async () => {
    await unfolding(1000);
    await click(button(0));
    await until(() => details().length === 1, 'unfolded');
    await rested(table, () => (scroller().scrollTop = 60));
    await sendMouse({ type: 'move', position: [1190, 790] });
    const before = lineWith('Person 9 ').getBoundingClientRect().top;
    const text = one('.note', nth(details(), 0));
    const was = nth(details(), 0).offsetHeight;
    text.append('\n', document.createElement('br'), 'More.');
    await until(() => nth(details(), 0).offsetHeight > was, 'taller');
    expect(lineWith('Person 9 ').getBoundingClientRect().top).to.equal(before);
  });
});

describe('details of rows in large and small tables', () => {
  it('are reached at the end of a million, where the scrollbar is scaled', async () => {
    await unfolding(1_000_000);
    table.focus();
    await press('ArrowRight', 'Control+End');
    await until(
      () => root().activeElement?.closest('.tr')?.textContent.includes('Person 999999'),
      'the last row',
    );
    await press('Home', 'ArrowRight', 'Enter');
    await until(() => details().some(one => words(one).includes('About Person 999999')), 'unfolded');
    const bottom = (element: Element): number => element.getBoundingClientRect().bottom;
    await until(() => Math.abs(bottom(nth(details(), 0)) - bottom(scroller())) < 20, 'in sight');
    await press('ArrowDown');
    expect(focused().matches('.unfolded')).to.equal(true);
  });

  it('within groups, and as cards', async () => {
    await show(0, {
      width: 400,
      fetch: groupedPeople(() => [2, 3]),
      setUp: element => Object.assign(element, { grouping: looks, detail: note }),
    });
    await until(() => scroller().matches('.narrow') && headers().length === 2, 'cards in groups');
    const first = nth(rows(), 1);
    await click(one('.turn', first));
    await until(() => details().length === 1, 'unfolded');
    expect(nth(details(), 0).ariaLevel).to.equal('3');
    const below = (): number => nth(details(), 0).getBoundingClientRect().bottom + 63;
    await until(() => nth(headers(), 1).getBoundingClientRect().top === below(), 'below');
    await click(one('.c:not(.box)', header('Group 0')));
    await until(() => details().length === 0, 'collapsed');
  });
});
