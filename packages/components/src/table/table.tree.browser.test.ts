import { expect, nextFrame } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { countSelected, type RowGroup, type Selection } from '@customer-hub/state/lists';
import { until } from '../testing/person.ts';
import { peopleTable, person, type PeopleTable, type Person } from './testing/people.ts';
import { press } from './testing/press.ts';
import { rested } from './testing/rested.ts';

let table: PeopleTable;
/** Offsets that were asked for. */
let asked: number[] = [];
const root = (): ShadowRoot => table.shadowRoot!;
const scroller = (): HTMLElement => root().querySelector('.scroll')!;
const rows = (): HTMLElement[] =>
  [...root().querySelectorAll<HTMLElement>('.body > .tr')].sort(
    (a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex),
  );
const heads = (): HTMLElement[] => rows().filter(row => row.matches('.group'));
const head = (name: string): HTMLElement => heads().find(row => row.textContent.includes(name))!;
const details = (): HTMLElement[] => rows().filter(row => row.matches('.detail'));
const words = (row: Element): string =>
  [...row.children]
    .map(cell => cell.textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
const active = (): HTMLElement => root().activeElement as HTMLElement;
const at = (): string =>
  `${active()?.closest('.c')?.parentElement?.ariaRowIndex}:${active()?.closest('.c')?.ariaColIndex}`;
const middle = (element: Element): [number, number] => {
  const box = element.getBoundingClientRect();
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
};
const hit = (element: Element): Promise<void> => sendMouse({ type: 'click', position: middle(element) });

/** Rows of a list in groups of the given sizes, as a server answers them: group 2 holds the people 20000, 20001 ... */
const grouped = (sizes: () => readonly number[]) => (offset: number, limit: number) => {
  asked.push(offset);
  const all = sizes().flatMap((count, n) => Array.from({ length: count }, (_, at) => n * 10_000 + at));
  return Promise.resolve({
    items: all.slice(offset, offset + limit).map(person),
    totalCount: all.length,
    groups: sizes()
      .map((count, n): RowGroup => ({ key: `g${n}`, label: `Group ${n}`, count }))
      .filter(({ count }) => count > 0),
  });
};

const looks = { key: 'team', name: (group: RowGroup) => group.label ?? 'None' };

const show = async (
  setUp: (table: PeopleTable) => void,
  sizes: () => readonly number[],
  width?: number,
): Promise<void> => {
  asked = [];
  table = peopleTable(width);
  setUp(table);
  const before = document.createElement('button');
  before.id = 'before';
  document.body.append(before, table);
  await table.source!.load(grouped(sizes));
  await table.updateComplete;
  await nextFrame();
};
const groups = (sizes: readonly number[] | (() => readonly number[]), width?: number): Promise<void> =>
  show(it => (it.grouping = looks), typeof sizes === 'function' ? sizes : () => sizes, width);

const note = (row: Person): unknown =>
  html`<p class="note">About ${row.name}</p>
    <button type="button" class="call">Call</button><button type="button" class="write">Write</button>`;
const unfolding = (count: number, detail: (row: Person) => unknown = note, width?: number): Promise<void> =>
  show(
    it => (it.detail = detail),
    () => [count],
    width,
  );

before(() => setViewport({ width: 1200, height: 800 }));
afterEach(() => {
  document.body.dir = '';
  document.body.replaceChildren();
});

describe('hub-table in groups', () => {
  it('puts each group under a head with its name and count, in a treegrid [AST-18..21]', async () => {
    await groups([3, 200, 5]);
    const grid = root().querySelector('.grid')!;
    expect([grid.role, grid.ariaRowCount]).to.deep.equal(['treegrid', String(208 + 3 + 1)]);
    expect(words(heads()[0]!)).to.equal('Group 0 3 3 rows');
    expect([
      heads()[0]!.ariaExpanded,
      heads()[0]!.ariaLevel,
      heads()[0]!.ariaPosInSet,
      heads()[0]!.ariaSetSize,
    ]).to.deep.equal(['true', '1', '1', '3']);
    expect(
      rows()
        .slice(0, 6)
        .map(row => row.ariaRowIndex),
    ).to.deep.equal(['2', '3', '4', '5', '6', '7']);
    expect(words(heads()[1]!)).to.contain('Group 1 200');
    const first = rows()[5]!;
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
    await hit(head('Group 1'));
    await until(() => head('Group 1').ariaExpanded === 'false', 'collapsed');
    await until(() => heads().length === 3, 'the third head');
    expect(
      rows()
        .map(words)
        .filter(text => text.includes('Person')),
    ).to.have.lengthOf(8);
    expect(root().querySelector('.grid')!.ariaRowCount).to.equal('12');
    await hit(head('Group 1'));
    await until(
      () => head('Group 1').ariaExpanded === 'true' && words(rows()[5]!).includes('Person 10000'),
      'expanded',
    );
  });

  it('collapses and expands by Enter, Space and the arrows, and leads from a row to its head', async () => {
    await groups([3, 4]);
    document.getElementById('before')!.focus();
    await press('Tab', 'ArrowRight');
    expect(at()).to.equal('2:2');
    await press('Enter');
    await until(() => head('Group 0').ariaExpanded === 'false' && at() === '2:2', 'collapsed by Enter');
    await press(' ');
    await until(() => head('Group 0').ariaExpanded === 'true', 'expanded by Space');
    await press('ArrowLeft');
    await until(() => head('Group 0').ariaExpanded === 'false', 'collapsed by the arrow');
    await press('ArrowRight');
    await until(() => head('Group 0').ariaExpanded === 'true' && at() === '2:2', 'expanded by the arrow');
    await press('ArrowRight', 'ArrowDown', 'Home', 'ArrowLeft');
    expect(at()).to.equal('2:2');
    await press('ArrowLeft', 'ArrowDown');
    expect(words(active().closest('.tr')!)).to.contain('Group 1');
  });

  it('arrows follow the direction of the text', async () => {
    document.body.dir = 'rtl';
    await groups([3, 4]);
    table.focus();
    await press('ArrowLeft', 'ArrowRight');
    await until(() => head('Group 0').ariaExpanded === 'false', 'collapsed');
    await press('ArrowLeft');
    await until(() => head('Group 0').ariaExpanded === 'true', 'expanded');
  });

  it('asks only for the windows in sight of 100,000 rows, whatever is collapsed [AST-18..21]', async () => {
    await groups(Array.from({ length: 100 }, () => 1000));
    expect(Math.max(...asked)).to.be.at.most(100);
    table.focus();
    await press('ArrowRight', 'Shift+F10');
    await until(
      () => root().querySelector('hub-menu')!.shadowRoot!.querySelector(':popover-open'),
      'the menu of a head',
    );
    const menu = [...root().querySelector('hub-menu')!.shadowRoot!.querySelectorAll<HTMLElement>('button')];
    menu.find(item => item.textContent.includes('Collapse all'))!.click();
    await until(() => heads().length > 10 && rows().every(row => row.matches('.group')), 'nothing but heads');
    expect(root().querySelector('.grid')!.ariaRowCount).to.equal('101');
    asked = [];
    head('Group 9').querySelector<HTMLElement>('.c:not(.box)')!.click();
    await until(() => rows().some(row => words(row).includes('Person 90000')), 'rows of the ninth group');
    await rested(table, () => (scroller().scrollTop = 400));
    expect(asked.every(offset => offset >= 9000 && offset <= 9200)).to.equal(true);
    expect(root().querySelectorAll('.body > .tr').length).to.be.below(60);
  });

  it('keeps the head of the group one is in above its rows, and collapses to it', async () => {
    await groups([100, 100]);
    scroller().scrollTop = 1000;
    await until(() => !root().querySelector<HTMLElement>('.stuck')!.hidden, 'the head that stays');
    const stuck = root().querySelector<HTMLElement>('.stuck > .tr')!;
    expect(words(stuck)).to.contain('Group 0');
    expect(stuck.getBoundingClientRect().top).to.equal(
      root().querySelector('.head')!.getBoundingClientRect().bottom,
    );
    scroller().scrollTop = 3300;
    await until(() => words(root().querySelector('.stuck > .tr')!).includes('Group 1'), 'the next head');
    await hit(root().querySelector('.stuck > .tr')!);
    await until(() => head('Group 1')?.ariaExpanded === 'false', 'collapsed');
    const place = head('Group 1').getBoundingClientRect();
    expect(place.top).to.be.at.least(scroller().getBoundingClientRect().top);
    expect(place.bottom).to.be.at.most(scroller().getBoundingClientRect().bottom);
  });

  it('a row that gets the focus is not under the head that stays', async () => {
    await groups([100]);
    await rested(table, () => (scroller().scrollTop = 1000));
    document.getElementById('before')!.focus();
    await press('Tab', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    const stuck = root().querySelector('.stuck > .tr')!.getBoundingClientRect();
    expect(active().getBoundingClientRect().top).to.be.at.least(stuck.bottom - 1);
  });

  it('selects a whole group, also what is not loaded; the selection outlives collapsing', async () => {
    await groups([5, 300, 2]);
    let selection: Selection | undefined;
    table.addEventListener(
      'hub-selection-change',
      event => (selection = (event as CustomEvent<{ selection: Selection }>).detail.selection),
    );
    await hit(head('Group 1').querySelector('.box')!);
    await until(() => selection && countSelected(selection, 307) === 300, 'three hundred');
    await until(() => head('Group 1').querySelector('input')!.checked, 'its box');
    expect(head('Group 0').querySelector('input')!.indeterminate).to.equal(false);
    await hit(head('Group 1').querySelector('.c:not(.box)')!);
    await until(() => head('Group 1').ariaExpanded === 'false', 'collapsed');
    expect(head('Group 1').querySelector('input')!.checked).to.equal(true);
    expect(countSelected(table.selection, 307)).to.equal(300);
    await hit(head('Group 1').querySelector('.box')!);
    await until(() => countSelected(table.selection, 307) === 0, 'none');
  });

  it('Shift reaches over a collapsed group and selects only what one sees', async () => {
    await groups([2, 50, 2]);
    await hit(head('Group 1').querySelector('.c:not(.box)')!);
    await until(() => head('Group 1').ariaExpanded === 'false', 'collapsed');
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
    await hit(head('Group 0').querySelector('.c:not(.box)')!);
    await until(() => head('Group 0').ariaExpanded === 'false', 'collapsed');
    table.focus();
    await press('Control+Home', 'ArrowDown', 'ArrowDown');
    expect(words(active().closest('.tr')!)).to.contain('Person 10000 ');
    sizes = [7, 50, 40];
    await table.source!.refresh();
    await table.updateComplete;
    await nextFrame();
    expect(words(head('Group 0'))).to.contain('Group 0 7');
    expect(head('Group 0').ariaExpanded).to.equal('false');
    expect(at()).to.equal('4:1');
    expect(root().querySelector('.grid')!.ariaRowCount).to.equal(String(1 + 1 + 51 + 41));
  });

  it('a removed record leaves its group, an emptied group goes', async () => {
    let sizes = [1, 3];
    await groups(() => sizes);
    sizes = [1, 2];
    table.source!.remove('p10001');
    await until(() => words(head('Group 1')).includes('Group 1 2'), 'two left');
    sizes = [0, 2];
    table.source!.remove('p0');
    await until(() => heads().length === 1 && words(heads()[0]!).includes('Group 1 2'), 'one group left');
  });

  it('shows cards in groups where there is no room for columns', async () => {
    await groups([2, 3], 400);
    await until(() => scroller().matches('.narrow'), 'cards');
    await until(() => heads()[1]?.offsetHeight === 36, 'heads');
    const [first, second] = heads();
    expect(second!.getBoundingClientRect().top - first!.getBoundingClientRect().bottom).to.equal(2 * 63);
    await hit(first!);
    await until(() => head('Group 0').ariaExpanded === 'false', 'collapsed');
  });
});

describe('rows of a hub-table that unfold', () => {
  const button = (n: number): HTMLElement =>
    rows()
      .filter(row => !row.matches('.detail'))
      [n]!.querySelector<HTMLElement>('.turn')!;

  it('by the button in front, to the height of what is in them, over the whole width [ALR-02]', async () => {
    await unfolding(100, row => html`<div class="tall">${row.name}</div>`);
    const tall = new CSSStyleSheet();
    tall.replaceSync('.tall { block-size: 233px; }');
    root().adoptedStyleSheets.push(tall);
    await hit(button(1));
    await until(() => details()[0]?.offsetHeight === 233 + 26 + 1, 'its height');
    expect(rows()[1]!.ariaExpanded).to.equal('true');
    expect(button(1).ariaExpanded).to.equal('true');
    expect(rows()[3]!.getBoundingClientRect().top).to.equal(details()[0]!.getBoundingClientRect().bottom);
    expect(details()[0]!.querySelector('[role="group"]')!.ariaLabel).to.equal('Details of Person 1');
    expect(root().querySelector('.grid')!.ariaRowCount).to.equal('102');
    await expect(table).to.be.accessible();
    await hit(button(1));
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
    expect(active().matches('.unfolded')).to.equal(true);
    await press('Enter');
    expect(active().matches('.call')).to.equal(true);
    await press('Tab');
    expect(active().matches('.write')).to.equal(true);
    await press('Escape');
    expect(active().matches('.unfolded')).to.equal(true);
    await press('ArrowLeft');
    expect(at()).to.equal('2:2');
    await press('ArrowDown', 'ArrowDown');
    expect(at()).to.equal('4:2');
  });

  it('stay unfolded when one scrolls away and back, when the list is asked again, and keep the focus', async () => {
    await unfolding(5000);
    await hit(button(2));
    await until(() => details()[0]?.querySelector('.call'), 'unfolded');
    details()[0]!.querySelector<HTMLElement>('.call')!.focus();
    const call = active();
    await table.source!.refresh();
    await table.updateComplete;
    await nextFrame();
    expect(active()).to.equal(call);
    await rested(table, () => (scroller().scrollTop = 90_000));
    expect(active()).to.equal(call);
    await rested(table, () => (scroller().scrollTop = 0));
    expect(details()).to.have.lengthOf(1);
    expect(words(details()[0]!)).to.contain('About Person 2');
    expect(active()).to.equal(call);
  });

  it('stay with their record when others come before it, and what one looks at does not move', async () => {
    const people = Array.from({ length: 300 }, (_, n) => person(n));
    await show(
      it => (it.detail = note),
      () => [0],
    );
    await table.source!.load((offset, limit) =>
      Promise.resolve({ items: people.slice(offset, offset + limit), totalCount: people.length }),
    );
    await until(() => rows().length > 5, 'rows');
    await hit(button(10));
    await until(() => details().length === 1, 'unfolded');
    table.focus();
    await hit(
      rows()
        .find(row => words(row).includes('Person 12 '))!
        .querySelector('[role="rowheader"]')!,
    );
    const before = active().getBoundingClientRect().top;
    people.unshift(person(900), person(901));
    await table.source!.refresh();
    await table.updateComplete;
    await nextFrame();
    expect(words(active().closest('.tr')!)).to.contain('Person 12 ');
    expect(active().getBoundingClientRect().top).to.equal(before);
    expect(words(details()[0]!)).to.contain('About Person 10');
    expect(words(rows()[rows().indexOf(details()[0]!) - 1]!)).to.contain('Person 10 ');
  });

  it('change their height, and what one looks at below does not move', async () => {
    await unfolding(1000);
    await hit(button(0));
    await until(() => details().length === 1, 'unfolded');
    await rested(table, () => (scroller().scrollTop = 60));
    await sendMouse({ type: 'move', position: [1190, 790] });
    const row = rows().find(one => words(one).includes('Person 9 '))!;
    const before = row.getBoundingClientRect().top;
    const note = details()[0]!.querySelector<HTMLElement>('.note')!;
    const was = details()[0]!.offsetHeight;
    note.append('\n', document.createElement('br'), 'More.');
    await until(() => details()[0]!.offsetHeight > was, 'taller');
    expect(
      rows()
        .find(one => words(one).includes('Person 9 '))!
        .getBoundingClientRect().top,
    ).to.equal(before);
  });

  it('are reached at the end of a million, where the scrollbar is scaled', async () => {
    await unfolding(1_000_000);
    table.focus();
    await press('ArrowRight', 'Control+End');
    await until(() => active()?.closest('.tr')?.textContent.includes('Person 999999'), 'the last row');
    await press('Home', 'ArrowRight', 'Enter');
    await until(() => details().some(one => words(one).includes('About Person 999999')), 'unfolded');
    await until(
      () =>
        Math.abs(details()[0]!.getBoundingClientRect().bottom - scroller().getBoundingClientRect().bottom) <
        20,
      'in sight',
    );
    await press('ArrowDown');
    expect(active().matches('.unfolded')).to.equal(true);
  });

  it('within groups, and as cards', async () => {
    await show(
      it => {
        it.grouping = looks;
        it.detail = note;
      },
      () => [2, 3],
      400,
    );
    await until(() => scroller().matches('.narrow') && heads().length === 2, 'cards in groups');
    const first = rows()[1]!;
    await hit(first.querySelector('.turn')!);
    await until(() => details().length === 1, 'unfolded');
    expect(details()[0]!.ariaLevel).to.equal('3');
    await until(
      () => heads()[1]!.getBoundingClientRect().top === details()[0]!.getBoundingClientRect().bottom + 63,
      'below',
    );
    await hit(head('Group 0').querySelector('.c:not(.box)')!);
    await until(() => details().length === 0, 'collapsed');
  });
});
