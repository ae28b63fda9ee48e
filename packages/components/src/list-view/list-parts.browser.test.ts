import { expect, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { press } from '../table/testing/press.ts';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  find,
  nameOf,
  pressButton,
  see,
  textOf,
  until,
} from '../testing/person.ts';
import { ASHGROVE, endWorlds, world, type World } from '../testing/world.ts';
import { fullList, PeoplePage } from './testing/people-list.ts';

let page: PeoplePage;
let here: World;
const row = (): HTMLElement[] => all('.body > .tr', page);
const heads = (): string[] => all('.body > .tr.group', page).map(textOf);

const show = async (options: { width?: number; view?: unknown; world?: World } = {}): Promise<void> => {
  here = options.world ?? world();
  page = document.createElement('people-page') as PeoplePage;
  Object.assign(page, {
    hub: here.hub,
    customerId: ASHGROVE,
    view: options.view,
    definition: fullList as never,
  });
  page.style.inlineSize = `${options.width ?? 1100}px`;
  document.body.append(page);
  await until(() => row().some(one => one.querySelector('.name')), 'the first rows');
};

before(() => setViewport({ width: 1200, height: 800 }));
afterEach(() => {
  document.body.replaceChildren();
  endWorlds();
});

describe('what a list tab adds to its list', () => {
  it('a banner between toolbar and table, which can filter', async () => {
    await show();
    const strip = await find('.strip', /All of cus_1/, page);
    expect(strip.offsetHeight).to.equal(40);
    await pressButton('Only deactivated');
    await until(
      () => page.list.current.facets.status?.[0] === 'deactivated' && textOf(page).includes('Some of cus_1'),
      'filtered',
    );
    expect(see('.fchip', /Status ?Deactivated/)).to.not.equal(undefined);
  });

  it('a region beside the table where there is room; its button closes it and brings it back', async () => {
    await show();
    const side = await find('section', 'Initials', page);
    expect(side.getBoundingClientRect().right).to.be.at.most(
      all('hub-table', page)[0]!.getBoundingClientRect().left + 1,
    );
    await pressButton('With an');
    await until(() => page.list.current.q === 'an', 'searched');
    expect(see('section', 'Initials', page)).to.equal(side);
    await accessible(page);
    const button = await find('button[aria-expanded]', 'Initials', page);
    await click(button);
    await until(() => !see('section', 'Initials', page), 'closed');
    expect(button.ariaExpanded).to.equal('false');
    await click(button);
    await find('section', 'Initials', page);
  });

  it('over the table where there is none: it takes the focus, and closes by Escape and by what is chosen', async () => {
    await show({ width: 700 });
    expect(see('section', 'Initials', page)).to.not.exist;
    await click(await find('button[aria-expanded]', 'Initials', page));
    await until(() => nameOf(deepActive() as HTMLElement) === 'Close Initials', 'the focus in it');
    await press('Escape');
    await until(
      () => !see('section', 'Initials', page) && nameOf(deepActive() as HTMLElement) === 'Initials',
      'the focus back',
    );
    await press('Enter');
    await pressButton('With an');
    await until(() => page.list.current.q === 'an' && !see('section', 'Initials', page), 'chosen and closed');
  });

  it('on a phone from the menu of the toolbar', async () => {
    await show({ width: 400 });
    await pressButton('Views, columns and export');
    await choose('Initials');
    const side = await find('section', 'Initials', page);
    expect(side.offsetWidth).to.be.at.least(390);
    await press('Escape');
    await until(() => !see('section', 'Initials', page), 'closed');
  });

  it('groups from a menu, with the counts of the server, remembered with the layout [AST-18..21]', async () => {
    await show();
    const told: unknown[] = [];
    page.addEventListener('hub-view-change', event =>
      told.push((event as CustomEvent<{ view: { groupBy: unknown } }>).detail.view.groupBy),
    );
    await pressButton('Group by');
    await choose('Status');
    await until(() => heads().length > 0, 'heads');
    expect(told).to.deep.equal(['status']);
    const { facets } = await here.hub.contacts.list(ASHGROVE, { facets: 'status', limit: 1 });
    await until(
      () => heads()[0] === `Active ${facets!.status!.active} ${facets!.status!.active} rows`,
      () => `the count: ${heads().join()}`,
    );
    await pressButton('Grouped by Status');
    await choose('Status');
    all('.body > .tr.group .c:not(.box)', page)[0]!.click();
    await until(() => heads().length === 2, 'the second head');
    expect(heads()[1]).to.contain(`Deactivated ${facets!.status!.deactivated}`);
    await until(
      async () =>
        (await here.hub.preferences.views('contacts')).views.some(({ value }) => value.groupBy === 'status'),
      'stored',
    );
    page.remove();
    await show({ world: here });
    await until(() => heads()[0]?.startsWith('Active'), 'grouped again');
    await accessible(page);
    await pressButton('Grouped by Status');
    await choose('No grouping');
    await until(() => heads().length === 0 && row().length > 5, 'no groups');
    expect(row()[0]!.ariaLevel).to.equal('1');
  });

  it('a filter on what one groups by leaves the other groups out, and every row is in the group it belongs to', async () => {
    await show({ view: { groupBy: 'status', sort: '-displayName', facets: { status: ['deactivated'] } } });
    await until(() => heads().length === 1 && heads()[0]!.startsWith('Deactivated'), 'one group');
    page.list.apply({ ...page.list.current, facets: {} });
    await until(() => heads()[0]?.startsWith('Active'), 'both groups');
    const { source } = page.list;
    const [active, deactivated] = source.groups!;
    const rows = await source.range(0, source.count - 1);
    expect(rows.map(one => one.status)).to.deep.equal([
      ...Array<string>(active!.count).fill('active'),
      ...Array<string>(deactivated!.count).fill('deactivated'),
    ]);
  });

  it('unknown groups of a stored view are dropped', async () => {
    await show({ view: { groupBy: 'shoeSize' } });
    expect(page.list.current.groupBy).to.equal(null);
  });

  it('rows that unfold, and stay so while somebody else changes the list', async () => {
    await show();
    await click(all('.body > .tr .turn', page)[1]!);
    const about = await find('.about', /writes to/, page);
    await nextFrame();
    const name = /^(.*) writes to/.exec(textOf(about))![1]!;
    await page.list.refresh();
    expect(textOf(await find('.about', /writes to/, page))).to.contain(name);
    const record = page.list.source.row(1)!;
    page.list.source.update({ ...record, email: 'else@example.org' });
    await find('.about', /else@example.org/, page);
  });
});
